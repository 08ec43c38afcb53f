import { communitySessionsPermissions } from '@backstage-community/plugin-community-sessions-common';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { createRouter } from './api/createRouter';
import { SessionsService } from './api/SessionsService';
import { readCommunitySessionsConfig } from './config';
import { interpret, INTERPRETER_VERSION } from './interpret';
import { createSources } from './sources/createSources';
import { DatabaseRecordStore } from './store/DatabaseRecordStore';
import { DatabaseSessionReader } from './store/DatabaseSessionReader';
import { DatabaseSessionStore } from './store/DatabaseSessionStore';
import { openDatabase } from './store/openDatabase';
import { Interpreter } from './sync/Interpreter';
import { SourceReader } from './sync/SourceReader';
import { SyncService } from './sync/SyncService';
import { SyncStatusService } from './sync/SyncStatusService';
import { SyncTasks } from './sync/SyncTasks';

/**
 * Collects the sessions of a community from GitHub, YouTube, a calendar and an archive, and serves them.
 *
 * @public
 */
export const communitySessionsPlugin = createBackendPlugin({
  pluginId: 'community-sessions',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        urlReader: coreServices.urlReader,
      },
      async init(services) {
        const { httpAuth, logger, permissions, urlReader } = services;
        const integrations = ScmIntegrations.fromConfig(services.config);
        const { series, schedule } = readCommunitySessionsConfig(
          services.config,
          integrations,
        );
        const now = () => new Date();
        const database = await openDatabase(services.database);
        const records = new DatabaseRecordStore(database);
        const sessions = new DatabaseSessionStore(database);
        const reader = new DatabaseSessionReader(database);
        const interpreter = new Interpreter({
          records,
          sessions,
          interpret,
          version: INTERPRETER_VERSION,
          logger,
          now,
        });
        const sync = new SyncService({
          reader: new SourceReader({ records, logger, now }),
          interpreter,
          sessions,
          logger,
          now,
        });
        const tasks = new SyncTasks(services.scheduler);

        await interpreter.updateAll(series);
        const githubCredentials =
          DefaultGithubCredentialsProvider.fromIntegrations(integrations);
        const sourceDeps = {
          integrations,
          githubCredentials,
          urlReader,
          logger,
        };
        for (const each of series) {
          const sources = createSources(each, sourceDeps);
          await tasks.schedule(each, sources, schedule, sync);
        }

        services.permissionsRegistry.addPermissions(
          communitySessionsPermissions,
        );
        services.httpRouter.use(
          createRouter({
            httpAuth,
            permissions,
            sessions: new SessionsService({ series, reader, now }),
            status: new SyncStatusService({
              series,
              schedule,
              records,
              sessions,
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
