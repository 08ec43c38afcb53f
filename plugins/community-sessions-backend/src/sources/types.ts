import { RequestBudget } from '@backstage-community/plugin-community-sessions-common';
import { JsonObject } from '@backstage/types';
import { RecordKind } from './recordSchemas';
import { SourceId, SourceRecord, StoredRecord } from './records';
import { SourceError } from './SourceError';

/** Which record of a source. */
export interface RecordRef {
  kind: RecordKind;
  externalId: string;
}

/** A record that an event named. */
export interface ChangedRecord extends RecordRef {
  /** The event says that it was deleted or moved away. */
  gone: boolean;
}

/** What the rest of the plugin would like a source to look at; a source that can't ignores it. */
export interface SourceHints {
  /** Issues of sessions near now, whose reactions and comments change without `updated_at` changing. */
  hotIssues: number[];
  /** Records that an event named: they are read at once, some of them at a time. */
  requested: ChangedRecord[];
  /** Videos that are linked to but not known yet. */
  linkedVideoIds: string[];
}

/** All records of a kind (below one parent, within one window of time) as one whole, trusted response has them. */
export interface CompleteRead {
  kind: RecordKind;
  parentId?: string;
  externalIds: string[];
  /** Only records whose `occursAt` is in here were read; `to` is excluded. */
  within?: { from: string; to: string };
  /** When the reading of its first page began; default: now. */
  startedAt?: Date;
}

/** What a source stores in one transaction. */
export interface SourceBatch {
  /** New and changed records. */
  records?: SourceRecord[];
  /** Only a whole, trusted response may be given here: the store decides when a record that is missing from it is gone. */
  completeReads?: CompleteRead[];
  /** Responses that said "not modified": the same as the last complete read. */
  unchanged?: Array<Pick<CompleteRead, 'kind' | 'parentId'>>;
  /** Records of which the source itself says that they are gone (410, transferred). */
  gone?: RecordRef[];
  state: JsonObject;
}

/** What a source is given for one run. */
export interface SourceRun {
  /** What the source remembered in its last {@link SourceRun.save}; undefined the first time and at another address. */
  state: JsonObject | undefined;
  hints: SourceHints;
  now: Date;
  signal: AbortSignal;
  /** An admin asked for it: the source need not wait for intervals of its own. */
  forced: boolean;
  /**
   * Stores records together with the state that goes with them, in one transaction,
   * so that a killed process resumes where it was.
   */
  save(batch: SourceBatch): Promise<void>;
  /** Takes note of what the API still allows, where it tells; also before a run that fails. */
  noteBudget(budget: RequestBudget): void;
  /** Takes note of a requested record that was read, or never will be. */
  settled(record: RecordRef): void;
  /** Takes note of one record that could not be read: the run goes on, and the source counts as failing. */
  noteFailure(record: RecordRef, error: SourceError): void;
  /** Takes note that everything stored of the source, which may be kept for some days only, was just read anew. */
  refreshed(): void;
}

/** Reads one source of one series. Knows HTTP, paging, ETags and limits; knows nothing of sessions. */
export interface Source {
  readonly id: SourceId;
  /**
   * What is read (repository, playlist, …): records of another scope are dropped once the new one has been read.
   * It may hold a secret, since only its hash is stored.
   */
  readonly scope: string;
  /**
   * Where and how it is read (base URL, feed URL, …): the remembered state is of no use at another address, records stay.
   * It may hold a secret, since only its hash is stored.
   */
  readonly address?: string;
  /** How long records may be kept without being read anew, and what may stay of each of them after that. */
  readonly retention?: {
    days: number;
    /** Undefined: nothing may stay. */
    reduce(record: StoredRecord): SourceRecord | undefined;
  };
  /** Identifies the credentials in use: a wait is forgotten when they change. Constant where they rotate by themselves. */
  credentialsKey?(): Promise<string>;
  /** Throws a {@link SourceError} when it can't go on; what was saved before stays. */
  read(run: SourceRun): Promise<void>;
}
