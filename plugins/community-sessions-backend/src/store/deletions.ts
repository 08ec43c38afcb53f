import { Knex } from 'knex';
import { SourceId } from '../sources/records';
import { CompleteRead } from '../sources/types';
import { chunk, RecordRow } from './tables';

/** After how many complete reads in a row without it a record is gone. */
const READS_UNTIL_GONE = 2;

/** Below one parent a single deletion can be half of everything, so that few records raise no suspicion. */
const FEWEST_BELOW_PARENT = 4;

/** What a complete read led to. */
export interface CompleteReadOutcome {
  /** How many records are gone or back. */
  changed: number;
  /** Why the read was not believed, in one sentence. */
  suspicion?: string;
}

/**
 * Counts what a complete read did not have. An empty or suddenly much smaller read is not believed and counts nothing.
 */
export async function applyCompleteRead(
  trx: Knex.Transaction,
  of: { series: string; source: SourceId; now: Date },
  read: CompleteRead,
): Promise<CompleteReadOutcome> {
  const scope = {
    series_id: of.series,
    source_id: of.source,
    kind: read.kind,
    ...(read.parentId !== undefined && { parent_id: read.parentId }),
  };
  const rows: Pick<RecordRow, 'external_id' | 'missed_reads' | 'removed_at'>[] =
    await trx<RecordRow>('records')
      .where(scope)
      .select('external_id', 'missed_reads', 'removed_at');
  const seen = new Set(read.externalIds);
  const known = rows.filter(row => row.removed_at === null);

  if (isSuspicious(seen.size, known.length, read.parentId !== undefined)) {
    return { changed: 0, suspicion: describe(seen.size, known.length, read) };
  }

  const missed = known.filter(row => !seen.has(row.external_id));
  const gone = missed.filter(row => row.missed_reads + 1 >= READS_UNTIL_GONE);
  const back = rows.filter(
    row =>
      seen.has(row.external_id) &&
      (row.missed_reads > 0 || row.removed_at !== null),
  );
  const update = async (
    which: typeof rows,
    values: { [column in keyof RecordRow]?: RecordRow[column] | Knex.Raw },
  ) => {
    for (const part of chunk(which)) {
      await trx('records')
        .where(scope)
        .whereIn(
          'external_id',
          part.map(row => row.external_id),
        )
        .update(values);
    }
  };
  await update(missed, { missed_reads: trx.raw('missed_reads + 1') });
  await update(gone, { removed_at: of.now.toISOString() });
  await update(back, { missed_reads: 0, removed_at: null });
  return {
    changed: gone.length + back.filter(row => row.removed_at !== null).length,
  };
}

function isSuspicious(
  seen: number,
  known: number,
  belowParent: boolean,
): boolean {
  const fewest = belowParent ? FEWEST_BELOW_PARENT : 1;
  return known >= fewest && seen < known / 2;
}

function describe(seen: number, known: number, read: CompleteRead): string {
  const parent = read.parentId === undefined ? '' : ` of ${read.parentId}`;
  return `The answer has ${seen} where ${known} records of kind ${read.kind}${parent} are known, so nothing was removed.`;
}
