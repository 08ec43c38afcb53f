import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { startSampleSources } from './startSampleSources';

/** Runs the sample sources inside a backend, where `sampleSources.port` is configured. */
export const sampleSourcesPlugin = createBackendPlugin({
  pluginId: 'sample-sources',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
      },
      async init({ config, lifecycle, logger }) {
        const port = config.getOptionalNumber('sampleSources.port');
        if (port === undefined) {
          return;
        }
        const sources = await startSampleSources({ port });
        lifecycle.addShutdownHook(() => sources.close());
        logger.info(`Sample GitHub, YouTube and calendar at ${sources.url}`);
      },
    });
  },
});
