import { LoggerService } from '@backstage/backend-plugin-api';
import { SourceRecord } from '../records';
import { CompleteRead, SourceRun } from '../types';
import { GitHubResult, GitHubClient } from './GitHubClient';
import { parseIssueRows, Rows } from './parseIssues';
import { GitHubState, ListName, parseGitHubState } from './state';

const listPaths: Record<ListName, string> = {
  issues: 'issues?state=all&sort=updated&direction=desc&per_page=100',
  comments: 'issues/comments?sort=updated&direction=desc&per_page=100',
};

/** What a list's rows are kept as. */
export const listKinds = {
  issues: 'github.issue',
  comments: 'github.comment',
} as const;

/** A page of one of the lists. */
export type Page = Rows & Pick<GitHubResult, 'etag' | 'next'>;

/** One run over a repository: how it is asked, and what is remembered of it. */
export class GitHubRun {
  state: GitHubState;

  constructor(
    private readonly options: {
      client: GitHubClient;
      run: SourceRun;
      /** `owner/name` */
      fullName: string;
      logger: LoggerService;
    },
  ) {
    this.state = parseGitHubState(options.run.state);
  }

  get now(): Date {
    return this.options.run.now;
  }

  get hotIssues(): number[] {
    return this.options.run.hints.hotIssues;
  }

  get requestedIssues(): number[] {
    return this.options.run.hints.requested
      .filter(({ kind }) => kind === listKinds.issues)
      .map(({ externalId }) => Number(externalId));
  }

  /** A requested issue needs no further look. */
  answered(issue: number): void {
    this.options.run.settled({
      kind: listKinds.issues,
      externalId: String(issue),
    });
  }

  /** A requested issue is given up, for this reason. */
  giveUp(issue: number, reason: string): void {
    this.options.logger.warn(
      `Issue ${issue} of ${this.options.fullName}, which an event told of, could not be read: ${reason}`,
    );
    this.answered(issue);
  }

  get client(): GitHubClient {
    return this.options.client;
  }

  /** The address of the first page, always the same: else its ETag would be of no use. */
  listUrl(list: ListName): string {
    return `/repos/${this.options.fullName}/${listPaths[list]}`;
  }

  issueUrl(issue: number): string {
    return `/repos/${this.options.fullName}/issues/${issue}`;
  }

  /** Undefined when nothing has changed since `etag` was given. */
  async page(
    list: ListName,
    url: string,
    options: { etag?: string; isOlder?: boolean } = {},
  ): Promise<Page | undefined> {
    const answer = await this.client.get(url, options);
    if (!answer) {
      return undefined;
    }
    const rows = parseIssueRows(list, answer.data);
    if (rows.skipped > 0) {
      this.options.logger.warn(
        `${rows.skipped} of GitHub's ${list} of ${this.options.fullName} could not be read and were left out`,
      );
    }
    return { ...rows, etag: answer.etag, next: answer.next };
  }

  /** The remembered ETag, if it was given to this token. */
  usableEtag(known?: { etag?: string; tokenHash: string }): string | undefined {
    return known?.tokenHash === this.client.tokenHash ? known.etag : undefined;
  }

  /** How long ago a remembered moment was, in milliseconds; for ever, if there is none. */
  since(moment: string | undefined): number {
    return moment ? this.now.getTime() - Date.parse(moment) : Infinity;
  }

  /** Stores the records together with the changed state. */
  async save(
    change: Partial<GitHubState>,
    records: SourceRecord[] = [],
    completeReads: CompleteRead[] = [],
  ): Promise<void> {
    const state = { ...this.state, ...change };
    await this.options.run.save({ records, completeReads, state });
    this.state = state;
  }
}
