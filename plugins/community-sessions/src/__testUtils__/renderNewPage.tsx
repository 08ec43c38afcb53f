import { CommunitySessionsApi } from '@backstage-community/plugin-community-sessions-common';
import {
  createExtensionTester,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import plugin from '../alpha';
import { communitySessionsApiRef } from '../api';
import { rootRouteRef } from '../routes';

/**
 * Opens the page of the new frontend system at a path under `/meetups`. `renderTestApp` cannot: it does not wait for the
 * permission on which the page depends.
 */
export function renderNewPage(
  api: CommunitySessionsApi,
  options: { path: string; baseUrl?: string },
) {
  const { path, baseUrl = 'http://localhost' } = options;
  return renderInTestApp(
    createExtensionTester(
      plugin.getExtension('page:community-sessions'),
    ).reactElement(),
    {
      config: { app: { baseUrl }, backend: { baseUrl: 'http://localhost' } },
      apis: [[communitySessionsApiRef, api]],
      mountPath: '/meetups',
      mountedRoutes: { '/meetups': rootRouteRef },
      initialRouteEntries: [`/meetups${path}`],
    },
  );
}
