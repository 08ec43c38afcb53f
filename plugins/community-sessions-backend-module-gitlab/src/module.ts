import { communitySessionsSourcesExtensionPoint } from '@backstage-community/plugin-community-sessions-node';
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { GitLabSource } from './GitLabSource';

/**
 * Adds GitLab to the sources of community sessions: issues are agendas, their comments are topics.
 * A series uses it where it has `communitySessions.series[].gitlab`.
 *
 * @public
 */
export const communitySessionsModuleGitLab = createBackendModule({
  pluginId: 'community-sessions',
  moduleId: 'gitlab',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        sources: communitySessionsSourcesExtensionPoint,
      },
      async init({ config, logger, sources }) {
        sources.addSource(
          new GitLabSource({
            integrations: ScmIntegrations.fromConfig(config),
            logger,
          }),
        );
      },
    });
  },
});
