import { RequestBudget } from '@backstage-community/plugin-community-sessions-common';
import { JsonObject } from '@backstage/types';
import { RecordKind } from './recordSchemas';
import { SourceId, SourceRecord } from './records';

/** What the rest of the plugin would like a source to look at; a source that can't ignores it. */
export interface SourceHints {
  /** Issues of sessions near now, whose reactions and comments change without `updated_at` changing. */
  hotIssues: number[];
  /** Issues that somebody said have changed: they are read at once, some of them at a time. */
  requestedIssues: number[];
  /** Videos that are linked to but not known yet. */
  linkedVideoIds: string[];
}

/** All records of a kind (below one parent, if given) as one whole read found them. */
export interface CompleteRead {
  kind: RecordKind;
  parentId?: string;
  externalIds: string[];
}

/** What a source is given for one run. */
export interface SourceRun {
  /** What the source remembered in its last {@link SourceRun.save}; undefined the first time. */
  state: JsonObject | undefined;
  hints: SourceHints;
  now: Date;
  signal: AbortSignal;
  /**
   * Stores new and changed records together with the state that goes with them, in one transaction,
   * so that a killed process resumes where it was.
   */
  save(batch: {
    records: SourceRecord[];
    /** Only a whole, trusted answer may be given here: what is missing from two in a row is gone. */
    completeReads?: CompleteRead[];
    state: JsonObject;
  }): Promise<void>;
  /** Takes note of what the API still allows, where it tells; also before a run that fails. */
  noteBudget(budget: RequestBudget): void;
  /** Takes note of a requested issue that was read, or never will be. */
  noteAnswered(issue: number): void;
}

/** Reads one source of one series. Knows HTTP, paging, ETags and limits; knows nothing of sessions. */
export interface Source {
  readonly id: SourceId;
  /**
   * Identifies what is read (repository, playlist, …): when it changes, the remembered state is of no use any more.
   * It may hold a secret, since only its hash is stored.
   */
  readonly scope: string;
  /** Throws a {@link SourceError} when it can't go on; what was saved before stays. */
  read(run: SourceRun): Promise<void>;
}
