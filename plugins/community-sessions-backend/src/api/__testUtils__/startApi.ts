import { Agenda } from '@backstage-community/plugin-community-sessions-common';
import { describeSource } from '../../sources/__testUtils__/describeSource';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { JsonObject } from '@backstage/types';
import { readConfig } from '../../__testUtils__/readConfig';
import { PageLinks } from '../../service/PageLinks';
import { databases, TestDatabaseId } from '../../store/__testUtils__/databases';
import {
  interpretedSession,
  topic,
} from '../../store/__testUtils__/interpretedSession';
import { storeSessions } from '../../store/__testUtils__/storeSessions';
import { createStores, Stores } from '../../store/createStores';
import { openDatabase } from '../../store/openDatabase';
import { SyncTasks } from '../../sync/SyncTasks';
import { createSessionsApi } from '../createSessionsApi';

/** Where the API is. */
export const BASE = '/api/community-sessions';

/** What the clock of the API says: the session of this day is live. */
export const NOW = new Date('2024-03-20T15:30:00Z');

const SERIES = [
  {
    id: 'backstage',
    timeZone: 'Europe/Stockholm',
    github: {
      repository: 'https://github.com/backstage/community',
      titlePattern: 'Agenda',
    },
    youtube: { playlistId: 'PL1', apiKey: 'key-1' },
  },
  { id: 'guild', timeZone: 'America/New_York' },
];

const AGENDA: Agenda = {
  source: 'github',
  number: 1,
  // The address of a topic begins with that of its agenda.
  url: 'https://github.example.com/topics',
  state: 'open',
  author: { login: null },
  bodyMarkdown: '',
};

/** A session a month, of which one has a topic, of two series and of one that is no longer configured. */
async function fill({ sessions }: Stores) {
  const dates = [...Array(12).keys()].map(
    month => `2024-${String(month + 1).padStart(2, '0')}-20`,
  );
  for (const series of ['backstage', 'guild', 'former']) {
    await storeSessions(
      sessions,
      series,
      dates.map(date =>
        interpretedSession({
          date,
          agendas: date === '2024-02-20' ? [AGENDA] : [],
          topics:
            date === '2024-02-20'
              ? [topic('t1', 'Carol', 'Scorecards for everybody')]
              : [],
        }),
      ),
      {
        problems: [{ kind: 'unmatched-recording', message: 'Whose?' }],
        now: NOW,
      },
    );
  }
}

/** The API alone. */
function apiPlugin(config: JsonObject) {
  const settings = readConfig({ series: SERIES, ...config });
  return createBackendPlugin({
    pluginId: 'community-sessions',
    register(env) {
      env.registerInit({
        deps: {
          actionsRegistry: actionsRegistryServiceRef,
          auditor: coreServices.auditor,
          auth: coreServices.auth,
          catalog: catalogServiceRef,
          database: coreServices.database,
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
          logger: coreServices.logger,
          permissions: coreServices.permissions,
          scheduler: coreServices.scheduler,
        },
        async init(services) {
          const stores = createStores(await openDatabase(services.database));
          await fill(stores);
          const tasks = new SyncTasks(services.scheduler);
          for (const each of settings.series) {
            await tasks.schedule(each, [], settings.schedule, {
              sync: async () => {},
            });
          }
          services.httpRouter.use(
            createSessionsApi({
              ...services,
              registry: {
                describe: describeSource,
                loginAnnotation: () => 'github.com/user-login',
              },
              settings,
              stores,
              links: new PageLinks('https://portal.example.com', '/sessions'),
              tasks,
              externalBaseUrl: `https://portal.example.com${BASE}`,
              now: () => NOW,
            }),
          );
        },
      });
    },
  });
}

/** Starts a backend with the API. The permissions are those given, or all; nobody is in the catalog unless said. */
export async function startApi({
  result = AuthorizeResult.ALLOW,
  config = {},
  entities = [],
  databaseId = 'SQLITE_3',
}: {
  result?: AuthorizeResult.ALLOW | AuthorizeResult.DENY;
  config?: JsonObject;
  entities?: Entity[];
  databaseId?: TestDatabaseId;
} = {}) {
  const auditor = mockServices.auditor.mock();
  const scheduler = mockServices.scheduler.mock();
  const permissions = mockServices.permissions.mock();
  permissions.authorize.mockResolvedValue([{ result }]);
  // A database that the test, not the backend, cleans up.
  const knex = await databases.init(databaseId);
  const { server } = await startTestBackend({
    features: [
      apiPlugin(config),
      mockServices.database.factory({ knex }),
      auditor.factory,
      permissions.factory,
      scheduler.factory,
      catalogServiceMock.factory({ entities }),
    ],
  });
  return {
    server,
    auditor,
    scheduler,
    permissions,
    stores: createStores(knex),
  };
}
