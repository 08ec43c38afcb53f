import { createHash } from 'node:crypto';
import { HOSTS } from '../data/people';
import { hash } from '../data/random';
import {
  Reactions,
  SampleComment,
  SampleIssue,
  SampleRepository,
} from '../types';
import { withOrigin } from './origin';

const WEB = 'https://github.com';

/** Writes what a repository holds the way GitHub's REST API does (version 2022-11-28). */
export class GithubViews {
  readonly #origin: string;
  readonly #repository: SampleRepository;
  readonly #commentCounts = new Map<number, number>();
  readonly #api: string;
  readonly #web: string;

  constructor(origin: string, repository: SampleRepository) {
    const { owner, name, comments } = repository;
    this.#origin = origin;
    this.#repository = repository;
    this.#api = `${origin}/github/repos/${owner}/${name}`;
    this.#web = `${WEB}/${owner}/${name}`;
    for (const { issueNumber } of comments) {
      const count = this.#commentCounts.get(issueNumber) ?? 0;
      this.#commentCounts.set(issueNumber, count + 1);
    }
  }

  repository() {
    const { id, owner, name, description, defaultBranch } = this.#repository;
    return {
      id,
      node_id: nodeId('Repository', id),
      name,
      full_name: `${owner}/${name}`,
      private: false,
      owner: { ...this.user(owner), type: 'Organization' },
      html_url: this.#web,
      description,
      fork: false,
      url: this.#api,
      has_issues: true,
      archived: false,
      disabled: false,
      visibility: 'public',
      default_branch: defaultBranch,
      open_issues_count: this.#repository.issues.filter(
        ({ state }) => state === 'open',
      ).length,
    };
  }

  issue(issue: SampleIssue) {
    const { number, pullRequest } = issue;
    const url = `${this.#api}/issues/${number}`;
    return {
      url,
      repository_url: this.#api,
      labels_url: `${url}/labels{/name}`,
      comments_url: `${url}/comments`,
      events_url: `${url}/events`,
      html_url: this.#issuePage(issue),
      id: 800_000_000 + number,
      node_id: nodeId('Issue', number),
      number,
      title: issue.title,
      user: issue.author === null ? null : this.user(issue.author),
      labels: issue.labels.map(label => this.#label(label)),
      state: issue.state,
      locked: false,
      assignee: null,
      assignees: [],
      milestone: null,
      comments: this.#commentCounts.get(number) ?? 0,
      created_at: issue.createdAt,
      updated_at: issue.updatedAt,
      closed_at: issue.closedAt,
      author_association: association(issue.author),
      active_lock_reason: null,
      ...(pullRequest
        ? {
            draft: false,
            pull_request: {
              url: `${this.#api}/pulls/${number}`,
              html_url: this.#issuePage(issue),
              diff_url: `${this.#web}/pull/${number}.diff`,
              patch_url: `${this.#web}/pull/${number}.patch`,
              merged_at: pullRequest.mergedAt,
            },
          }
        : {}),
      body: withOrigin(issue.body, this.#origin),
      reactions: reactions(issue.reactions, url),
      timeline_url: `${url}/timeline`,
      performed_via_github_app: null,
      state_reason: issue.state === 'closed' ? 'completed' : null,
    };
  }

  comment(comment: SampleComment) {
    const url = `${this.#api}/issues/comments/${comment.id}`;
    const issue = this.#repository.issues.find(
      ({ number }) => number === comment.issueNumber,
    );
    return {
      url,
      html_url: `${issue && this.#issuePage(issue)}#issuecomment-${comment.id}`,
      issue_url: `${this.#api}/issues/${comment.issueNumber}`,
      id: comment.id,
      node_id: nodeId('IssueComment', comment.id),
      user: comment.author === null ? null : this.user(comment.author),
      created_at: comment.createdAt,
      updated_at: comment.updatedAt,
      author_association: association(comment.author),
      body: withOrigin(comment.body, this.#origin),
      reactions: reactions(comment.reactions, url),
      performed_via_github_app: null,
    };
  }

  user(login: string) {
    const bot = login.endsWith('[bot]');
    const id = hash(login) % 90_000_000;
    const url = `${this.#origin}/github/users/${encodeURIComponent(login)}`;
    return {
      login,
      id,
      node_id: nodeId('User', id),
      avatar_url: `${this.#origin}/avatars/${encodeURIComponent(login)}`,
      gravatar_id: '',
      url,
      html_url: bot
        ? `${WEB}/apps/${login.slice(0, -'[bot]'.length)}`
        : `${WEB}/${login}`,
      repos_url: `${url}/repos`,
      type: bot ? 'Bot' : 'User',
      user_view_type: 'public',
      site_admin: false,
    };
  }

  file(path: string, content: string, ref: string) {
    const sha = createHash('sha1')
      .update(`blob ${Buffer.byteLength(content)}\0${content}`)
      .digest('hex');
    const url = `${this.#api}/contents/${encodeURI(path)}?ref=${ref}`;
    const html = `${this.#web}/blob/${ref}/${encodeURI(path)}`;
    const git = `${this.#api}/git/blobs/${sha}`;
    const { owner, name } = this.#repository;
    return {
      type: 'file',
      name: path.split('/').pop(),
      path,
      sha,
      size: Buffer.byteLength(content),
      url,
      html_url: html,
      git_url: git,
      download_url: `${this.#origin}/raw/${owner}/${name}/${ref}/${encodeURI(
        path,
      )}`,
      encoding: 'base64',
      // GitHub breaks base64 into lines of 60.
      content: Buffer.from(content)
        .toString('base64')
        .replace(/.{60}/g, '$&\n')
        .concat('\n'),
      _links: { self: url, git, html },
    };
  }

  #issuePage({ number, pullRequest }: SampleIssue): string {
    return `${this.#web}/${pullRequest ? 'pull' : 'issues'}/${number}`;
  }

  #label(name: string) {
    const id = hash(name);
    return {
      id,
      node_id: nodeId('Label', id),
      url: `${this.#api}/labels/${encodeURIComponent(name)}`,
      name,
      color: 'ededed',
      default: false,
      description: null,
    };
  }
}

function reactions(given: Partial<Reactions>, url: string) {
  const counts: Reactions = {
    '+1': 0,
    '-1': 0,
    laugh: 0,
    hooray: 0,
    confused: 0,
    heart: 0,
    rocket: 0,
    eyes: 0,
    ...given,
  };
  return {
    url: `${url}/reactions`,
    total_count: Object.values(counts).reduce((a, b) => a + b, 0),
    ...counts,
  };
}

function association(login: string | null): string {
  return login && HOSTS.includes(login) ? 'MEMBER' : 'NONE';
}

function nodeId(type: string, id: number): string {
  return Buffer.from(`0:${type}${id}`).toString('base64');
}
