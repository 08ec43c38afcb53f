import plugin from '@backstage-community/plugin-community-sessions-backend';
import { Session } from '@backstage-community/plugin-community-sessions-common';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { JsonObject } from '@backstage/types';
import {
  RunningSampleSources,
  SampleSourcesOptions,
  startSampleSources,
  syntheticData,
} from 'sample-sources';
import request from 'supertest';
import { databases, tablesWritten } from '../__testUtils__/databases';

jest.setTimeout(30_000);

const BASE = '/api/community-sessions';

describe.each(databases.eachSupportedId())('the plugin, %p', databaseId => {
  const running: RunningSampleSources[] = [];
  afterEach(async () => {
    await Promise.all(running.splice(0).map(each => each.close()));
  });

  async function startSources(options: SampleSourcesOptions) {
    const sources = await startSampleSources({ ...options, port: 0 });
    running.push(sources);
    return sources;
  }

  async function start(
    sources: RunningSampleSources,
    series: JsonObject,
    knex?: Awaited<ReturnType<typeof databases.init>>,
  ) {
    const database = knex ?? (await databases.init(databaseId));
    const scheduler = mockServices.scheduler.mock();
    const logger = mockServices.logger.mock();
    const counter = { add: jest.fn() };
    const { server } = await startTestBackend({
      features: [
        plugin,
        mockServices.database.factory({ knex: database }),
        scheduler.factory,
        logger.factory,
        metricsServiceMock.mock({ createCounter: () => counter }).factory,
        mockServices.rootConfig.factory({
          data: {
            integrations: {
              github: [
                {
                  host: 'github.com',
                  apiBaseUrl: `${sources.url}/github`,
                  token: 'a-token',
                },
              ],
            },
            communitySessions: {
              series: [
                { id: 'backstage', timeZone: 'Europe/Stockholm', ...series },
              ],
            },
          },
        }),
      ],
    });
    const [[task]] = scheduler.scheduleTask.mock.calls;
    return {
      database,
      logger,
      requests: counter.add,
      task,
      sync: async () => task.fn(new AbortController().signal),
      get: async (path: string) =>
        (await request(server).get(BASE + path)).body,
    };
  }

  const github = {
    repository: 'https://github.com/backstage/community',
    titlePattern: 'Agenda',
  };

  it('makes few requests for a first sync and hardly any for a second', async () => {
    const sources = await startSources({
      data: syntheticData({ agendas: 70, comments: 10 }),
    });
    const { database, logger, task, sync, get, requests } = await start(
      sources,
      { github },
    );
    expect(task).toMatchObject({
      id: 'sync-backstage',
      scope: 'global',
      frequency: { minutes: 30 },
      timeout: { minutes: 10 },
      initialDelay: { seconds: 5 },
    });

    await sync();
    expect(sources.requests.length).toBeLessThanOrEqual(10);
    const counted = requests.mock.calls.filter(([, each]) => each.source);
    expect(counted).toEqual(
      sources.requests.map(() => [
        1,
        { series: 'backstage', source: 'github' },
      ]),
    );
    const first = await get('/sessions');
    expect(first.totalItems).toBe(70);
    expect(
      first.items.every((session: Session) => session.topicCount > 0),
    ).toBe(true);

    sources.clearRequests();
    expect(await tablesWritten(database, sync)).toEqual(['source_states']);
    const lists = sources.requests.map(({ url }) => url.split('?')[0]);
    expect(new Set(lists).size).toBe(lists.length);
    expect(sources.requests.map(({ status }) => status)).toEqual(
      lists.map(() => 304),
    );
    expect(await get('/sessions')).toEqual(first);
    expect(logger.warn).not.toHaveBeenCalled();
    expect(logger.error).not.toHaveBeenCalled();
  });

  it('serves what it has while the sources fail, also after a restart', async () => {
    const sources = await startSources({});
    const series = {
      github,
      youtube: {
        playlistId: 'PL8iP9yIjU0Q1bUK28-KrTUMl8n08CEPpf',
        apiKey: 'a-key',
        apiBaseUrl: `${sources.url}/youtube/v3`,
        feedUrl: `${sources.url}/feeds/videos.xml`,
      },
    };
    const before = await start(sources, series);
    await before.sync();
    const sessions = await before.get('/sessions');
    expect(sessions.totalItems).toBeGreaterThan(60);
    expect(
      sessions.items.some((session: Session) => session.recording !== null),
    ).toBe(true);

    // Not 500: after that the sources wait and try again.
    sources.misbehave({ path: '/', status: 404 });
    sources.clearRequests();
    const after = await start(sources, series, before.database);
    expect(sources.requests).toEqual([]);
    await after.sync();
    const { items } = await after.get('/sessions');
    expect(items.map((session: Session) => session.id)).toEqual(
      sessions.items.map((session: Session) => session.id),
    );
    const status = await after.get('/status');
    expect(status.series[0].sources).toEqual([
      expect.objectContaining({ id: 'github', state: 'failing' }),
      expect.objectContaining({ id: 'youtube', state: 'failing' }),
    ]);
    expect(JSON.stringify(status)).not.toMatch(/a-token|a-key/);
  });

  it('does not start with a config it does not understand', async () => {
    const sources = await startSources({});
    await expect(start(sources, { timeZone: 'CET+1' })).rejects.toThrow(
      "communitySessions.series[0].timeZone: 'CET+1' is not an IANA time zone, e.g. Europe/Stockholm",
    );
  });
});
