import {
  ApiHolder,
  configApiRef,
  githubAuthApiRef,
  useApi,
  useApiHolder,
} from '@backstage/core-plugin-api';
import {
  scmAuthApiRef,
  scmIntegrationsApiRef,
} from '@backstage/integration-react';
import { useMemo } from 'react';
import { GitHubIssue } from './gitHubIssue';
import { GitHubParticipation } from './GitHubParticipation';

const GITHUB = 'github.com';

/**
 * The least that lets a classic OAuth app write comments and reactions in a public repository; GitHub has no scope for these
 * alone. GitHub Apps have permissions instead, and pay no heed to scopes.
 */
const SCOPE = 'public_repo';

/**
 * Takes part in what is discussed on an issue, as the signed-in user. Undefined where the portal has no GitHub sign-in: that
 * takes an auth provider named `github` in the configuration, which is also how the settings page of Backstage decides.
 */
export function useGitHubParticipation(
  issue: GitHubIssue | undefined,
): GitHubParticipation | undefined {
  const apis = useApiHolder();
  const config = useApi(configApiRef);
  const host = issue?.host;
  return useMemo(() => {
    const signsIn = config.getOptionalConfig('auth.providers')?.has('github');
    const getToken = host && signsIn ? tokenSource(apis, host) : undefined;
    return host && getToken
      ? new GitHubParticipation({
          apiBaseUrl: apiBaseUrl(apis, host),
          getToken,
        })
      : undefined;
  }, [apis, config, host]);
}

/**
 * A token goes to the host it was made for and to no other: the `github` provider is github.com's, as everywhere in Backstage;
 * for GitHub Enterprise the portal's ScmAuth knows the provider, with the scope it has for repositories that are not public.
 */
function tokenSource(
  apis: ApiHolder,
  host: string,
): (() => Promise<string>) | undefined {
  if (host === GITHUB) {
    const auth = apis.get(githubAuthApiRef);
    return auth && (() => auth.getAccessToken(SCOPE));
  }
  const auth = apis.get(scmAuthApiRef);
  return (
    auth &&
    (async () => (await auth.getCredentials({ url: `https://${host}` })).token)
  );
}

function apiBaseUrl(apis: ApiHolder, host: string): string {
  const integration = apis.get(scmIntegrationsApiRef)?.github.byHost(host);
  return (
    integration?.config.apiBaseUrl ??
    (host === GITHUB ? 'https://api.github.com' : `https://${host}/api/v3`)
  );
}
