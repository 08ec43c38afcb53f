import { RequestBudget } from '@backstage-community/plugin-community-sessions-common';
import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import {
  RecordRef,
  SourceBatch,
  StoredRecord,
} from '@backstage-community/plugin-community-sessions-node';
import { contentHash } from './contentHash';
import {
  applyCompleteRead,
  applyStatedGone,
  applyUnchanged,
  believe,
  Doubt,
  doubts,
} from './deletions';
import { raiseRevision } from './raiseRevision';
import { chunk, RecordRow, SourceStateRow } from './tables';

/** Records and the state that belongs to them, stored together or not at all. */
export interface RecordBatch extends SourceBatch {
  series: string;
  source: string;
  /** Hash of what is read. */
  scope: string;
  /** Hash of where it is read: the state is of no use elsewhere. */
  address: string;
  /** The records that an event said are gone. */
  announcedGone?: RecordRef[];
  now: Date;
}

/** How an attempt to read a source ended. */
export interface SourceAttempt {
  series: string;
  source: string;
  scope: string;
  at: Date;
  /** Hash of address and credentials: with others the source need not wait. */
  attemptKey: string;
  /** Whether everything was read anew that may be kept for some days only. */
  isRefreshed?: boolean;
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
  source: string;
  scope: string;
  /** Null when an earlier version stored the state. */
  address: string | null;
  attemptKey: string | null;
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

  /**
   * Stores a batch in one transaction and writes only what differs from what is stored.
   * Resolves to how many records are new, different, missing, gone or back.
   */
  async save(batch: RecordBatch): Promise<number> {
    const { completeReads = [], unchanged = [], gone = [] } = batch;
    return this.#knex.transaction(async trx => {
      await storeState(trx, batch);
      let changed = await storeRecords(trx, batch);
      for (const read of completeReads) {
        changed += await applyCompleteRead(trx, batch, read);
      }
      for (const which of unchanged) {
        changed += await applyUnchanged(trx, batch, which);
      }
      for (const record of gone) {
        const announced = isAmong(batch.announcedGone ?? [], record);
        changed += await applyStatedGone(trx, batch, { ...record, announced });
      }
      if (changed > 0) {
        await raiseRevision(trx, batch.series);
      }
      return changed;
    });
  }

  /** What the sources of a series lost and nobody accepted yet. */
  async doubts(series: string): Promise<Doubt[]> {
    return doubts(this.#knex, series);
  }

  /** Accepts that what a source lost is gone. Resolves to how many records that removed. */
  async believe(series: string, source: string, now: Date): Promise<number> {
    return this.#knex.transaction(async trx => {
      const removed = await believe(trx, { series, source, now });
      if (removed > 0) {
        await raiseRevision(trx, series);
      }
      return removed;
    });
  }

  /** Everything the given sources of a series know, in a stable order. */
  async list(series: string, sources: string[]): Promise<StoredRecord[]> {
    const rows: RecordRow[] = await this.#knex<RecordRow>('records')
      .where({ series_id: series, removed_at: null })
      .whereIn('source_id', sources)
      .orderBy(['source_id', 'kind', 'external_id']);
    return rows.map(toStoredRecord);
  }

  /** How many records each source of a series has. */
  async counts(series: string): Promise<Partial<Record<string, number>>> {
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

  /**
   * Remembers how an attempt to read a source ended. After one without an error the records of other scopes are dropped.
   * Resolves to how many those were.
   */
  async recordAttempt(attempt: SourceAttempt): Promise<number> {
    const at = attempt.at.toISOString();
    const row: Partial<SourceStateRow> = {
      series_id: attempt.series,
      source_id: attempt.source,
      last_attempt_at: at,
      ...((!attempt.error || attempt.isNewestKnown) && { last_success_at: at }),
      next_attempt_at: attempt.nextAttemptAt?.toISOString() ?? null,
      attempt_key: attempt.attemptKey,
      error_code: attempt.error?.code ?? null,
      error_message: attempt.error?.message ?? null,
      ...(attempt.budget && { budget: JSON.stringify(attempt.budget) }),
      ...(attempt.isRefreshed && { refreshed_at: at }),
    };
    return this.#knex.transaction(async trx => {
      const dropped = attempt.error ? 0 : await dropOtherScopes(trx, attempt);
      const scope = attempt.error ? {} : { scope: attempt.scope };
      await trx<SourceStateRow>('source_states')
        .insert({ scope: '', ...row, ...scope })
        .onConflict(['series_id', 'source_id'])
        .merge({ ...row, ...scope });
      if (dropped > 0) {
        await raiseRevision(trx, attempt.series);
      }
      return dropped;
    });
  }
}

