import {
  Session,
  SessionDetail,
} from '@backstage-community/plugin-community-sessions-common';
import { Knex } from 'knex';
import { filterSessions, SessionFilter } from './search/filterSessions';
import { findMatches } from './search/findMatches';
import { presentId } from './mergedSessions';
import { whereText } from './nul';
import { searchWords } from './search/searchTexts';
import {
  CalendarSession,
  RecordedSession,
  toCalendarSession,
  toRecordedSession,
  toSession,
  toSessionDetail,
} from './sessionRows';
import { SessionRow, SessionSummaryRow } from './tables';

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

/** The columns of a {@link SessionSummaryRow}. */
const SUMMARY: (keyof SessionSummaryRow)[] = [
  'id',
  'series_id',
  'local_date',
  'starts_at',
  'ends_at',
  'track',
  'cancelled',
  'has_recording',
  'summary',
  'content_hash',
  'updated_at',
  'removed_at',
  'calendar_hash',
  'calendar_changed_at',
  'merged_into',
];

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
    const total = await this.#filtered(filter, now)
      .count({ sessions: '*' })
      .first();

    const backwards = page.position?.side === 'before';
    const ascending = (page.order === 'asc') !== backwards;
    const order = ascending ? 'asc' : 'desc';
    const rows: SessionSummaryRow[] = await this.#ordered(filter, order, now)
      .modify(query => startAt(query, page.position, ascending))
      .limit(page.limit + 1)
      .select(SUMMARY);
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

  /** All sessions of some series, the first one first, in one query. */
  async all(series: string[], now: Date): Promise<CalendarSession[]> {
    const rows: SessionSummaryRow[] = await this.#ordered(
      { series },
      'asc',
      now,
    ).select(SUMMARY);
    return rows.map(row => toCalendarSession(row, now));
  }

  /** One session of one of the given series, as calendars show it. */
  async forCalendar(
    id: string,
    series: string[],
    now: Date,
  ): Promise<CalendarSession | undefined> {
    const row = await this.#row(id, series);
    return row && toCalendarSession(row, now);
  }

  /** The last sessions of some series that have a recording, the last one first, in one query. */
  async lastRecorded(
    series: string[],
    limit: number,
    now: Date,
  ): Promise<RecordedSession[]> {
    const rows: SessionRow[] = await this.#ordered(
      { series, recording: true },
      'desc',
      now,
    )
      .limit(limit)
      .select();
    return rows.map(row => toRecordedSession(row, now));
  }

  /** One session of one of the given series. */
  async get(
    id: string,
    series: string[],
    now: Date,
  ): Promise<SessionDetail | undefined> {
    const row = await this.#row(id, series);
    if (!row) {
      return undefined;
    }
    const [previous, next] = await Promise.all([
      this.#neighbour(row, false),
      this.#neighbour(row, true),
    ]);
    return toSessionDetail(row, now, { previous, next });
  }

  /** The id of the session of one of the given series that has this id, or that has taken in the one with this id. */
  async presentId(id: string, series: string[]): Promise<string | undefined> {
    return presentId(id, each =>
      this.#knex<SessionRow>('sessions')
        .modify(whereText, 'id', each)
        .whereIn('series_id', series),
    );
  }

  /** How many sessions a series has. */
  async count(series: string): Promise<number> {
    const total = await this.#knex<SessionRow>('sessions')
      .where({ series_id: series, removed_at: null })
      .count({ sessions: '*' })
      .first();
    return Number(total?.sessions ?? 0);
  }

  #filtered(filter: SessionFilter, now: Date) {
    return filterSessions(this.#knex<SessionRow>('sessions'), filter, now);
  }

  #ordered(filter: SessionFilter, order: 'asc' | 'desc', now: Date) {
    return this.#filtered(filter, now).orderBy([
      { column: 'starts_at', order },
      { column: 'id', order },
    ]);
  }

  async #row(id: string, series: string[]): Promise<SessionRow | undefined> {
    const present = await this.presentId(id, series);
    return present === undefined
      ? undefined
      : this.#knex<SessionRow>('sessions').where({ id: present }).first();
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
  row: Pick<SessionRow, 'starts_at' | 'id'> | undefined,
  side: SessionPosition['side'],
): SessionPosition | undefined {
  return row && { startsAt: row.starts_at, id: row.id, side };
}
