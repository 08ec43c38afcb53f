import {
  SeriesSource,
  SourceSeries,
} from '@backstage-community/plugin-community-sessions-node';
import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { JsonObject } from '@backstage/types';
import { GitLabSource } from '../GitLabSource';
import { API, PROJECT } from './FakeGitLab';

/** A GitLab source that waits no longer than a test can. */
export function gitLabSource({
  token = 'glpat-secret',
  logger = mockServices.logger.mock(),
  integration = {},
}: {
  token?: string | null;
  logger?: ReturnType<typeof mockServices.logger.mock>;
  integration?: JsonObject;
} = {}): GitLabSource {
  const gitlab = {
    host: 'gitlab.example.com',
    apiBaseUrl: API,
    ...(token && { token }),
    ...integration,
  };
  return new GitLabSource({
    integrations: ScmIntegrations.fromConfig(
      new ConfigReader({ integrations: { gitlab: [gitlab] } }),
    ),
    logger,
    secondMs: 1,
  });
}

/** A series with a configuration of the source. */
export function seriesOf(config?: JsonObject): SourceSeries {
  return {
    id: 'guild',
    title: 'Guild',
    timeZone: 'Europe/Berlin',
    config: config && new ConfigReader(config),
    onRequest: () => {},
  };
}

/** The source of the series of the tests. */
export function seriesSource(
  config: JsonObject = { label: 'agenda' },
  options?: Parameters<typeof gitLabSource>[0],
): SeriesSource {
  return gitLabSource(options).forSeries(
    seriesOf({ project: PROJECT, ...config }),
  )!;
}
