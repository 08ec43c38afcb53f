import { Knex } from 'knex';
import {
  CompleteRead,
  RecordRef,
} from '@backstage-community/plugin-community-sessions-node';
import { chunk, RecordRow } from './tables';

/** When a record is gone. Besides, only records of another scope and what is too old to be kept are removed. */
export const DELETION_POLICY = {
  /** Complete reads in a row without it. */
  reads: 2,
  /** A read that lost so many at once, and more than half, is doubted … */
  doubtedFrom: 5,
  /** … until so many reads in a row … */
  doubtedReads: 3,
  /** … over so many hours agree. */
  doubtedHours: 24,
} as const;

const HOUR_MS = 3_600_000;

/** Whose records are meant, and when. */
export interface DeletionScope {
  series: string;
  source: string;
  /** Hash of what is read. */
  scope: string;
  now: Date;
}

/** Records that a source lost, and that are kept until more reads agree or an admin accepts it. */
export interface Doubt {
  source: string;
  kind: string;
  lost: number;
  /** How many there are with the lost ones. */
  of: number;
  since: string;
  /** Complete reads in a row that did not have them. */
  reads: number;
}

type Row = Pick<
  RecordRow,
  | 'external_id'
  | 'missed_reads'
  | 'removed_at'
  | 'missing_since'
  | 'doubted'
  | 'first_seen_at'
>;

/**
 * Applies a complete read: what it has is there, what it lacks is missing once more.
 * Resolves to how many records went missing, are gone or came back.
 */
export async function applyCompleteRead(
  trx: Knex.Transaction,
  of: DeletionScope,
  read: CompleteRead,
): Promise<number> {
  const rows = await select(trx, of, read);
  const seen = new Set(read.externalIds);
  const startedAt = (read.startedAt ?? of.now).toISOString();
  const present = rows.filter(row => row.removed_at === null);
  const known = present.filter(
    row => row.missed_reads === 0 && row.first_seen_at < startedAt,
  );
  // What was stored after the first page was read may be on none of them.
  const missing = present.filter(
    row => !seen.has(row.external_id) && row.first_seen_at < startedAt,
  );
  const newlyMissing = missing.filter(row => row.missed_reads === 0);
  const appeared = present.filter(
    row => row.first_seen_at >= startedAt && seen.has(row.external_id),
  );
  // As many new ones in their place: moved, not lost.
  const lost = newlyMissing.length - appeared.length;
  const doubted =
    lost >= DELETION_POLICY.doubtedFrom && lost * 2 > known.length;
  const since = { missing_since: of.now.toISOString(), doubted };
  await update(trx, of, read.kind, newlyMissing, since);

  const back = rows.filter(
    row =>
      seen.has(row.external_id) &&
      (row.missed_reads > 0 || row.removed_at !== null),
  );
  await update(trx, of, read.kind, back, {
    missed_reads: 0,
    missing_since: null,
    doubted: false,
    removed_at: null,
  });
  const gone = await countMiss(
    trx,
    of,
    read.kind,
    missing.map(row => (row.missed_reads === 0 ? { ...row, ...since } : row)),
  );
  return gone + back.length + newlyMissing.length;
}

/** Applies a response that says "not modified": a complete read with the same records as the last one. */
export async function applyUnchanged(
  trx: Knex.Transaction,
  of: DeletionScope,
  which: Pick<CompleteRead, 'kind' | 'parentId'>,
): Promise<number> {
  const rows = await select(trx, of, which);
  const missing = rows.filter(
    row => row.removed_at === null && row.missed_reads > 0,
  );
  return countMiss(trx, of, which.kind, missing);
}

/**
 * Applies what a source says of one record itself (410, transferred): gone at the second such response, at the first when an
 * event announced it.
 */
export async function applyStatedGone(
  trx: Knex.Transaction,
  of: DeletionScope,
  { kind, externalId, announced }: RecordRef & { announced: boolean },
): Promise<number> {
  const rows = (await select(trx, of, { kind }, [externalId])).filter(
    row => row.removed_at === null,
  );
  const newlyMissing = rows.filter(row => row.missed_reads === 0);
  await update(trx, of, kind, rows, {
    doubted: false,
    missing_since: rows[0]?.missing_since ?? of.now.toISOString(),
  });
  const gone = await countMiss(
    trx,
    of,
    kind,
    rows.map(row => ({ ...row, doubted: false })),
    announced ? 1 : DELETION_POLICY.reads,
  );
  return Math.max(gone, newlyMissing.length);
}

