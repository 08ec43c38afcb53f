import { Knex } from 'knex';
import {
  ChangedRecord,
  RecordRef,
} from '@backstage-community/plugin-community-sessions-node';
import { chunk, ReadRequestRow } from './tables';

/** More would be read one by one for longer than a full read of the repository takes. */
const MOST_PENDING = 50;

/** A record of a source that an event named. */
export interface RequestedRecord extends ChangedRecord {
  source: string;
}

/** Records that are to be read soon. Every replica may request them; the one that syncs reads them. */
export class DatabaseReadRequests {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Requests a record; when too many are requested already, this changes nothing. */
  async request(
    series: string,
    { source, kind, externalId, gone }: RequestedRecord,
    now: Date,
  ): Promise<void> {
    const pending = await this.pending(series);
    if (pending.length < MOST_PENDING) {
      await this.#knex<ReadRequestRow>('read_requests')
        .insert({
          series_id: series,
          source_id: source,
          kind,
          external_id: externalId,
          gone,
          requested_at: now.toISOString(),
        })
        .onConflict(['series_id', 'source_id', 'kind', 'external_id'])
        .merge({
          requested_at: now.toISOString(),
          // Another event about it does not take back that it is gone.
          gone: this.#knex.raw('read_requests.gone or excluded.gone'),
        });
    }
  }

  /** The records of a series that were requested. */
  async pending(series: string): Promise<RequestedRecord[]> {
    const rows: ReadRequestRow[] = await this.#knex<ReadRequestRow>(
      'read_requests',
    )
      .where({ series_id: series })
      .orderBy(['source_id', 'kind', 'external_id']);
    return rows.map(row => ({
      source: row.source_id,
      kind: row.kind,
      externalId: row.external_id,
      gone: Boolean(row.gone),
    }));
  }

  /** Forgets the records that were read, unless they were requested again after the reading began. */
  async done(
    series: string,
    source: string,
    records: RecordRef[],
    readAt: Date,
  ): Promise<void> {
    for (const kind of new Set(records.map(record => record.kind))) {
      const ids = records
        .filter(record => record.kind === kind)
        .map(record => record.externalId);
      for (const part of chunk(ids)) {
        await this.#knex<ReadRequestRow>('read_requests')
          .where({ series_id: series, source_id: source, kind })
          .whereIn('external_id', part)
          .where('requested_at', '<=', readAt.toISOString())
          .delete();
      }
    }
  }
}
