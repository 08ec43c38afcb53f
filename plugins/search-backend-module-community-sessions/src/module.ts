import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { CommunitySessionsCollatorFactory } from './CommunitySessionsCollatorFactory';
import { IndexOnChange } from './IndexOnChange';
import { readSchedule } from './schedule';

/**
 * Adds community sessions to the search index, as documents of type `community-sessions`.
 * How often is configured under `search.collators.communitySessions.schedule`.
 *
 * @public
 */
export const searchModuleCommunitySessionsCollator = createBackendModule({
  pluginId: 'search',
  moduleId: 'community-sessions-collator',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        indexRegistry: searchIndexRegistryExtensionPoint,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({ config, indexRegistry, scheduler, ...services }) {
        indexRegistry.addCollator({
          schedule: scheduler.createScheduledTaskRunner(readSchedule(config)),
          factory: CommunitySessionsCollatorFactory.fromConfig(
            config,
            services,
          ),
        });
        await new IndexOnChange({ scheduler, ...services }).subscribe();
      },
    });
  },
});