/** Accepts what a source lost: it is gone. */
export async function believe(
  trx: Knex.Transaction,
  of: Omit<DeletionScope, 'scope'>,
): Promise<number> {
  const lost = await trx<RecordRow>('records')
    .where({
      series_id: of.series,
      source_id: of.source,
      removed_at: null,
      doubted: true,
    })
    .where('missed_reads', '>', 0)
    .select('kind', 'external_id');
  for (const kind of new Set(lost.map(row => row.kind))) {
    const ids = lost
      .filter(row => row.kind === kind)
      .map(row => row.external_id);
    await remove(trx, of, kind, ids);
  }
  return lost.length;
}

/** What the sources of a series lost and nobody accepted yet. */
export async function doubts(knex: Knex, series: string): Promise<Doubt[]> {
  const ofSeries = { series_id: series, removed_at: null };
  const lost = await knex<RecordRow>('records')
    .where({ ...ofSeries, doubted: true })
    .where('missed_reads', '>', 0)
    .groupBy('source_id', 'kind')
    .orderBy(['source_id', 'kind'])
    .select('source_id', 'kind')
    .count({ lost: '*' })
    .min({ since: 'missing_since' })
    .max({ reads: 'missed_reads' });
  return Promise.all(
    lost.map(async row => {
      const all = await knex<RecordRow>('records')
        .where({ ...ofSeries, source_id: row.source_id, kind: row.kind })
        .count({ records: '*' })
        .first();
      return {
        source: row.source_id,
        kind: row.kind,
        lost: Number(row.lost),
        of: Number(all?.records),
        since: row.since,
        reads: Number(row.reads),
      };
    }),
  );
}

async function countMiss(
  trx: Knex.Transaction,
  of: DeletionScope,
  kind: string,
  missing: Row[],
  reads: number = DELETION_POLICY.reads,
): Promise<number> {
  await update(trx, of, kind, missing, {
    missed_reads: trx.raw('missed_reads + 1'),
  });
  const { doubtedReads, doubtedHours } = DELETION_POLICY;
  const longAgo = new Date(
    of.now.getTime() - doubtedHours * HOUR_MS,
  ).toISOString();
  const gone = missing.filter(row =>
    row.doubted
      ? row.missed_reads + 1 >= doubtedReads &&
        (row.missing_since ?? '') <= longAgo
      : row.missed_reads + 1 >= reads,
  );
  await remove(
    trx,
    of,
    kind,
    gone.map(row => row.external_id),
  );
  return gone.length;
}

/** Removes records together with what belongs to them. */
async function remove(
  trx: Knex.Transaction,
  of: Omit<DeletionScope, 'scope'>,
  kind: string,
  ids: string[],
): Promise<void> {
  for (const part of chunk(ids)) {
    const present = () =>
      trx<RecordRow>('records').where({
        series_id: of.series,
        source_id: of.source,
        removed_at: null,
      });
    const removed = { removed_at: of.now.toISOString() };
    await present()
      .where({ kind })
      .whereIn('external_id', part)
      .update(removed);
    await present().whereIn('parent_id', part).update(removed);
  }
}

/** The records that a read could have had; those of another scope are not among them. */
function select(
  trx: Knex.Transaction,
  of: DeletionScope,
  { kind, parentId, within }: Omit<CompleteRead, 'externalIds'>,
  externalIds?: string[],
): Promise<Row[]> {
  const query = trx<RecordRow>('records')
    .where({
      series_id: of.series,
      source_id: of.source,
      kind,
      ...(parentId !== undefined && { parent_id: parentId }),
    })
    .where(scoped => scoped.whereNull('scope').orWhere({ scope: of.scope }))
    .select(
      'external_id',
      'missed_reads',
      'removed_at',
      'missing_since',
      'doubted',
      'first_seen_at',
    );
  if (within) {
    query
      .where('occurs_at', '>=', within.from)
      .where('occurs_at', '<', within.to);
  }
  if (externalIds) {
    query.whereIn('external_id', externalIds);
  }
  return query;
}

async function update(
  trx: Knex.Transaction,
  of: DeletionScope,
  kind: string,
  rows: Row[],
  values: { [column in keyof RecordRow]?: RecordRow[column] | Knex.Raw },
): Promise<void> {
  for (const part of chunk(rows)) {
    await trx('records')
      .where({ series_id: of.series, source_id: of.source, kind })
      .whereIn(
        'external_id',
        part.map(row => row.external_id),
      )
      .update(values);
  }
}
