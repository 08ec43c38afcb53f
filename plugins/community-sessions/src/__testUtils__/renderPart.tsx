import { CommunitySessionsApi } from '@backstage-community/plugin-community-sessions-common';
import { AnyApiRef } from '@backstage/core-plugin-api';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { communitySessionsApiRef } from '../api';
import { rootRouteRef } from '../routes';

/** Shows a part of the page by itself, in an app that has the page at `/meetups`. */
export function renderPart(
  element: JSX.Element,
  api: CommunitySessionsApi,
  apis: [AnyApiRef, object][] = [],
) {
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [communitySessionsApiRef, api],
        [permissionApiRef, mockApis.permission()],
        ...apis,
      ]}
    >
      {element}
    </TestApiProvider>,
    { mountedRoutes: { '/meetups': rootRouteRef } },
  );
}
