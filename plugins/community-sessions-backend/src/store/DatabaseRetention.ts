import { Knex } from 'knex';
import { DateTime } from 'luxon';
import { SeriesSource } from '@backstage-community/plugin-community-sessions-node';
import { contentHash } from './contentHash';
import { toStoredRecord } from './DatabaseRecordStore';
import { raiseRevision } from './raiseRevision';
import { chunk, RecordRow, SessionRow, SourceStateRow } from './tables';

/** How long data is kept after it is of no use any more; what a source deleted is gone within 30 days. */
const KEEP = {
  removed: { days: 7 },
  /** A source or series may be taken out of the config by mistake. */
  notConfigured: { days: 20 },
  /** A session that was moved may yet move back. */
  reminders: { days: 7 },
  sentNotifications: { days: 180 },
  readRequests: { days: 7 },
  syncRequests: { days: 1 },
} as const;

/** A source that a series is configured with. */
export interface ConfiguredSource
  extends Pick<SeriesSource, 'id' | 'retention'> {
  series: string;
}

/** Deletes data that may not be kept any longer. */
export class DatabaseRetention {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Deletes everything whose time is over. */
  async prune(
    series: string[],
    sources: ConfiguredSource[],
    now: Date,
  ): Promise<void> {
    const before = (kept: { days: number }) => daysAgo(now, kept);
    await this.#forgetSources(sources, before(KEEP.notConfigured));
    await this.#forgetSeries(series, now);
    for (const source of sources) {
      await this.#reduce(source, now);
    }
    const removed = before(KEEP.removed);
    await this.#knex('records').where('removed_at', '<', removed).delete();
    // The rows stay, so that no id is given twice.
    await this.#knex<SessionRow>('sessions')
      .where('removed_at', '<', removed)
      .whereNot({ content_hash: '' })
      .update({ summary: '{}', detail: '{}', content_hash: '' });
    await this.#knex('reminders')
      .whereIn('session_id', sessions =>
        sessions
          .from('sessions')
          .where('ends_at', '<', before(KEEP.reminders))
          .select('id'),
      )
      .delete();
    await this.#knex('sent_notifications')
      .where('changed_at', '<', before(KEEP.sentNotifications))
      .delete();
    await this.#knex('read_requests')
      .where('requested_at', '<', before(KEEP.readRequests))
      .delete();
    await this.#knex('sync_requests')
      .where('requested_at', '<', before(KEEP.syncRequests))
      .delete();
  }

  /** Deletes the records of sources that are not configured and were not read for long. */
  async #forgetSources(
    configured: ConfiguredSource[],
    before: string,
  ): Promise<void> {
    const states = await this.#knex<SourceStateRow>('source_states')
      .where('last_attempt_at', '<', before)
      .select('series_id', 'source_id');
    const isConfigured = (row: (typeof states)[number]) =>
      configured.some(
        each => each.series === row.series_id && each.id === row.source_id,
      );
    for (const state of states.filter(each => !isConfigured(each))) {
      await this.#knex.transaction(async trx => {
        await trx('records').where(state).delete();
        await trx('source_states').where(state).delete();
        await raiseRevision(trx, state.series_id);
      });
    }
  }

  /** Removes the sessions of series that are not configured and of which no source is known any more. */
  async #forgetSeries(configured: string[], now: Date): Promise<void> {
    const forgotten = this.#knex<SessionRow>('sessions')
      .where({ removed_at: null })
      .whereNotIn('series_id', configured)
      .whereNotIn('series_id', this.#knex('source_states').select('series_id'));
    const rows = await forgotten.select('id');
    for (const part of chunk(rows.map(({ id }) => id))) {
      await this.#knex.transaction(async trx => {
        await trx('session_people').whereIn('session_id', part).delete();
        await trx('session_texts').whereIn('session_id', part).delete();
        await trx<SessionRow>('sessions')
          .whereIn('id', part)
          .update({ removed_at: now.toISOString() });
      });
    }
  }

  /** Reduces the records of a source that was not read anew for as long as its data may be kept. */
  async #reduce(
    { series, id: source, retention }: ConfiguredSource,
    now: Date,
  ): Promise<void> {
    if (!retention) {
      return;
    }
    const of = { series_id: series, source_id: source };
    // A day earlier, since this runs once a day.
    const before = daysAgo(now, { days: retention.days - 1 });
    const old = await this.#knex<SourceStateRow>('source_states')
      .where(of)
      .where('refreshed_at', '<', before)
      .first();
    if (!old) {
      return;
    }
    await this.#knex.transaction(async trx => {
      const rows: RecordRow[] = await trx<RecordRow>('records').where(of);
      for (const row of rows) {
        await reduceRow(trx, row, retention);
      }
      await trx<SourceStateRow>('source_states')
        .where(of)
        .update({ refreshed_at: null });
      await raiseRevision(trx, series);
    });
  }
}

function daysAgo(now: Date, days: { days: number }): string {
  return DateTime.fromJSDate(now).minus(days).toJSDate().toISOString();
}

async function reduceRow(
  trx: Knex.Transaction,
  row: RecordRow,
  retention: NonNullable<SeriesSource['retention']>,
): Promise<void> {
  const { series_id, source_id, kind, external_id } = row;
  const which = trx<RecordRow>('records').where({
    series_id,
    source_id,
    kind,
    external_id,
  });
  const reduced = retention.reduce(toStoredRecord(row));
  if (!reduced) {
    await which.delete();
    return;
  }
  await which.update({
    payload: JSON.stringify(reduced.payload),
    content_hash: contentHash([row.parent_id, reduced.payload]),
  });
}
