import { mockServices } from '@backstage/backend-test-utils';
import { SeriesConfig } from '../../config/config';
import { KnownSession } from '../../join/identity';
import { Interpretation } from '../../join/types';
import { withIds } from '../../store/__testUtils__/storeSessions';
import {
  SeriesSource,
  SourceRecord,
  SourceRun,
  StoredRecord,
} from '@backstage-community/plugin-community-sessions-node';
import {
  openTestDatabase,
  TestDatabaseId,
} from '../../store/__testUtils__/databases';
import { interpretedSession } from '../../store/__testUtils__/interpretedSession';
import { DatabaseRecordStore } from '../../store/DatabaseRecordStore';
import { DatabaseSessionReader } from '../../store/DatabaseSessionReader';
import { DatabaseSessionStore } from '../../store/DatabaseSessionStore';
import { DatabaseReadRequests } from '../../store/DatabaseReadRequests';
import { DatabaseSyncRequests } from '../../store/DatabaseSyncRequests';
import { Interpreter } from '../Interpreter';
import { describeSource } from '../../sources/__testUtils__/describeSource';
import { SourceReader } from '../SourceReader';
import { SyncFailure, SyncReport } from '../SyncObserver';
import { SyncService } from '../SyncService';
import { SyncStatusService } from '../SyncStatusService';

/** A configuration of three sources. */
export const ALL_SOURCES = {
  github: {
    repository: 'https://github.com/a/b',
    owner: 'a',
    repo: 'b',
  },
  youtube: { playlistId: 'PL1', apiKey: 'key-1', apiBaseUrl: '', feedUrl: '' },
  archive: { url: 'https://example.com' },
};

/** A series with three sources unless told otherwise. */
export function series(
  id: string,
  config: Partial<SeriesConfig> = {},
): SeriesConfig {
  const configured = { ...ALL_SOURCES, ...config };
  return {
    id,
    title: id,
    timeZone: 'Europe/Stockholm',
    startTime: '16:00',
    durationMinutes: 60,
    modules: {},
    sources: (['github', 'youtube', 'calendar', 'archive'] as const).filter(
      source => configured[source],
    ),
    tracks: [],
    meetingHosts: [],
    links: [],
    overrides: [],
    ...configured,
  };
}

/** A record of the archive. */
export function section(date: string, bodyMarkdown = ''): SourceRecord {
  return {
    kind: 'archive.section',
    externalId: date,
    payload: { heading: date, bodyMarkdown, url: '' },
  };
}

/** A source that does what the test says; nothing unless told. */
export class FakeSource implements SeriesSource {
  readonly id: string;
  readonly claimTypes: SeriesSource['claimTypes'] = ['section'];
  readonly readsLinkedVideos: boolean;
  scope = 'scope';
  address = 'address';
  credentials = 'a token';
  runs: SourceRun[] = [];
  does: (run: SourceRun) => Promise<void> = async () => {};

  constructor(id: string) {
    this.id = id;
    this.readsLinkedVideos = id === 'youtube';
  }

  has(...records: SourceRecord[]) {
    this.does = run =>
      run.save({
        records,
        completeReads: [
          {
            kind: 'archive.section',
            externalIds: records.map(each => each.externalId),
          },
        ],
        state: { read: records.length },
      });
  }

  async credentialsKey() {
    return this.credentials;
  }

  claims() {
    return [];
  }

  async read(run: SourceRun) {
    this.runs.push(run);
    await this.does(run);
  }
}

/** Every archive section is a session; a section of two words links the video that is the second. */
export function interpretSections(
  { id }: SeriesConfig,
  records: StoredRecord[],
  known: KnownSession[],
): Interpretation {
  const sections = records.map(
    ({ payload }) => payload as { heading: string; bodyMarkdown: string },
  );
  return {
    sessions: withIds(
      id,
      sections
        .filter(({ heading }) => heading.includes('-'))
        .map(({ heading: date, bodyMarkdown }) =>
          interpretedSession({
            date,
            notesMarkdown: bodyMarkdown,
            agendas: [
              {
                source: 'github',
                number: Number(date.slice(-2)),
                url: '',
                state: 'open',
                author: { login: null },
                bodyMarkdown: '',
              },
            ],
          }),
        ),
      known,
    ),
    problems: [],
    linkedVideoIds: sections.flatMap(({ bodyMarkdown }) => {
      const [, video] = bodyMarkdown.split('video ');
      return video ? [video] : [];
    }),
  };
}

/** A sync of fake sources into a real database of the given kind. */
export async function setUpSync(databaseId: TestDatabaseId) {
  const knex = await openTestDatabase(databaseId);
  const clock = { now: new Date('2024-03-01T00:00:00Z') };
  const now = () => clock.now;
  const logger = mockServices.logger.mock();
  const records = new DatabaseRecordStore(knex);
  const sessions = new DatabaseSessionStore(knex);
  const reader = new DatabaseSessionReader(knex);
  const join = jest.fn(interpretSections);
  const createInterpreter = (version = 1) =>
    new Interpreter({ records, sessions, join, version, logger, now });
  const requested = new DatabaseReadRequests(knex);
  const forced = new DatabaseSyncRequests(knex);
  const observers = [1, 2].map(() => ({
    synced: jest.fn<Promise<void>, [SyncReport]>(async () => {}),
    failed: jest.fn<Promise<void>, [SyncFailure]>(async () => {}),
  }));
  const createService = (interpreter = createInterpreter()) =>
    new SyncService({
      reader: new SourceReader({ records, logger, now }),
      interpreter,
      sessions,
      requested,
      forced,
      observers,
      logger,
      now,
    });
  const statusService = (config: SeriesConfig) =>
    new SyncStatusService({
      series: [config],
      schedule: { frequency: { minutes: 30 }, timeout: { minutes: 10 } },
      records,
      sessions,
      reader,
      describe: describeSource,
      now,
    });
  const sources = {
    github: new FakeSource('github'),
    youtube: new FakeSource('youtube'),
    archive: new FakeSource('archive'),
  };
  return {
    knex,
    clock,
    logger,
    records,
    requested,
    forced,
    observers,
    join,
    createInterpreter,
    createService,
    sources,
    sync: (signal = new AbortController().signal, config = series('a')) =>
      createService().sync(config, Object.values(sources), signal),
    ids: async (seriesId = 'a') =>
      (
        await reader.list(
          { series: [seriesId] },
          { order: 'asc', limit: 100 },
          clock.now,
        )
      ).items.map(each => each.id),
    status: async (config = series('a')) =>
      (await statusService(config).status()).series[0],
    /** What all who read sessions are told of the sources. */
    freshness: async () =>
      (await statusService(series('a')).freshness()).get('a'),
  };
}
