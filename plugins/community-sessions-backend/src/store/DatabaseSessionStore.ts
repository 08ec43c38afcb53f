import {
  Agenda,
  Problem,
} from '@backstage-community/plugin-community-sessions-common';
import { Knex } from 'knex';
import { DateTime } from 'luxon';
import { groupBy } from '../join/groupBy';
import { Interpretation, InterpretedSession } from '../join/types';
import { KnownSession } from '../join/identity';
import { findMerged, merge } from './mergedSessions';
import { searchPeople, searchTexts, fold } from './search/searchTexts';
import { parseDetail, toSessionRow } from './sessionRows';
import {
  chunk,
  SeriesStateRow,
  SessionKeyRow,
  SessionPersonRow,
  SessionRow,
  SessionTextRow,
} from './tables';

/** Which records and which interpreter the sessions of a series show, and what was found out on the way. */
export interface SeriesState {
  /** Counts the changes to the records. */
  revision: number;
  /** The revision that the sessions show; null before the first interpretation. */
  appliedRevision: number | null;
  /** Interpreter and config that made the sessions. */
  interpretationKey: string | null;
  problems: Problem[];
  linkedVideoIds: string[];
}

/** An interpretation and what it was made of. */
export interface AppliedInterpretation {
  series: string;
  interpretation: Interpretation;
  /** The revision of the records it was made of. */
  revision: number;
  interpretationKey: string;
  /** The ids that were given before. */
  knownIds: string[];
  now: Date;
}

/** For how many days what is announced near a removed session is the same meeting. */
const RETURN_DAYS = 30;

/** How many sessions an interpretation added, changed and removed. */
export interface ApplyOutcome {
  added: number;
  changed: number;
  removed: number;
}

/** The agenda of a session. */
export type AgendaRef = Pick<Agenda, 'source' | 'number'>;

/** Keeps the sessions as the last interpretation has them. */
export class DatabaseSessionStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Where the sessions of a series stand. */
  async seriesState(series: string): Promise<SeriesState> {
    const row = await this.#knex<SeriesStateRow>('series_states')
      .where({ series_id: series })
      .first();
    return {
      revision: row?.revision ?? 0,
      appliedRevision: row?.applied_revision ?? null,
      interpretationKey: row?.interpretation_key ?? null,
      problems: row ? JSON.parse(row.problems) : [],
      linkedVideoIds: row ? JSON.parse(row.linked_video_ids) : [],
    };
  }

  /** Since when recordings of a series that appear are news; undefined when nobody has looked at them yet. */
  async recordingsKnownSince(series: string): Promise<Date | undefined> {
    const row = await this.#knex<SeriesStateRow>('series_states')
      .where({ series_id: series })
      .first();
    const since = row?.recordings_known_since;
    return since ? new Date(since) : undefined;
  }

  /** From now on recordings that appear are news. */
  async startKnowingRecordings(series: string, now: Date): Promise<void> {
    await this.#knex<SeriesStateRow>('series_states')
      .where({ series_id: series, recordings_known_since: null })
      .update({ recordings_known_since: now.toISOString() });
  }

  /** The agendas of all sessions that end after a moment. */
  async agendas(series: string, endsAfter: Date): Promise<AgendaRef[]> {
    const rows = await this.#knex<SessionRow>('sessions')
      .where({ series_id: series, removed_at: null })
      .where('ends_at', '>', endsAfter.toISOString())
      .select('detail');
    const agendas = rows.flatMap(row =>
      parseDetail(row).agendas.map(({ source, number }) => ({
        source,
        number,
      })),
    );
    const unique = new Map(
      agendas.map(each => [`${each.source} ${each.number}`, each]),
    );
    return [...unique.values()].sort((a, b) => a.number - b.number);
  }

  /** Adds a problem of a kind that a series has once, until sessions are applied again. */
  async addProblem(series: string, problem: Problem): Promise<void> {
    const { problems } = await this.seriesState(series);
    if (problems.some(({ kind }) => kind === problem.kind)) {
      return;
    }
    await this.#knex<SeriesStateRow>('series_states')
      .where({ series_id: series })
      .update({ problems: JSON.stringify([problem, ...problems]) });
  }

  /** All sessions that were given an id, also removed ones. */
  async known(series: string, now: Date): Promise<KnownSession[]> {
    const rows = await this.#knex<SessionRow>('sessions')
      .where({ series_id: series })
      .orderBy('id')
      .select('id', 'local_date', 'starts_at', 'track', 'removed_at');
    const keys: SessionKeyRow[] = await this.#knex<SessionKeyRow>(
      'session_keys',
    ).where({ series_id: series });
    const keysOf = groupBy(keys, key => key.session_id);
    const longAgo = DateTime.fromJSDate(now, { zone: 'utc' })
      .minus({ days: RETURN_DAYS })
      .toISO();
    return rows.map(row => ({
      id: row.id,
      keys: keysOf.get(row.id) ?? [],
      date: row.local_date,
      start: Date.parse(row.starts_at),
      track: row.track,
      mayReturn: row.removed_at === null || row.removed_at >= (longAgo ?? ''),
    }));
  }

  /**
   * Brings the sessions of a series in line with an interpretation, in one transaction; writes only what differs.
   * Resolves to undefined, and writes nothing, when another replica has given ids since `knownIds` were read.
   */
  async apply(
    applied: AppliedInterpretation,
  ): Promise<ApplyOutcome | undefined> {
    return this.#knex.transaction(async trx => {
      if (await isOutdated(trx, applied)) {
        return { added: 0, changed: 0, removed: 0 };
      }
      if (await hasOtherIds(trx, applied)) {
        return undefined;
      }
      const outcome = await applySessions(trx, applied);
      await trx<SeriesStateRow>('series_states')
        .where({ series_id: applied.series })
        .update({
          applied_revision: applied.revision,
          interpretation_key: applied.interpretationKey,
          problems: JSON.stringify(applied.interpretation.problems),
          linked_video_ids: JSON.stringify(
            applied.interpretation.linkedVideoIds,
          ),
        });
      return outcome;
    });
  }
}

