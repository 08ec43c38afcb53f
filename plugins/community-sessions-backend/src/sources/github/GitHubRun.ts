import { LoggerService } from '@backstage/backend-plugin-api';
import {
  ChangedRecord,
  RecordRef,
  SourceBatch,
  SourceError,
  SourceRun,
} from '@backstage-community/plugin-community-sessions-node';
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
  /** The external ids of the lists that this run has read completely. */
  private readonly listed = new Map<string, Set<string>>();

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

  get hotAgendas(): number[] {
    return this.options.run.hints.hotAgendas;
  }

  /** Issues that an event named. */
  get requestedIssues(): ChangedRecord[] {
    return this.options.run.hints.requested.filter(
      ({ kind }) => kind === listKinds.issues,
    );
  }

  /** An admin asked for this run. */
  get forced(): boolean {
    return this.options.run.forced;
  }

  /** Takes note that a requested issue needs no further look. */
  settle(issue: number): void {
    this.options.run.settled(issueRef(issue));
  }

  /** Takes note that one issue could not be read. The wait it asks for does not count for the others. */
  noteFailure(issue: number, { code, message }: SourceError): void {
    this.options.run.noteFailure(
      issueRef(issue),
      new SourceError(
        code,
        `Issue #${issue} of ${this.options.fullName} could not be read: ${message}`,
        { isNewestRead: true },
      ),
    );
  }

  get client(): GitHubClient {
    return this.options.client;
  }

  /** The address of the first page, always the same: else its ETag would be of no use. */
  listUrl(list: ListName): string {
    return `${this.repositoryPath}/${listPaths[list]}`;
  }

  get repositoryPath(): string {
    return `/repos/${this.options.fullName}`;
  }

  issueUrl(issue: number): string {
    return `${this.repositoryPath}/issues/${issue}`;
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

  /** Whether this run has read a list completely: one more read of the same would count as the next one. */
  hasListed(list: ListName): boolean {
    return this.listed.has(listKinds[list]);
  }

  /** Whether a list that this run has read completely lacks an issue. */
  isMissed(issue: number): boolean {
    return this.listed.get(listKinds.issues)?.has(String(issue)) === false;
  }

  /** Stores what was read together with the changed state. */
  async save(
    change: Partial<GitHubState>,
    batch: Omit<SourceBatch, 'state'> = {},
  ): Promise<void> {
    const state = { ...this.state, ...change };
    await this.options.run.save({ ...batch, state });
    this.state = state;
    batch.completeReads
      ?.filter(({ parentId }) => parentId === undefined)
      .forEach(({ kind, externalIds }) =>
        this.listed.set(kind, new Set(externalIds)),
      );
  }
}

/** The record of an issue. */
export function issueRef(issue: number): RecordRef {
  return { kind: listKinds.issues, externalId: String(issue) };
}
