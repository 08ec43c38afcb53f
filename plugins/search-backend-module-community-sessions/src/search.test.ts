import {
  createBackendPlugin,
  SchedulerServiceTaskInvocationDefinition,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  registerMswTestHooks,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  EventsService,
  eventsServiceFactory,
  eventsServiceRef,
} from '@backstage/plugin-events-node';
import searchPlugin from '@backstage/plugin-search-backend';
import { setTimeout as wait } from 'node:timers/promises';
import { http, passthrough } from 'msw';
import { setupServer } from 'msw/node';
import { FakeSessionsBackend } from './__testUtils__/FakeSessionsBackend';
import { sessionDetails } from './__testUtils__/sessionDetail';
import searchModule from './index';

/** Waits for ten seconds at most, as people would. */
async function waitFor(isTrue: () => boolean) {
  for (let tries = 0; tries < 100 && !isTrue(); tries++) {
    await wait(100);
  }
}

describe('the search backend', () => {
  const msw = setupServer();
  registerMswTestHooks(msw);

  /** Starts search with sessions in it; they are indexed when the test says. */
  async function start() {
    const tasks: SchedulerServiceTaskInvocationDefinition[] = [];
    let events: EventsService | undefined;
    const sessionsPlugin = createBackendPlugin({
      pluginId: 'community-sessions',
      register: env =>
        env.registerInit({
          deps: { own: eventsServiceRef },
          init: async ({ own }) => {
            events = own;
          },
        }),
    });
    const logger = mockServices.logger.mock();
    logger.child.mockReturnValue(logger);
    const { server } = await startTestBackend({
      features: [
        searchPlugin,
        searchModule,
        sessionsPlugin,
        eventsServiceFactory,
        mockServices.rootConfig.factory({
          data: { events: { useEventBus: 'never' } },
        }),
        logger.factory,
        mockServices.discovery.mock({
          getBaseUrl: async pluginId => `http://backend.test/api/${pluginId}`,
        }).factory,
        mockServices.scheduler.mock({
          createScheduledTaskRunner: () => ({
            run: async task => {
              tasks.push(task);
            },
          }),
          triggerTask: async id =>
            tasks
              .find(task => task.id === id)
              ?.fn(new AbortController().signal),
        }).factory,
      ],
    });
    const own = `http://localhost:${server.port()}`;
    return {
      logger,
      /** Has a backend answer, and tells of its sessions as it does when a sync has changed them. */
      change: async (backend: FakeSessionsBackend) => {
        msw.resetHandlers(...backend.handlers);
        await events?.publish({
          topic: 'community-sessions.changed',
          eventPayload: { series: 'backstage' },
        });
      },
      /** Indexes what a backend answers. */
      index: async (backend?: FakeSessionsBackend) => {
        msw.resetHandlers(...(backend?.handlers ?? []));
        const [{ id, fn }] = tasks;
        expect([tasks.length, id]).toEqual([
          1,
          'search_index_community_sessions',
        ]);
        await fn(new AbortController().signal);
      },
      find: async () => {
        msw.resetHandlers(http.all(`${own}/*`, () => passthrough()));
        const response = await fetch(`${own}/api/search/query?term=session`, {
          headers: { Authorization: mockCredentials.user.header() },
        });
        const { results, numberOfResults } = await response.json();
        return {
          status: response.status,
          first: results[0]?.document.location,
          numberOfResults,
        };
      },
    };
  }

  const sessions = sessionDetails(130);

  it.each([
    ['is down', '/sessions?limit=100', 404],
    ['fails between two pages', '/sessions?limit=100&cursor=100', 503],
    ['fails at one session', '/sessions/backstage-120', 500],
  ])('keeps its index when the API %s', async (_, path, status) => {
    const { logger, index, find } = await start();
    await index(new FakeSessionsBackend(sessions));
    const before = await find();
    expect(before).toMatchObject({ status: 200, numberOfResults: 130 });

    await expect(
      index(
        new FakeSessionsBackend(sessions.slice(0, 129), { [path]: status }),
      ),
    ).rejects.toThrow(String(status));
    expect(logger.error).toHaveBeenCalledWith(
      expect.stringMatching(
        /^Collating documents for community-sessions failed: .*(did not list|could not be read)/,
      ),
    );
    expect(await find()).toEqual(before);
  });

  it('finds the sessions of a slow first sync soon after it', async () => {
    const { logger, index, change, find } = await start();
    await index(new FakeSessionsBackend([]));
    expect(await find()).toMatchObject({ numberOfResults: 0 });

    const succeeded = jest.fn();
    logger.info.mockImplementation(
      message => message.endsWith('succeeded') && succeeded(),
    );
    await change(new FakeSessionsBackend(sessions));
    await waitFor(() => succeeded.mock.calls.length > 0);
    expect(await find()).toMatchObject({ numberOfResults: 130 });
  }, 30_000);

  it('works without sessions', async () => {
    const { index, find } = await start();
    await expect(
      index(new FakeSessionsBackend([], { '/sessions?limit=100': 404 })),
    ).rejects.toThrow(
      'The Community Sessions backend did not list its sessions',
    );
    expect(await find()).toMatchObject({ status: 200, numberOfResults: 0 });
    await index(new FakeSessionsBackend(sessions));
    expect(await find()).toMatchObject({ numberOfResults: 130 });
  });
});
