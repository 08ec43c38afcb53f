import { SeriesConfig } from '../config';
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

/** Is told of each sync when it is done. What it throws is logged, and harms nothing; nor does it when it never ends. */
export interface SyncObserver {
  synced(report: SyncReport): Promise<void>;
}
