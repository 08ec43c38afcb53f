import { SourceRecord } from '@backstage-community/plugin-community-sessions-node';
import { RecordKind, RecordPayload } from './recordSchemas';

/** A record of one of the built-in kinds. */
export interface RecordOf<K extends RecordKind> extends SourceRecord {
  kind: K;
  payload: RecordPayload<K>;
}
