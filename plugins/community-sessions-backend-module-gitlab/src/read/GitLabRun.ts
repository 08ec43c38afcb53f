import {
  SourceBatch,
  SourceError,
  SourceRecord,
  SourceRun,
} from '@backstage-community/plugin-community-sessions-node';
import { LoggerService } from '@backstage/backend-plugin-api';
import { isAgenda } from '../claims';
import { GitLabConfig } from '../config';
import { GitLabClient } from '../http/GitLabClient';
import { IssueRow, kinds, parseIssue } from '../records';
import { GitLabState, parseState } from './state';

/** A page of the list of issues. */
export interface IssuePage {
  rows: IssueRow[];
  /** How many rows could not be read. */
  skipped: number;
  etag?: string;
  nextPage?: number;
  total?: number;
}

/** One run over a project: how it is asked, and what is remembered of it. */
export class GitLabRun {
  state: GitLabState;

  constructor(
    private readonly options: {
      run: SourceRun;
      client: GitLabClient;
      config: GitLabConfig;
      logger: LoggerService;
    },
  ) {
    this.state = parseState(options.run.state);
  }

  get client(): GitLabClient {
    return this.options.client;
  }

  get run(): SourceRun {
    return this.options.run;
  }

  /** Whether notes can be read: GitLab shows them to nobody without a token, of public projects neither. */
  get readsNotes(): boolean {
    return this.client.hasToken;
  }

  /** A page of the issues, as far as the label allows. Undefined when nothing has changed since `etag` was given. */
  async issues(
    query: Record<string, string | number>,
    etag?: string,
  ): Promise<IssuePage | undefined> {
    const { config, logger } = this.options;
    const page = await this.client.list(
      '/issues',
      {
        scope: 'all',
        state: 'all',
        ...(config.label && { labels: config.label }),
        ...query,
      },
      etag,
    );
    if (!page) {
      return undefined;
    }
    const { rows: values, ...rest } = page;
    const rows = values.map(parseIssue).filter(row => row !== undefined);
    const skipped = values.length - rows.length;
    if (skipped > 0) {
      logger.warn(
        `${skipped} of the issues of ${config.projectUrl} could not be read and were left out`,
      );
    }
    return { ...rest, rows, skipped };
  }

  isAgenda({ payload }: IssueRow): boolean {
    return payload !== undefined && isAgenda(payload, this.options.config);
  }

  /** The agendas to read notes of: those known before, and those among some rows whose notes may have changed. */
  pendingAfter(rows: IssueRow[]): number[] {
    const { notes, pending } = this.state;
    const changed = this.readsNotes
      ? rows.filter(
          row => this.isAgenda(row) && notes[row.iid] !== row.notesMark,
        )
      : [];
    return [...new Set([...pending, ...changed.map(({ iid }) => iid)])];
  }

  /** How long ago a remembered moment was, in milliseconds; for ever, if there is none. */
  since(moment: string | undefined): number {
    return moment ? this.run.now.getTime() - Date.parse(moment) : Infinity;
  }

  /** Stores what was read together with the changed state. */
  async save(
    change: Partial<GitLabState>,
    batch: Omit<SourceBatch, 'state'> = {},
  ): Promise<void> {
    const state = { ...this.state, ...change };
    await this.run.save({ ...batch, state });
    this.state = state;
  }

  /** Takes note that one issue could not be read. The wait it asks for does not count for the others. */
  noteFailure(iid: number, { code, message }: SourceError): void {
    this.run.noteFailure(
      issueRef(iid),
      new SourceError(
        code,
        `Issue #${iid} of ${this.options.config.projectUrl} could not be read: ${message}`,
        { isNewestRead: true },
      ),
    );
  }
}

/** The record of an issue. */
export function issueRef(iid: number) {
  return { kind: kinds.issue, externalId: String(iid) };
}

/** The records of the issues that are for everybody. */
export function issueRecords(rows: IssueRow[]): SourceRecord[] {
  return rows.flatMap(({ iid, payload }) =>
    payload ? [{ ...issueRef(iid), payload }] : [],
  );
}
