import { LoggerService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { GitHubSource } from '../GitHubSource';
import { API } from './FakeGitHub';

/** The source of `acme/meetups`, for whom a second is no time. */
export function createGitHubSource(
  token: () => Promise<string | undefined> = async () => 'ghp_secret',
  logger: LoggerService = mockServices.logger.mock(),
  secondMs = 0,
  onRequest?: () => void,
): GitHubSource {
  const host = new URL(API).host;
  return new GitHubSource({
    config: {
      repository: `https://${host}/acme/meetups`,
      owner: 'acme',
      repo: 'meetups',
    },
    integrations: ScmIntegrations.fromConfig(
      new ConfigReader({
        integrations: { github: [{ host, apiBaseUrl: API }] },
      }),
    ),
    credentials: {
      getCredentials: async () => ({ type: 'token', token: await token() }),
    },
    logger,
    secondMs,
    onRequest,
  });
}
