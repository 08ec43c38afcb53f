import { SessionsQuery } from '@backstage-community/plugin-community-sessions-common';
import { InputError } from '@backstage/errors';
import { DateTime } from 'luxon';
import { PageRequest } from '../store/DatabaseSessionReader';
import { Moment, SessionFilter } from '../store/filterSessions';
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
      year: query.year,
      track: query.track,
      recording: query.recording,
      person: query.person,
    },
    page: parsePage(query),
  };
}

function parsePage({ cursor, order, limit = 100 }: SessionsQuery): PageRequest {
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
  if (!/T.*(Z|[+-]\d\d:?\d\d)$/.test(value) || !instant.isValid) {
    throw new InputError(
      `${name}: '${value}' is neither a day (2024-02-21) nor an ISO 8601 instant with its offset (2024-02-21T15:00:00Z)`,
    );
  }
  return { instant: instant.toJSDate() };
}
