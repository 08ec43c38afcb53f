import { hash } from '../data/random';
import {
  SampleGitLabIssue,
  SampleGitLabNote,
  SampleGitLabProject,
} from '../types';

const WEB = 'https://gitlab.example.com';

/** Writes what a project holds the way GitLab's REST API does (version 4). */
export class GitLabViews {
  readonly #origin: string;
  readonly #project: SampleGitLabProject;

  constructor(origin: string, project: SampleGitLabProject) {
    this.#origin = origin;
    this.#project = project;
  }

  issue(issue: SampleGitLabIssue) {
    const { iid, closedAt, notes } = issue;
    const { id, path } = this.#project;
    return {
      id: this.#issueId(issue),
      iid,
      project_id: id,
      title: issue.title,
      description: issue.description,
      state: closedAt ? 'closed' : 'opened',
      created_at: millis(issue.createdAt),
      updated_at: millis(issue.updatedAt),
      closed_at: closedAt && millis(closedAt),
      closed_by: closedAt && this.#user(issue.author),
      labels: issue.labels,
      milestone: null,
      assignees: [],
      author: this.#user(issue.author),
      type: 'ISSUE',
      assignee: null,
      user_notes_count: notes.filter(({ system }) => !system).length,
      merge_requests_count: 0,
      upvotes: issue.upvotes,
      downvotes: 0,
      due_date: null,
      confidential: issue.confidential ?? false,
      discussion_locked: null,
      issue_type: 'issue',
      web_url: `${WEB}/${path}/-/issues/${iid}`,
      references: {
        short: `#${iid}`,
        relative: `#${iid}`,
        full: `${path}#${iid}`,
      },
      severity: 'UNKNOWN',
      moved_to_id: null,
      imported: false,
      imported_from: 'none',
      service_desk_reply_to: null,
    };
  }

  note(issue: SampleGitLabIssue, note: SampleGitLabNote) {
    const { system = false, internal = false } = note;
    return {
      id: note.id,
      type: null,
      body: note.body,
      author: this.#user(note.author),
      created_at: millis(note.createdAt),
      updated_at: millis(note.createdAt),
      system,
      noteable_id: this.#issueId(issue),
      noteable_type: 'Issue',
      project_id: this.#project.id,
      resolvable: false,
      confidential: internal,
      internal,
      imported: false,
      imported_from: 'none',
      noteable_iid: issue.iid,
      commands_changes: {},
    };
  }

  awards({ id, awards, createdAt }: SampleGitLabNote) {
    return awards.map((name, index) => ({
      id: id * 100 + index,
      name,
      user: this.#user(`voter-${index + 1}`),
      created_at: millis(createdAt),
      updated_at: millis(createdAt),
      awardable_id: id,
      awardable_type: 'Note',
      url: null,
    }));
  }

  #issueId({ iid }: SampleGitLabIssue): number {
    return this.#project.id * 10_000 + iid;
  }

  #user(username: string) {
    return {
      id: hash(username) % 100_000,
      username,
      name: nameOf(username),
      state: 'active',
      locked: false,
      avatar_url: `${this.#origin}/avatars/${username}`,
      web_url: `${WEB}/${username}`,
    };
  }
}

/** GitLab writes milliseconds. */
function millis(time: string): string {
  return new Date(time).toISOString();
}

/** `amara.osei` is Amara Osei. */
function nameOf(username: string): string {
  return username
    .split(/[._-]/)
    .map(part => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ');
}
