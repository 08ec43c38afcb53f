import {
  Session,
  SessionDetail,
} from '@backstage-community/plugin-community-sessions-common';
import { Knex } from 'knex';
import { filterSessions, SessionFilter } from './filterSessions';
import { findMatches } from './findMatches';
import { searchWords } from './searchTexts';
import { toSession, toSessionDetail } from './sessionRows';
import { SessionRow } from './tables';

/** A place in a list of sessions, next to the session it names. */
export interface SessionPosition {
  startsAt: string;
  id: string;
  /** On which side of that session the page lies, in the order of the list. */
  side: 'after' | 'before';
}

/** Which part of a list is wanted. */
export interface PageRequest {
  order: 'asc' | 'desc';
  limit: number;
  position?: SessionPosition;
}

/** A part of a list and where the parts beside it lie. */
export interface SessionPage {
  items: Session[];
  totalItems: number;
  next?: SessionPosition;
  previous?: SessionPosition;
}

/** Reads sessions as they stand at a given moment. */
export class DatabaseSessionReader {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** One page of the sessions that pass the filter, by start; with where the words, if any, were found. */
  async list(
    filter: SessionFilter,
    page: PageRequest,
    now: Date,
  ): Promise<SessionPage> {
    const filtered = () =>
      filterSessions(this.#knex<SessionRow>('sessions'), filter, now);
    const total = await filtered().count({ sessions: '*' }).first();

    const backwards = page.position?.side === 'before';
    const ascending = (page.order === 'asc') !== backwards;
    const rows: SessionRow[] = await filtered()
      .modify(query => startAt(query, page.position, ascending))
      .orderBy([
        { column: 'starts_at', order: ascending ? 'asc' : 'desc' },
        { column: 'id', order: ascending ? 'asc' : 'desc' },
      ])
      .limit(page.limit + 1)
      .select('*');
    const isMore = rows.length > page.limit;
    const shown = rows.slice(0, page.limit);
    if (backwards) {
      shown.reverse();
    }
    const matches = await findMatches(
      this.#knex,
      shown.map(({ id }) => id),
      searchWords(filter.words ?? ''),
    );
    // Where the request came from there is something; on the other side if a row more than asked for was found.
    const isAfter = backwards || isMore;
    const isBefore = backwards ? isMore : page.position !== undefined;
    return {
      items: shown.map(row => {
        const match = matches.get(row.id);
        return { ...toSession(row, now), ...(match && { match }) };
      }),
      totalItems: Number(total?.sessions ?? 0),
      next: isAfter ? beside(shown.at(-1), 'after') : undefined,
      previous: isBefore ? beside(shown[0], 'before') : undefined,
    };
  }

  /** One session of one of the given series. */
  async get(
    id: string,
    series: string[],
    now: Date,
  ): Promise<SessionDetail | undefined> {
    // No id has a NUL in it, and PostgreSQL refuses texts that do.
    if (id.includes('\0')) {
      return undefined;
    }
    const row: SessionRow | undefined = await this.#knex<SessionRow>('sessions')
      .where({ id, removed_at: null })
      .whereIn('series_id', series)
      .first();
    if (!row) {
      return undefined;
    }
    const [previous, next] = await Promise.all([
      this.#neighbour(row, false),
      this.#neighbour(row, true),
    ]);
    return toSessionDetail(row, now, { previous, next });
  }

  /** Whether one of the given series has a session with this id. */
  async has(id: string, series: string[]): Promise<boolean> {
    const row = await this.#knex<SessionRow>('sessions')
      .where({ id, removed_at: null })
      .whereIn('series_id', series)
      .select('id')
      .first();
    return row !== undefined;
  }

  /** How many sessions a series has. */
  async count(series: string): Promise<number> {
    const total = await this.#knex<SessionRow>('sessions')
      .where({ series_id: series, removed_at: null })
      .count({ sessions: '*' })
      .first();
    return Number(total?.sessions ?? 0);
  }

  async #neighbour(row: SessionRow, later: boolean): Promise<string | null> {
    const order = later ? 'asc' : 'desc';
    const neighbour = await this.#knex<SessionRow>('sessions')
      .where({ series_id: row.series_id, removed_at: null })
      .modify(query =>
        startAt(
          query,
          { startsAt: row.starts_at, id: row.id, side: 'after' },
          later,
        ),
      )
      .orderBy([
        { column: 'starts_at', order },
        { column: 'id', order },
      ])
      .select('id')
      .first();
    return neighbour?.id ?? null;
  }
}

function startAt(
  query: Knex.QueryBuilder,
  position: SessionPosition | undefined,
  ascending: boolean,
): void {
  if (position) {
    query.whereRaw(`(starts_at, id) ${ascending ? '>' : '<'} (?, ?)`, [
      position.startsAt,
      position.id,
    ]);
  }
}

function beside(
  row: SessionRow | undefined,
  side: SessionPosition['side'],
): SessionPosition | undefined {
  return row && { startsAt: row.starts_at, id: row.id, side };
}
