import {
  Topic,
  Track,
} from '@backstage-community/plugin-community-sessions-common';
import { IssueComment } from '../sources/parseRecords';
import { toPerson } from '../words/people/people';
import { isTopic, topicTrack } from '../words/topics/topics';
import { Tracks } from '../words/topics/tracks';
import { DecidedSession } from './decide';

function byVotes(left: Topic, right: Topic): number {
  const order = (topic: Topic) => `${topic.createdAt}\n${topic.id}`;
  return right.votes - left.votes || (order(left) < order(right) ? -1 : 1);
}

/** What the sessions of an agenda tell about its topics. */
interface AgendaSessions {
  tracks: Set<Track>;
  /** Start of the last one, milliseconds. */
  lastAt: number;
}

function sessionsByIssue(sessions: DecidedSession[]) {
  const byIssue = new Map<number, AgendaSessions>();
  for (const { draft, track, start } of sessions) {
    for (const { issue } of draft.agendas) {
      const known = byIssue.get(issue.number);
      const tracks = known?.tracks ?? new Set<Track>();
      if (track) {
        tracks.add(track);
      }
      const lastAt = Math.max(known?.lastAt ?? start, start);
      byIssue.set(issue.number, { tracks, lastAt });
    }
  }
  return byIssue;
}

/** The proposals on each agenda. */
export class TopicReader {
  readonly #topics = new Map<number, Topic[]>();

  readonly #sessions: Map<number, AgendaSessions>;

  constructor(
    sessions: DecidedSession[],
    private readonly commentsOf: ReadonlyMap<number, IssueComment[]>,
    private readonly hosts: ReadonlySet<string>,
    private readonly tracks: Tracks,
  ) {
    this.#sessions = sessionsByIssue(sessions);
  }

  /**
   * The topics of a session, most votes first. What is proposed for a track belongs to that track's session only,
   * as long as its agenda has one.
   */
  topicsOf(session: DecidedSession): Topic[] {
    const { draft, track } = session;
    const topics = draft.agendas.flatMap(({ issue }) => {
      const tracks = this.#sessions.get(issue.number)?.tracks;
      return this.#read(issue.number).filter(
        topic =>
          !topic.track || topic.track === track || !tracks?.has(topic.track),
      );
    });
    return [...new Map(topics.map(topic => [topic.id, topic])).values()].sort(
      byVotes,
    );
  }

  #read(issue: number): Topic[] {
    const known = this.#topics.get(issue);
    if (known) {
      return known;
    }
    const earlierAuthors = new Set<string>();
    const topics: Topic[] = [];
    for (const comment of this.commentsOf.get(issue) ?? []) {
      const context = {
        hosts: this.hosts,
        earlierAuthors,
        lastSessionAt: this.#sessions.get(issue)?.lastAt ?? Infinity,
      };
      if (isTopic(comment, context)) {
        const bodyMarkdown = comment.body ?? '';
        topics.push({
          id: comment.id,
          url: comment.html_url,
          author: toPerson(comment.user),
          bodyMarkdown,
          votes: comment.reactions['+1'],
          createdAt: comment.created_at,
          track: topicTrack(bodyMarkdown, this.tracks),
        });
      }
      if (comment.user) {
        earlierAuthors.add(comment.user.login);
      }
    }
    this.#topics.set(issue, topics);
    return topics;
  }
}