/** Looks for records of other scopes only after the scope has changed: at other times there are none. */
async function dropOtherScopes(
  trx: Knex.Transaction,
  { series, source, scope }: SourceAttempt,
): Promise<number> {
  const of = { series_id: series, source_id: source };
  const state = await trx<SourceStateRow>('source_states').where(of).first();
  if (!state || state.scope === scope) {
    return 0;
  }
  // An earlier version stored these, which read the same.
  await trx<RecordRow>('records')
    .where({ ...of, scope: null })
    .update({ scope });
  return trx<RecordRow>('records').where(of).whereNot({ scope }).delete();
}

async function storeState(
  trx: Knex.Transaction,
  { series, source, address, ...batch }: RecordBatch,
): Promise<void> {
  const of = { series_id: series, source_id: source };
  const row = { ...of, address, state: JSON.stringify(batch.state) };
  const stored = await trx<SourceStateRow>('source_states').where(of).first();
  if (stored?.address === address && stored.state === row.state) {
    return;
  }
  // Not yet read to its end there, so that the records of other scopes stay, and are looked for after that.
  const isMoved = stored?.address && stored.address !== address;
  await trx<SourceStateRow>('source_states')
    .insert({ ...row, scope: '' })
    .onConflict(['series_id', 'source_id'])
    .merge({ ...row, ...(isMoved && { scope: '' }) });
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
        missed_reads: 0,
      })
      .where(same => same.whereNull('scope').orWhere({ scope: batch.scope }))
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
        .merge(mergedColumns(trx));
    }
    changed += different.length;
  }
  return changed;
}

/** Replaces every column of a row, but when it was first seen; a record that was gone is seen for the first time again. */
function mergedColumns(trx: Knex.Transaction) {
  const columns = [
    'parent_id',
    'payload',
    'content_hash',
    'fetched_at',
    'missed_reads',
    'removed_at',
    'scope',
    'occurs_at',
    'missing_since',
    'doubted',
  ];
  return {
    ...Object.fromEntries(
      columns.map(column => [column, trx.raw('excluded.??', [column])]),
    ),
    first_seen_at: trx.raw(
      'case when records.removed_at is null then records.first_seen_at else excluded.first_seen_at end',
    ),
  };
}

/** A record that a batch has twice counts as it was read last. */
function toRows(batch: RecordBatch): RecordRow[] {
  const at = batch.now.toISOString();
  const rows = (batch.records ?? []).map(
    (record): RecordRow => ({
      series_id: batch.series,
      source_id: batch.source,
      kind: record.kind,
      external_id: record.externalId,
      parent_id: record.parentId ?? null,
      payload: JSON.stringify(record.payload),
      content_hash: contentHash([record.parentId ?? null, record.payload]),
      fetched_at: at,
      missed_reads: 0,
      removed_at: null,
      scope: batch.scope,
      first_seen_at: at,
      occurs_at: record.occursAt ?? null,
      missing_since: null,
      doubted: false,
    }),
  );
  return [...new Map(rows.map(row => [identity(row), row])).values()];
}

function identity(row: Pick<RecordRow, 'kind' | 'external_id'>): string {
  return `${row.kind} ${row.external_id}`;
}

function isAmong(records: RecordRef[], { kind, externalId }: RecordRef) {
  return records.some(
    each => each.kind === kind && each.externalId === externalId,
  );
}

/** Parses the record of a row. */
export function toStoredRecord(row: RecordRow): StoredRecord {
  return {
    source: row.source_id,
    kind: row.kind,
    externalId: row.external_id,
    payload: JSON.parse(row.payload),
    ...(row.missed_reads > 0 && { missing: true as const }),
  };
}

function toSourceMemory(row: SourceStateRow): SourceState {
  return {
    source: row.source_id,
    scope: row.scope,
    address: row.address,
    attemptKey: row.attempt_key,
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
