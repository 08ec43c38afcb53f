import { RequestBudget } from '@backstage-community/plugin-community-sessions-common';
import { JsonObject, JsonValue } from '@backstage/types';
import { SourceError } from './SourceError';

/**
 * One thing as a source read it: an issue, a comment, a video, a calendar event, an archive section.
 * @public
 */
export interface SourceRecord {
  /** E.g. `gitlab.issue`. */
  kind: string;
  /** Unique among the records of the kind. */
  externalId: string;
  /** What it belongs to, e.g. the number of a comment's issue. */
  parentId?: string;
  /** Instant (ISO 8601, UTC) or day of the thing itself, where only a window of time is read. */
  occursAt?: string;
  /** As fetched, so that a better reader needs no network. */
  payload: JsonValue;
}

/**
 * A record as it comes back from the store: its payload was true to some version of the source, not surely to today's.
 * @public
 */
export interface StoredRecord {
  /** Id of the source. */
  source: string;
  kind: string;
  externalId: string;
  payload: unknown;
  /** The last complete read did not have it. */
  missing?: true;
}

/**
 * Which record of a source.
 * @public
 */
export interface RecordRef {
  kind: string;
  externalId: string;
}

/**
 * A record that an event named.
 * @public
 */
export interface ChangedRecord extends RecordRef {
  /** The event says that it was deleted or moved away. */
  gone: boolean;
}

/**
 * What the rest of the plugin would like a source to look at; a source that can't ignores it.
 * @public
 */
export interface SourceHints {
  /** Numbers of its agendas of sessions near now, whose votes and comments may change without a change of the agenda. */
  hotAgendas: number[];
  /** Records that an event named: they are read at once, some of them at a time. */
  requested: ChangedRecord[];
  /** Videos that are linked to but not known yet. */
  linkedVideoIds: string[];
}

/**
 * All records of a kind (below one parent, within one window of time) as one whole, trusted response has them.
 * @public
 */
export interface CompleteRead {
  kind: string;
  parentId?: string;
  externalIds: string[];
  /** Only records whose `occursAt` is in here were read; `to` is excluded. */
  within?: { from: string; to: string };
  /** When the reading of its first page began; default: now. */
  startedAt?: Date;
}

/**
 * What a source stores in one transaction.
 * @public
 */
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

/**
 * What a source is given for one run.
 * @public
 */
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
