import { RecordKind, RecordPayload } from './recordSchemas';

/** The sources a series can have, in no order of precedence (interpret/precedence.ts has that). */
export type SourceId = 'github' | 'youtube' | 'calendar' | 'archive';

/** One thing as a source read it: an issue, a comment, a video, a calendar event, an archive section. */
export interface SourceRecord<K extends RecordKind = RecordKind> {
  kind: K;
  externalId: string;
  /** What it belongs to, e.g. the issue number of a comment. */
  parentId?: string;
  /** Instant (ISO 8601, UTC) or day of the thing itself, where only a window of time is read. */
  occursAt?: string;
  payload: RecordPayload<K>;
}

/** A record as it comes back from the store: its payload was true to some version of the schemas, not surely to today's. */
export interface StoredRecord {
  source: SourceId;
  kind: string;
  externalId: string;
  payload: unknown;
  /** The last complete read did not have it. */
  missing?: true;
}
