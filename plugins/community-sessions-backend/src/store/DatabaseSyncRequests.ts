import { Knex } from 'knex';
import { SyncRequestRow } from './tables';

/** Sources that an admin wants to be read even if they asked to wait. Every replica may request it; the one that syncs does it. */
export class DatabaseSyncRequests {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Requests sources for the next sync of a series. */
  async add(series: string, sources: string[], now: Date): Promise<void> {
    const rows = sources.map(source => ({
      series_id: series,
      source_id: source,
      requested_at: now.toISOString(),
    }));
    if (rows.length > 0) {
      await this.#knex<SyncRequestRow>('sync_requests')
        .insert(rows)
        .onConflict(['series_id', 'source_id'])
        .merge(['requested_at']);
    }
  }

  /** Takes the requested sources of a series: the next call has none of them. */
  async take(series: string): Promise<string[]> {
    const ofSeries = { series_id: series };
    const rows = await this.#knex<SyncRequestRow>('sync_requests').where(
      ofSeries,
    );
    // A sync without requests writes nothing.
    for (const { source_id, requested_at } of rows) {
      await this.#knex<SyncRequestRow>('sync_requests')
        .where({ ...ofSeries, source_id, requested_at })
        .delete();
    }
    return rows.map(row => row.source_id as string);
  }
}
