import { RequestBudget } from '@backstage-community/plugin-community-sessions-common';
import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import { SourceId, SourceRecord, StoredRecord } from '../sources/records';
import { CompleteRead } from '../sources/types';
import { applyCompleteRead } from './deletions';
import { contentHash } from './contentHash';
import { chunk, RecordRow, SeriesStateRow, SourceStateRow } from './tables';

/** Records and the state that belongs to them, stored together or not at all. */
export interface RecordBatch {
  series: string;
  source: SourceId;
  /** Hash of what was read; records of another scope are dropped. */
  scope: string;
  records: SourceRecord[];
  completeReads?: CompleteRead[];
  state: JsonObject;
  now: Date;
}

/** What storing a batch changed. */
export interface SaveOutcome {
  /** How many records are new, different, gone or back. */
  changed: number;
  /** Why complete reads were not believed, a sentence each. */
  suspicions: string[];
}

/** How an attempt to read a source ended. */
export interface SourceAttempt {
  series: string;
  source: SourceId;
  scope: string;
  at: Date;
  /** Not before this moment, e.g. the reset of a rate limit. */
  nextAttemptAt?: Date;
  /** Absent when all went well. */
  error?: { code: string; message: string };
  /** Whether all that is new was read in spite of an error. */
  isNewestKnown?: boolean;
  /** What the API still allows; absent where it did not tell. */
  budget?: RequestBudget;
}

/** What is remembered of a source between two reads. */
export interface SourceState {
  source: SourceId;
  scope: string;
  state: JsonObject | undefined;
  lastAttemptAt: string | null;
  lastSuccessAt: string | null;
  nextAttemptAt: string | null;
  error?: { code: string; message: string };
  budget?: RequestBudget;
}

/** Keeps every record as it was read, per series and source. */
export class DatabaseRecordStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Stores a batch in one transaction and writes only what differs from what is stored. */
  async save(batch: RecordBatch): Promise<SaveOutcome> {
    return this.#knex.transaction(async trx => {
      let changed = await dropOtherScope(trx, batch);
      await storeState(trx, batch);
      changed += await storeRecords(trx, batch);
      const suspicions: string[] = [];
      for (const read of batch.completeReads ?? []) {
        const outcome = await applyCompleteRead(trx, batch, read);
        changed += outcome.changed;
        if (outcome.suspicion) {
          suspicions.push(outcome.suspicion);
        }
      }
      if (changed > 0) {
        await raiseRevision(trx, batch.series);
      }
      return { changed, suspicions };
    });
  }

  /** Everything the given sources of a series know, in a stable order. */
  async list(series: string, sources: SourceId[]): Promise<StoredRecord[]> {
    const rows: RecordRow[] = await this.#knex<RecordRow>('records')
      .where({ series_id: series, removed_at: null })
      .whereIn('source_id', sources)
      .orderBy(['source_id', 'kind', 'external_id']);
    return rows.map(row => ({
      source: row.source_id as SourceId,
      kind: row.kind,
      externalId: row.external_id,
      payload: JSON.parse(row.payload),
      ...(row.missed_reads > 0 && { missing: true as const }),
    }));
  }

  /** How many records each source of a series has. */
  async counts(series: string): Promise<Partial<Record<SourceId, number>>> {
    const rows = await this.#knex<RecordRow>('records')
      .where({ series_id: series, removed_at: null })
      .groupBy('source_id')
      .select('source_id')
      .count({ records: '*' });
    return Object.fromEntries(
      rows.map(row => [row.source_id, Number(row.records)]),
    );
  }

  /** What is remembered of the sources of a series. */
  async sources(series: string): Promise<SourceState[]> {
    const rows: SourceStateRow[] = await this.#knex<SourceStateRow>(
      'source_states',
    ).where({ series_id: series });
    return rows.map(toSourceMemory);
  }

  /** Remembers how an attempt to read a source ended. */
  async recordAttempt(attempt: SourceAttempt): Promise<void> {
    const at = attempt.at.toISOString();
    const row: Partial<SourceStateRow> = {
      series_id: attempt.series,
      source_id: attempt.source,
      last_attempt_at: at,
      ...((!attempt.error || attempt.isNewestKnown) && { last_success_at: at }),
      next_attempt_at: attempt.nextAttemptAt?.toISOString() ?? null,
      error_code: attempt.error?.code ?? null,
      error_message: attempt.error?.message ?? null,
      ...(attempt.budget && { budget: JSON.stringify(attempt.budget) }),
    };
    await this.#knex<SourceStateRow>('source_states')
      // The scope of an earlier row stays: its state is still that of what was read then.
      .insert({ ...row, scope: attempt.scope })
      .onConflict(['series_id', 'source_id'])
      .merge(row);
  }
}

