import {
  Reactions,
  SampleComment,
  SampleEventOverride,
  SampleIssue,
  SampleVideo,
} from '../types';
import {
  findComment,
  findIssue,
  findOrAddRepository,
  findRepository,
  findVideo,
  removeIssue,
} from './find';
import { SampleWorld } from './SampleWorld';

/** What tests can make happen at the sources. Repositories are named `owner/name`; without a name the first one is meant. */
export class SampleEdits {
  readonly #world: SampleWorld;

  constructor(world: SampleWorld) {
    this.#world = world;
  }

  /** Opens an issue, or a pull request, and returns its number. */
  addIssue(
    issue: Pick<SampleIssue, 'title'> & Partial<SampleIssue>,
    repository?: string,
  ): number {
    const at = this.#time();
    const { issues } = findRepository(this.#world.facts, repository);
    const number =
      issue.number ?? Math.max(0, ...issues.map(each => each.number)) + 1;
    this.#world.change(facts => {
      findRepository(facts, repository).issues.push({
        body: '',
        author: 'vinzscam',
        createdAt: at,
        updatedAt: at,
        closedAt: null,
        state: 'open',
        labels: [],
        reactions: {},
        ...issue,
        number,
      });
    });
    return number;
  }

  /** Edits an issue, which counts as an update of it. */
  editIssue(
    number: number,
    edit: Partial<Pick<SampleIssue, 'title' | 'body' | 'state' | 'labels'>>,
    repository?: string,
  ): void {
    const at = this.#time();
    this.#world.change(facts => {
      const issue = findIssue(findRepository(facts, repository), number);
      Object.assign(issue, edit, { updatedAt: at });
      issue.closedAt = issue.state === 'closed' ? issue.closedAt ?? at : null;
    });
  }

  /** Deletes an issue with its comments: it is gone (410) from now on. */
  deleteIssue(number: number, repository?: string): void {
    this.#world.change(facts => {
      const from = findRepository(facts, repository);
      removeIssue(from, number);
      from.deletedIssues.push(number);
    });
  }

  /** Moves an issue with its comments to another repository, which is made if there is none, and returns its number there. */
  transferIssue(number: number, to: string, repository?: string): number {
    let newNumber = 0;
    this.#world.change(facts => {
      const from = findRepository(facts, repository);
      const target = findOrAddRepository(facts, to);
      newNumber = Math.max(0, ...target.issues.map(each => each.number)) + 1;
      const { issue, comments } = removeIssue(from, number);
      target.issues.push({ ...issue, number: newNumber });
      target.comments.push(
        ...comments.map(comment => ({ ...comment, issueNumber: newNumber })),
      );
      from.transferredIssues[number] = {
        repositoryId: target.id,
        issueNumber: newNumber,
      };
    });
    return newNumber;
  }

  /** Writes a comment, which counts as an update of the issue, and returns its id. */
  addComment(
    issueNumber: number,
    comment: Pick<SampleComment, 'body'> & Partial<SampleComment>,
    repository?: string,
  ): number {
    const at = this.#time();
    const { comments } = findRepository(this.#world.facts, repository);
    const id =
      comment.id ??
      comments.reduce((max, each) => Math.max(max, each.id), 0) + 1;
    this.#world.change(facts => {
      const target = findRepository(facts, repository);
      findIssue(target, issueNumber).updatedAt = at;
      target.comments.push({
        author: 'mira-holmqvist-dev',
        createdAt: at,
        updatedAt: at,
        reactions: {},
        ...comment,
        id,
        issueNumber,
      });
    });
    return id;
  }

  /** Rewrites a comment. */
  editComment(id: number, body: string, repository?: string): void {
    const at = this.#time();
    this.#world.change(facts => {
      Object.assign(findComment(findRepository(facts, repository), id), {
        body,
        updatedAt: at,
      });
    });
  }

  /** Deletes a comment. As at GitHub, no `updated_at` tells. */
  deleteComment(id: number, repository?: string): void {
    this.#world.change(facts => {
      const { comments } = findRepository(facts, repository);
      comments.splice(comments.indexOf(findComment({ comments }, id)), 1);
    });
  }

  /** Sets the reactions of an issue. As at GitHub, no `updated_at` tells. */
  reactToIssue(
    number: number,
    reactions: Partial<Reactions>,
    repository?: string,
  ): void {
    this.#world.change(facts => {
      const issue = findIssue(findRepository(facts, repository), number);
      issue.reactions = { ...issue.reactions, ...reactions };
    });
  }

  /** Sets the reactions of a comment. As at GitHub, no `updated_at` tells. */
  reactToComment(
    id: number,
    reactions: Partial<Reactions>,
    repository?: string,
  ): void {
    this.#world.change(facts => {
      const comment = findComment(findRepository(facts, repository), id);
      comment.reactions = { ...comment.reactions, ...reactions };
    });
  }

  /** Writes a text file of the default branch, or deletes it with null. */
  setFile(path: string, content: string | null, repository?: string): void {
    this.#world.change(facts => {
      const { files } = findRepository(facts, repository);
      if (content === null) {
        delete files[path];
      } else {
        files[path] = content;
      }
    });
  }

  /** Puts a video at the top of the playlist. */
  addVideo(
    video: Pick<SampleVideo, 'id' | 'title'> & Partial<SampleVideo>,
  ): void {
    const publishedAt = this.#time();
    this.#world.change(facts => {
      facts.videos.unshift({
        description: '',
        publishedAt,
        durationSeconds: 3600,
        availability: 'public',
        embeddable: true,
        inPlaylist: true,
        ...video,
      });
    });
  }

  /** Changes a video, for example to private. */
  editVideo(id: string, edit: Partial<Omit<SampleVideo, 'id'>>): void {
    this.#world.change(facts => {
      Object.assign(findVideo(facts, id), edit);
    });
  }

  /** Takes a video out of the playlist and off YouTube. */
  removeVideo(id: string): void {
    this.#world.change(facts => {
      facts.videos.splice(facts.videos.indexOf(findVideo(facts, id)), 1);
    });
  }

  /** Edits one occurrence of the calendar event with this summary: calls it off, renames it or moves it. */
  overrideEvent(summary: string, override: SampleEventOverride): void {
    this.#world.change(facts => {
      const event = facts.calendar.events.find(
        each => each.summary === summary,
      );
      if (!event) {
        throw new Error(`The calendar has no event '${summary}'`);
      }
      event.overrides = event.overrides
        .filter(({ date }) => date !== override.date)
        .concat(override);
    });
  }

  #time(): string {
    return `${this.#world.now().toISOString().slice(0, 19)}Z`;
  }
}
