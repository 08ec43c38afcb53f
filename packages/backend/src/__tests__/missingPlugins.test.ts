import plugin from '@backstage-community/plugin-community-sessions-backend';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import { BackendFeature } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { eventsServiceFactory } from '@backstage/plugin-events-node';
import { startSampleSources } from 'sample-sources';
import request from 'supertest';
import { databases } from '../__testUtils__/databases';
import { FAILING, Portal } from '../__testUtils__/Portal';
import { sessionsAndOneThatIsSoon } from '../__testUtils__/sessionsAndOneThatIsSoon';

jest.setTimeout(30_000);

const BASE = '/api/community-sessions';
const WARNINGS: Record<string, string[]> = {
  'without notifications': ['A notification could not be sent'],
  'with failing notifications': ['A notification could not be sent'],
  'with failing signals': [
    'What follows a sync of meetup failed: Error: Nobody listens',
  ],
};

/** A backend with the plugin, next to the other plugins that are given. */
async function startPortal(options: {
  sourcesUrl: string;
  others: BackendFeature[];
  hasEvents?: boolean;
  asksPermissions?: boolean;
}) {
  const { sourcesUrl, others, hasEvents, asksPermissions } = options;
  const knex = await databases.init('SQLITE_3');
  const scheduler = mockServices.scheduler.mock();
  const logger = mockServices.logger.mock();
  const { server } = await startTestBackend({
    features: [
      plugin,
      ...others,
      eventsServiceFactory,
      permissionsServiceFactory,
      mockServices.database.factory({ knex }),
      scheduler.factory,
      logger.factory,
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'https://portal.example.com' },
          // Without the events backend nobody answers on the bus.
          events: { useEventBus: hasEvents ? 'never' : 'auto' },
          permission: { enabled: asksPermissions },
          integrations: {
            github: [
              { host: 'github.com', apiBaseUrl: `${sourcesUrl}/github` },
            ],
          },
          communitySessions: {
            notifications: { sessionSoon: true },
            series: [
              {
                id: 'meetup',
                timeZone: 'Europe/Stockholm',
                github: {
                  repository: 'https://github.com/backstage/community',
                  titlePattern: 'Agenda',
                },
              },
            ],
          },
        },
      }),
    ],
  });
  return {
    server,
    knex,
    logger,
    runTask: async (id: string) => {
      const task = scheduler.scheduleTask.mock.calls
        .map(([each]) => each)
        .find(each => each.id === id);
      await task?.fn(new AbortController().signal);
    },
  };
}

describe.each([
  ['with', 'everything'],
  ['without', 'catalog'],
  ['without', 'notifications'],
  ['without', 'signals'],
  ['without', 'permission'],
  ['without', 'events'],
  ['with failing', 'catalog'],
  ['with failing', 'notifications'],
  ['with failing', 'signals'],
])('the plugin in a portal %s %s', (how, what) => {
  const has = (pluginId: string) => pluginId !== what;

  it('starts, syncs, answers and reminds', async () => {
    const sources = await startSampleSources({
      port: 0,
      data: sessionsAndOneThatIsSoon({ others: 3 }),
    });
    try {
      const portal = new Portal();
      const { [what]: _, ...others } = portal.plugins;
      const { server, logger, runTask } = await startPortal({
        sourcesUrl: sources.url,
        others: [
          ...Object.values(others),
          ...(how === 'with failing' ? [FAILING[what]] : []),
        ],
        hasEvents: has('events'),
        asksPermissions: has('permission'),
      });
      const get = async (path: string) => {
        const { status, body } = await request(server).get(BASE + path);
        expect([path, status]).toEqual([path, 200]);
        return body;
      };

      await runTask('sync-meetup');
      expect((await get('/sessions')).totalItems).toBe(4);
      expect((await get('/status')).series[0].sources).toMatchObject([
        { id: 'github', state: 'ok' },
      ]);
      expect(portal.signals).toHaveLength(has('signals') ? 1 : 0);
      expect(portal.changes).toEqual([{ series: 'meetup' }]);
      expect(portal.authorized > 0).toBe(has('permission'));

      const [{ id, title }] = (await get('/sessions')).items;
      const { topics } = await get(`/sessions/${id}`);
      expect(topics[0].author.entityRef).toBe(
        has('catalog') ? 'user:default/alice' : undefined,
      );
      await request(server).put(`${BASE}/sessions/${id}/reminder`).expect(200);
      await runTask('remind');
      await runTask('remind');
      expect(portal.notifications.map(({ payload }) => payload.title)).toEqual(
        has('notifications') ? [`Soon: ${title}`] : [],
      );
      const warnings = logger.warn.mock.calls
        .map(([warning]) => warning.split(';')[0])
        // Backstage itself mentions that the bus is missing.
        .filter(warning => !warning.includes('events backend not found'));
      expect(warnings).toEqual(WARNINGS[`${how} ${what}`] ?? []);
      expect(logger.error).not.toHaveBeenCalled();
    } finally {
      await sources.close();
    }
  });
});

it('refuses to answer when the permission backend it is to ask is missing, and syncs', async () => {
  const sources = await startSampleSources({
    port: 0,
    data: sessionsAndOneThatIsSoon({ others: 3 }),
  });
  try {
    const { permission, ...others } = new Portal().plugins;
    const { server, knex, logger, runTask } = await startPortal({
      sourcesUrl: sources.url,
      others: Object.values(others),
      hasEvents: true,
      asksPermissions: true,
    });
    await runTask('sync-meetup');
    for (const path of ['/sessions', '/status', '/calendar.ics']) {
      const { status } = await request(server).get(BASE + path);
      expect([path, status]).toEqual([path, 503]);
    }
    expect(await knex('sessions')).toHaveLength(4);
    expect(logger.warn).not.toHaveBeenCalled();
  } finally {
    await sources.close();
  }
});
