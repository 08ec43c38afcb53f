import { SessionsQuery } from '@backstage-community/plugin-community-sessions-common';
import { InputError } from '@backstage/errors';
import { DateTime } from 'luxon';
import { PageRequest } from '../store/DatabaseSessionReader';
import { Moment, SessionFilter } from '../store/search/filterSessions';
import { decodeCursor } from './cursor';

/** What a request for sessions asks for. */
export interface SessionsRequest {
  filter: Omit<SessionFilter, 'series'> & { series?: string[] };
  page: PageRequest;
}

/** Reads what the schema of the API leaves open; throws an `InputError` that names the parameter. */
export function parseSessionsQuery(query: SessionsQuery): SessionsRequest {
  return {
    filter: {
      series: query.series,
      when: query.when === 'all' ? undefined : query.when,
      words: query.q,
      from: parseMoment('from', query.from),
      to: parseMoment('to', query.to),
      year: finite('year', query.year),
      track: query.track,
      recording: query.recording,
      person: query.person,
    },
    page: parsePage(query),
  };
}

function parsePage({ cursor, order, ...query }: SessionsQuery): PageRequest {
  const limit = finite('limit', query.limit) ?? 100;
  if (cursor === undefined) {
    return { order: order ?? 'desc', limit };
  }
  const { order: cursorOrder, ...position } = decodeCursor(cursor);
  if (order !== undefined && order !== cursorOrder) {
    throw new InputError(
      `cursor: belongs to a list with order=${cursorOrder}, not ${order}`,
    );
  }
  return { order: cursorOrder, limit, position };
}

function parseMoment(
  name: 'from' | 'to',
  value: string | undefined,
): Moment | undefined {
  if (value === undefined) {
    return undefined;
  }
  if (DateTime.fromFormat(value, 'yyyy-MM-dd').isValid) {
    return { date: value };
  }
  const instant = DateTime.fromISO(value);
  const isExact = /T.*(Z|[+-]\d\d:?\d\d)$/.test(value) && instant.isValid;
  // Other years have more than four digits in UTC, and would be compared wrongly.
  if (!isExact || !isBetween(0, instant.toUTC().year, 9999)) {
    throw new InputError(
      `${name}: '${value}' is neither a day (2024-02-21) nor an ISO 8601 instant with its offset (2024-02-21T15:00:00Z)`,
    );
  }
  return { instant: instant.toJSDate() };
}

function isBetween(least: number, value: number, most: number): boolean {
  return least <= value && value <= most;
}

/** The validator takes `Infinity` for an integer within any bounds. */
function finite<T extends number | undefined>(name: string, value: T): T {
  if (value !== undefined && !Number.isFinite(value)) {
    throw new InputError(`${name}: must be finite`);
  }
  return value;
}
