import { Knex } from 'knex';
import { SeriesStateRow } from './tables';

/** Counts a change to the records of a series, so that its sessions are made anew. */
export async function raiseRevision(
  trx: Knex.Transaction,
  series: string,
): Promise<void> {
  await trx<SeriesStateRow>('series_states')
    .insert({
      series_id: series,
      revision: 1,
      problems: '[]',
      linked_video_ids: '[]',
    })
    .onConflict('series_id')
    .merge({ revision: trx.raw('series_states.revision + 1') });
}