/** Holds the series for this transaction; true when another replica has applied newer records already. */
async function isOutdated(
  trx: Knex.Transaction,
  { series, revision }: AppliedInterpretation,
): Promise<boolean> {
  await trx<SeriesStateRow>('series_states')
    .insert({
      series_id: series,
      revision,
      problems: '[]',
      linked_video_ids: '[]',
    })
    .onConflict('series_id')
    .ignore();
  const state = await trx<SeriesStateRow>('series_states')
    .where({ series_id: series })
    .forUpdate()
    .first();
  return (state?.applied_revision ?? 0) > revision;
}

async function hasOtherIds(
  trx: Knex.Transaction,
  { series, knownIds }: AppliedInterpretation,
): Promise<boolean> {
  const rows = await trx<SessionRow>('sessions')
    .where({ series_id: series })
    .select('id');
  const known = new Set(knownIds);
  return rows.some(({ id }) => !known.has(id));
}

async function applySessions(
  trx: Knex.Transaction,
  { series, interpretation, now }: AppliedInterpretation,
): Promise<ApplyOutcome> {
  const { sessions } = interpretation;
  const stored = await trx<SessionRow>('sessions')
    .where({ series_id: series })
    .select(
      'id',
      'content_hash',
      'removed_at',
      'calendar_hash',
      'calendar_changed_at',
    );
  const storedKeys: SessionKeyRow[] = await trx<SessionKeyRow>(
    'session_keys',
  ).where({ series_id: series });
  const storedById = new Map(stored.map(row => [row.id, row]));
  const different = sessions
    .map(session => ({
      session,
      row: toSessionRow(series, session, now),
    }))
    .filter(({ row }) => {
      const before = storedById.get(row.id);
      return (
        before?.content_hash !== row.content_hash || before.removed_at !== null
      );
    })
    .map(({ session, row }) => {
      const before = storedById.get(row.id);
      return {
        session,
        row:
          before?.calendar_hash === row.calendar_hash
            ? { ...row, calendar_changed_at: before.calendar_changed_at }
            : row,
      };
    });
  const present = new Set(sessions.map(({ id }) => id));
  const removed = stored
    .filter(row => row.removed_at === null && !present.has(row.id))
    .map(row => row.id);

  await removeSessions(trx, removed, now);
  await merge(trx, findMerged(removed, storedKeys, sessions));
  await upsertSessions(trx, different);
  await upsertKeys(trx, series, storedKeys, sessions);

  const added = different.filter(
    ({ row }) => storedById.get(row.id)?.removed_at !== null,
  ).length;
  return {
    added,
    changed: different.length - added,
    removed: removed.length,
  };
}

async function removeSessions(
  trx: Knex.Transaction,
  ids: string[],
  now: Date,
): Promise<void> {
  for (const part of chunk(ids)) {
    await trx<SessionRow>('sessions')
      .whereIn('id', part)
      .update({ removed_at: now.toISOString() });
  }
  await deleteSearched(trx, ids);
}

async function upsertSessions(
  trx: Knex.Transaction,
  different: { session: InterpretedSession; row: SessionRow }[],
): Promise<void> {
  for (const part of chunk(different.map(({ row }) => row))) {
    await trx<SessionRow>('sessions').insert(part).onConflict('id').merge();
  }
  await deleteSearched(
    trx,
    different.map(({ row }) => row.id),
  );
  const people = different.flatMap(({ session, row }) =>
    searchPeople(session).map(login => ({ session_id: row.id, login })),
  );
  for (const part of chunk(people)) {
    await trx<SessionPersonRow>('session_people').insert(part);
  }
  const texts = different.flatMap(({ session, row }) =>
    searchTexts(session).map((each, position) => ({
      ...each,
      session_id: row.id,
      position,
      folded: fold(each.text),
    })),
  );
  for (const part of chunk(texts)) {
    await trx<SessionTextRow>('session_texts').insert(part);
  }
}

async function deleteSearched(
  trx: Knex.Transaction,
  ids: string[],
): Promise<void> {
  for (const part of chunk(ids)) {
    await trx('session_people').whereIn('session_id', part).delete();
    await trx('session_texts').whereIn('session_id', part).delete();
  }
}

/** Keys are never deleted: by them a session that returns gets its old id. */
async function upsertKeys(
  trx: Knex.Transaction,
  series: string,
  stored: SessionKeyRow[],
  sessions: InterpretedSession[],
): Promise<void> {
  const next = new Map<string, SessionKeyRow>();
  sessions.forEach(({ id, keys }) =>
    keys.forEach((key, position) =>
      next.set(key, { series_id: series, key, position, session_id: id }),
    ),
  );
  for (const row of stored) {
    const same = next.get(row.key);
    if (same?.session_id === row.session_id && same.position === row.position) {
      next.delete(row.key);
    }
  }
  for (const part of chunk([...next.values()])) {
    await trx<SessionKeyRow>('session_keys')
      .insert(part)
      .onConflict(['series_id', 'key'])
      .merge();
  }
}
