import {
  CommunitySessionsApi,
  CommunitySessionsClient,
} from '@backstage-community/plugin-community-sessions-common';
import {
  createApiRef,
  DiscoveryApi,
  FetchApi,
} from '@backstage/core-plugin-api';

/**
 * Where the page and the card get their sessions from.
 * @public
 */
export const communitySessionsApiRef = createApiRef<CommunitySessionsApi>({
  id: 'plugin.community-sessions.client',
});

/** One factory for both frontend systems. */
export function createClient(deps: {
  discoveryApi: DiscoveryApi;
  fetchApi: FetchApi;
}): CommunitySessionsApi {
  return new CommunitySessionsClient(deps);
}
