import { SessionsService } from '../service/SessionsService';
import { SeriesConfig } from '../config/config';
import {
  openTestDatabase,
  TestDatabaseId,
} from '../store/__testUtils__/databases';
import {
  storeSessions,
  UnnamedSession,
} from '../store/__testUtils__/storeSessions';
import { DatabaseSessionReader } from '../store/DatabaseSessionReader';
import { DatabaseSessionStore } from '../store/DatabaseSessionStore';

/** A series of sessions of one hour at 16:00. */
export function seriesConfig(id: string, title: string): SeriesConfig {
  return {
    id,
    title,
    timeZone: 'Europe/Stockholm',
    startTime: '16:00',
    durationMinutes: 60,
    tracks: [],
    meetingHosts: [],
    modules: {},
    sources: [],
    links: [],
    overrides: [],
  };
}

/** The sessions of series in a database of the kind, read at `now`. */
export async function sessionsOnDatabase(
  databaseId: TestDatabaseId,
  series: SeriesConfig[],
  now: Date,
) {
  const knex = await openTestDatabase(databaseId);
  const store = new DatabaseSessionStore(knex);
  return {
    knex,
    sessions: new SessionsService({
      series,
      reader: new DatabaseSessionReader(knex),
      now: () => now,
    }),
    /** Replaces the sessions of a series by those that were found at a moment. */
    store: (id: string, sessions: UnnamedSession[], found: Date) =>
      storeSessions(store, id, sessions, {
        interpretationKey: found.toISOString(),
        now: found,
      }),
  };
}
