import { communitySessionsPermissions } from '@backstage-community/plugin-community-sessions-common';
import { communitySessionsSourcesExtensionPoint } from '@backstage-community/plugin-community-sessions-node';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  actionsRegistryServiceRef,
  metricsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import {
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { createSessionsApi } from './api/createSessionsApi';
import { readCommunitySessionsConfig } from './config/config';
import { publicFeedPolicies } from './feeds/createFeedRoutes';
import { builtInSources } from './sources/builtInSources';
import { SourceRegistry } from './sources/SourceRegistry';
import { PageLinks } from './service/PageLinks';
import { createObservers } from './notifications/createObservers';
import { createStores } from './store/createStores';
import { startOnDatabase } from './store/openDatabase';
import { createSync } from './sync/createSync';

/**
 * Collects the sessions of a community from GitHub, YouTube, a calendar and an archive, and serves them.
 *
 * @public
 */
export const communitySessionsPlugin = createBackendPlugin({
  pluginId: 'community-sessions',
  register(env) {
    const registry = new SourceRegistry();
    env.registerExtensionPoint(
      communitySessionsSourcesExtensionPoint,
      registry,
    );
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        pluginMetadata: coreServices.pluginMetadata,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        urlReader: coreServices.urlReader,
      },
      async init(services) {
        const { config, database, discovery, httpRouter } = services;
        const integrations = ScmIntegrations.fromConfig(config);
        const settings = readCommunitySessionsConfig(
          config,
          integrations,
          registry.ids,
        );
        builtInSources({
          ...services,
          series: settings.series,
          integrations,
          githubCredentials:
            DefaultGithubCredentialsProvider.fromIntegrations(integrations),
        }).forEach(source => registry.addSource(source));
        const externalBaseUrl = await discovery.getExternalBaseUrl(
          services.pluginMetadata.getId(),
        );
        const common = {
          ...services,
          registry,
          settings,
          links: new PageLinks(
            config.getOptionalString('app.baseUrl') ??
              new URL(externalBaseUrl).origin,
            settings.pagePath,
          ),
          now: () => new Date(),
        };
        // Scheduling, too, on one replica at a time: the scheduler creates its tables then.
        const deps = await startOnDatabase(database, async knex => {
          const stores = createStores(knex);
          const observers = await createObservers({ ...common, stores });
          const tasks = await createSync({ ...common, stores, observers });
          return { ...common, stores, tasks };
        });

        services.permissionsRegistry.addPermissions(
          communitySessionsPermissions,
        );
        httpRouter.use(createSessionsApi({ ...deps, externalBaseUrl }));
        if (settings.feedsPublic) {
          publicFeedPolicies.forEach(policy =>
            httpRouter.addAuthPolicy(policy),
          );
        }
      },
    });
  },
});