async function dropOtherScope(
  trx: Knex.Transaction,
  { series, source, scope }: RecordBatch,
): Promise<number> {
  const of = { series_id: series, source_id: source };
  const moved = await trx<SourceStateRow>('source_states')
    .where(of)
    .whereNot({ scope })
    .first();
  return moved ? trx<RecordRow>('records').where(of).delete() : 0;
}

async function storeState(
  trx: Knex.Transaction,
  batch: RecordBatch,
): Promise<void> {
  const row = {
    series_id: batch.series,
    source_id: batch.source,
    scope: batch.scope,
    state: JSON.stringify(batch.state),
  };
  if (!(await trx<SourceStateRow>('source_states').where(row).first())) {
    await trx<SourceStateRow>('source_states')
      .insert(row)
      .onConflict(['series_id', 'source_id'])
      .merge(row);
  }
}

async function storeRecords(
  trx: Knex.Transaction,
  batch: RecordBatch,
): Promise<number> {
  let changed = 0;
  for (const part of chunk(toRows(batch))) {
    const stored = await trx<RecordRow>('records')
      .where({
        series_id: batch.series,
        source_id: batch.source,
        removed_at: null,
      })
      .whereIn(
        'external_id',
        part.map(row => row.external_id),
      )
      .select('kind', 'external_id', 'content_hash');
    const hashes = new Map(
      stored.map(row => [identity(row), row.content_hash]),
    );
    const different = part.filter(
      row => hashes.get(identity(row)) !== row.content_hash,
    );
    if (different.length > 0) {
      await trx<RecordRow>('records')
        .insert(different)
        .onConflict(['series_id', 'source_id', 'kind', 'external_id'])
        .merge();
    }
    changed += different.length;
  }
  return changed;
}

/** A record that a batch has twice counts as it was read last. */
function toRows(batch: RecordBatch): RecordRow[] {
  const rows = batch.records.map(
    (record): RecordRow => ({
      series_id: batch.series,
      source_id: batch.source,
      kind: record.kind,
      external_id: record.externalId,
      parent_id: record.parentId ?? null,
      payload: JSON.stringify(record.payload),
      content_hash: contentHash([record.parentId ?? null, record.payload]),
      fetched_at: batch.now.toISOString(),
      missed_reads: 0,
      removed_at: null,
    }),
  );
  return [...new Map(rows.map(row => [identity(row), row])).values()];
}

function identity(row: Pick<RecordRow, 'kind' | 'external_id'>): string {
  return `${row.kind} ${row.external_id}`;
}

async function raiseRevision(
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

function toSourceMemory(row: SourceStateRow): SourceState {
  return {
    source: row.source_id as SourceId,
    scope: row.scope,
    state: row.state === null ? undefined : JSON.parse(row.state),
    lastAttemptAt: row.last_attempt_at,
    lastSuccessAt: row.last_success_at,
    nextAttemptAt: row.next_attempt_at,
    ...(row.error_code !== null && {
      error: { code: row.error_code, message: row.error_message ?? '' },
    }),
    ...(row.budget !== null && { budget: JSON.parse(row.budget) }),
  };
}
