import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { readCommunitySessionsConfig } from '../../config';
import { databases } from '../../store/__testUtils__/databases';
import { interpretedSession } from '../../store/__testUtils__/interpretedSession';
import { DatabaseRecordStore } from '../../store/DatabaseRecordStore';
import { DatabaseSessionReader } from '../../store/DatabaseSessionReader';
import { DatabaseSessionStore } from '../../store/DatabaseSessionStore';
import { openDatabase } from '../../store/openDatabase';
import { SyncStatusService } from '../../sync/SyncStatusService';
import { SyncTasks } from '../../sync/SyncTasks';
import { createRouter } from '../createRouter';
import { SessionsService } from '../SessionsService';

/** Where the API is. */
export const BASE = '/api/community-sessions';

/** What the clock of the API says: the session of this day is live. */
export const NOW = new Date('2024-03-20T15:30:00Z');

const { series, schedule } = readCommunitySessionsConfig(
  new ConfigReader({
    communitySessions: {
      series: [
        {
          id: 'backstage',
          timeZone: 'Europe/Stockholm',
          github: { repository: 'https://github.com/backstage/community' },
          youtube: { playlistId: 'PL1', apiKey: 'key-1' },
        },
        { id: 'guild', timeZone: 'America/New_York' },
      ],
    },
  }),
  ScmIntegrations.fromConfig(new ConfigReader({})),
);

/** The API alone, on a session a month of two series and of one that is no longer configured. */
const apiPlugin = createBackendPlugin({
  pluginId: 'community-sessions',
  register(env) {
    env.registerInit({
      deps: {
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        permissions: coreServices.permissions,
        scheduler: coreServices.scheduler,
      },
      async init({ database, httpAuth, httpRouter, permissions, scheduler }) {
        const knex = await openDatabase(database);
        const store = new DatabaseSessionStore(knex);
        const dates = [...Array(12).keys()].map(
          month => `2024-${String(month + 1).padStart(2, '0')}-20`,
        );
        for (const id of ['backstage', 'guild', 'former']) {
          await store.apply({
            series: id,
            interpretation: {
              sessions: dates.map(date => interpretedSession({ date })),
              problems: [{ kind: 'unmatched-recording', message: 'Whose?' }],
              linkedVideoIds: [],
            },
            revision: 0,
            interpretationKey: 'v1',
            now: NOW,
          });
        }
        const tasks = new SyncTasks(scheduler);
        for (const each of series) {
          await tasks.schedule(each, [], schedule, { sync: async () => {} });
        }
        const reader = new DatabaseSessionReader(knex);
        const now = () => NOW;
        httpRouter.use(
          createRouter({
            httpAuth,
            permissions,
            sessions: new SessionsService({ series, reader, now }),
            status: new SyncStatusService({
              series,
              schedule,
              records: new DatabaseRecordStore(knex),
              sessions: store,
              reader,
              now,
            }),
            tasks,
          }),
        );
      },
    });
  },
});

/** Starts a backend with the API. The permissions are those given, or all. */
export async function startApi(
  decision: { result: AuthorizeResult.ALLOW | AuthorizeResult.DENY } = {
    result: AuthorizeResult.ALLOW,
  },
) {
  const scheduler = mockServices.scheduler.mock();
  const permissions = mockServices.permissions.mock();
  permissions.authorize.mockResolvedValue([decision]);
  // A database that the test, not the backend, cleans up.
  const knex = await databases.init('SQLITE_3');
  const { server } = await startTestBackend({
    features: [
      apiPlugin,
      mockServices.database.factory({ knex }),
      permissions.factory,
      scheduler.factory,
    ],
  });
  return { server, scheduler, permissions };
}
