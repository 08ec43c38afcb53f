import { SessionMatch } from '@backstage-community/plugin-community-sessions-common';

/** A row of `records`. */
export interface RecordRow {
  series_id: string;
  source_id: string;
  kind: string;
  external_id: string;
  parent_id: string | null;
  payload: string;
  content_hash: string;
  fetched_at: string;
  /** Complete reads in a row that did not have it. */
  missed_reads: number;
  removed_at: string | null;
  /** Hash of what it was read from; null when an earlier version stored it. */
  scope: string | null;
  first_seen_at: string;
  occurs_at: string | null;
  /** First of the complete reads in a row that did not have it. */
  missing_since: string | null;
  /** Went missing with more than half of the others. */
  doubted: boolean | number;
}

/** A row of `source_states`. */
export interface SourceStateRow {
  series_id: string;
  source_id: string;
  /** Hash of what was read last to its end; empty while that is another place. */
  scope: string;
  /** Hash of where the state was read; null when an earlier version stored it. */
  address: string | null;
  state: string | null;
  last_attempt_at: string | null;
  last_success_at: string | null;
  next_attempt_at: string | null;
  error_code: string | null;
  error_message: string | null;
  budget: string | null;
  /** Hash of address and credentials that a wait belongs to. */
  attempt_key: string | null;
  /** When everything was read anew that may be kept for some days only. */
  refreshed_at: string | null;
}

/** A row of `series_states`. */
export interface SeriesStateRow {
  series_id: string;
  revision: number;
  applied_revision: number | null;
  interpretation_key: string | null;
  problems: string;
  linked_video_ids: string;
  recordings_known_since: string | null;
}

/** A row of `sessions`. SQLite gives booleans as 0 and 1. */
export interface SessionRow {
  id: string;
  series_id: string;
  local_date: string;
  starts_at: string;
  ends_at: string;
  track: string | null;
  cancelled: boolean | number;
  has_recording: boolean | number;
  summary: string;
  detail: string;
  content_hash: string;
  updated_at: string;
  removed_at: string | null;
  /** Hash of what calendar entries show. */
  calendar_hash: string | null;
  /** When calendar entries last changed; null in rows of earlier versions. */
  calendar_changed_at: string | null;
  /** The session that a removed one became a part of. */
  merged_into: string | null;
}

/** A row of `sessions` without the details, which are much longer than all the rest. */
export type SessionSummaryRow = Omit<SessionRow, 'detail'>;

/** A row of `session_keys`. */
export interface SessionKeyRow {
  series_id: string;
  key: string;
  position: number;
  session_id: string;
}

/** A row of `session_people`. */
export interface SessionPersonRow {
  session_id: string;
  login: string;
}

/** A row of `session_texts`. */
export interface SessionTextRow {
  session_id: string;
  position: number;
  kind: SessionMatch['kind'];
  target: string | null;
  text: string;
  folded: string;
}

/** A row of `reminders`. */
export interface ReminderRow {
  user_entity_ref: string;
  session_id: string;
  created_at: string;
}

/** A row of `sent_notifications`. */
export interface SentNotificationRow {
  key: string;
  state: 'sending' | 'sent' | 'failed' | 'skipped';
  attempts: number;
  changed_at: string;
}

/** A row of `read_requests`. SQLite gives booleans as 0 and 1. */
export interface ReadRequestRow {
  series_id: string;
  source_id: string;
  kind: string;
  external_id: string;
  gone: boolean | number;
  requested_at: string;
}

/** A row of `sync_requests`. */
export interface SyncRequestRow {
  series_id: string;
  source_id: string;
  requested_at: string;
}

/** How many rows one statement may carry: databases limit the values of a statement. */
const ROWS_PER_STATEMENT = 100;

/** Parts of a list that fit into one statement each. */
export function chunk<T>(items: T[]): T[][] {
  const parts: T[][] = [];
  for (let start = 0; start < items.length; start += ROWS_PER_STATEMENT) {
    parts.push(items.slice(start, start + ROWS_PER_STATEMENT));
  }
  return parts;
}
