import { SeriesConfig } from '../config/config';
import { ApplyOutcome } from '../store/DatabaseSessionStore';

/** What a sync did. */
export interface SyncReport {
  series: SeriesConfig;
  /** How long it took. */
  seconds: number;
  /** Whether every source was read; one that waits for its limit was not. */
  isComplete: boolean;
  /** How many records changed. */
  records: number;
  /** How many sessions changed. */
  sessions: ApplyOutcome;
}

/** A sync that came to no end. */
export type SyncFailure = Pick<SyncReport, 'series' | 'seconds'>;

/** A change of sessions that needed no sync. */
export type Reinterpretation = Pick<SyncReport, 'series' | 'sessions'>;

/** Is told of each sync when it is done. What it throws is logged, and harms nothing; nor does it when it never ends. */
export interface SyncObserver {
  synced(report: SyncReport): Promise<void>;
  /** A sync has thrown: nothing is known of what it did. */
  failed?(failure: SyncFailure): Promise<void>;
  /** Sessions changed at start-up, because the config or the interpretation is another. */
  reinterpreted?(change: Reinterpretation): Promise<void>;
}
