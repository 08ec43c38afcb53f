import { SessionDetail } from '@backstage-community/plugin-community-sessions-common';
import {
  mockServices,
  registerMswTestHooks,
} from '@backstage/backend-test-utils';
import {
  LunrSearchEngine,
  TestPipeline,
} from '@backstage/plugin-search-backend-node';
import { setupServer } from 'msw/node';
import { FakeSessionsBackend } from './__testUtils__/FakeSessionsBackend';
import {
  sessionDetail,
  sessionDetails,
  topic,
} from './__testUtils__/sessionDetail';
import { CommunitySessionsCollatorFactory } from './CommunitySessionsCollatorFactory';

describe('CommunitySessionsCollatorFactory', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  function setUp(
    sessions: SessionDetail[],
    failures: Record<string, number> = {},
  ) {
    const backend = new FakeSessionsBackend(sessions, failures);
    server.resetHandlers(...backend.handlers);
    const logger = mockServices.logger.mock();
    const auth = mockServices.auth({ pluginId: 'search' });
    const factory = CommunitySessionsCollatorFactory.fromConfig(
      mockServices.rootConfig(),
      {
        auth,
        logger,
        discovery: mockServices.discovery.mock({
          getBaseUrl: async pluginId => `http://backend.test/api/${pluginId}`,
        }),
      },
    );
    return { auth, backend, factory, logger };
  }

  async function collate(factory: CommunitySessionsCollatorFactory) {
    return TestPipeline.fromCollator(await factory.getCollator()).execute();
  }

  it('reads every page and every session, few at a time', async () => {
    const sessions = sessionDetails(230);
    const { auth, backend, factory } = setUp(sessions);
    const getToken = jest.spyOn(auth, 'getPluginRequestToken');

    const { error, documents } = await collate(factory);

    expect(error).toBeUndefined();
    expect(documents.map(({ location }) => location)).toEqual(
      sessions.map(({ id }) => `/community-sessions/${id}`),
    );
    expect(
      backend.requests.filter(path => path.startsWith('/sessions?')),
    ).toEqual([
      '/sessions?limit=100',
      '/sessions?limit=100&cursor=100',
      '/sessions?limit=100&cursor=200',
    ]);
    expect(getToken).toHaveBeenCalledTimes(3);
    expect(backend.mostAtOnce).toBe(4);
  });

  it('reads no further ahead than the search engine takes', async () => {
    const { backend, factory } = setUp(sessionDetails(230));
    const collator = await factory.getCollator();
    for await (const document of collator) {
      expect(document.location).toBe('/community-sessions/backstage-0');
      break;
    }
    expect(backend.requests.length).toBeLessThan(20);
  });

  it('leaves cancelled sessions out', async () => {
    const { factory } = setUp([
      sessionDetail({ id: 'a', status: 'cancelled' }),
      sessionDetail({ id: 'b', status: 'upcoming' }),
    ]);
    const { documents } = await collate(factory);
    expect(documents).toEqual([
      expect.objectContaining({
        location: '/community-sessions/b',
        status: 'upcoming',
      }),
    ]);
  });

  it('goes on without a session that was removed after it was listed', async () => {
    const { factory, logger } = setUp(sessionDetails(3), {
      '/sessions/backstage-1': 404,
    });
    const { error, documents } = await collate(factory);
    expect(error).toBeUndefined();
    expect(documents.map(({ location }) => location)).toEqual([
      '/community-sessions/backstage-0',
      '/community-sessions/backstage-2',
    ]);
    expect(logger.debug).toHaveBeenCalledWith(
      "Session 'backstage-1' is gone since it was listed",
    );
  });

  it.each([
    ['/sessions?limit=100', 404, 'did not list its sessions'],
    ['/sessions?limit=100&cursor=100', 503, 'did not list its sessions'],
    ['/sessions/backstage-150', 500, "'backstage-150' could not be read"],
  ])('fails when %s answers %d', async (path, status, message) => {
    const { factory } = setUp(sessionDetails(230), { [path]: status });
    const { error } = await collate(factory);
    expect(String(error)).toContain(message);
    expect(String(error)).toContain(`Request failed with ${status}`);
  });

  it('has its documents found, also after a run that failed', async () => {
    const engine = new LunrSearchEngine({ logger: mockServices.logger.mock() });
    const index = async (factory: CommunitySessionsCollatorFactory) =>
      TestPipeline.fromCollator(await factory.getCollator())
        .withIndexer(await engine.getIndexer(factory.type))
        .execute();
    const find = async (
      term: string,
      filters: Record<string, string | number | boolean> = {},
    ) => {
      const { results } = await engine.query({ term, filters });
      return results.map(({ document }) => document.location);
    };
    const sessions = [
      sessionDetail({ id: 'a' }),
      sessionDetail({
        id: 'b',
        startsAt: '2025-01-15T15:00:00.000Z',
        track: 'adopters',
        topics: [topic('How we use **Kubernetes**')],
      }),
    ];
    await index(setUp(sessions).factory);
    await index(setUp(sessions, { '/sessions/a': 500 }).factory);

    expect(await find('kubernetes')).toEqual(['/community-sessions/b']);
    expect(await find('january')).toEqual(['/community-sessions/b']);
    expect(await find('session', { track: 'adopters' })).toEqual([
      '/community-sessions/b',
    ]);
    expect(await find('session', { year: 2024, hasRecording: false })).toEqual([
      '/community-sessions/a',
    ]);
  });
});
