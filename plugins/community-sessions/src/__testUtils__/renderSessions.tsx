import { CommunitySessionsApi } from '@backstage-community/plugin-community-sessions-common';
import { discoveryApiRef } from '@backstage/core-plugin-api';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { Route, Routes, useLocation } from 'react-router-dom';
import { communitySessionsApiRef } from '../api';
import { SessionsRouter } from '../components/SessionsRouter';
import { rootRouteRef } from '../routes';

const MOUNTED_AT = '/community-sessions';

const ShowUrl = () => {
  const { pathname, search } = useLocation();
  return <output aria-label="url">{`${pathname}${search}`}</output>;
};

/** Opens the page at a path under its own, with the URL on screen as an output. */
export function renderSessions(api: CommunitySessionsApi, path: string = '') {
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [communitySessionsApiRef, api],
        [discoveryApiRef, mockApis.discovery()],
        [permissionApiRef, mockApis.permission()],
      ]}
    >
      <ShowUrl />
      <Routes>
        <Route path={`${MOUNTED_AT}/*`} element={<SessionsRouter />} />
      </Routes>
    </TestApiProvider>,
    {
      routeEntries: [`${MOUNTED_AT}${path}`],
      mountedRoutes: { [MOUNTED_AT]: rootRouteRef },
    },
  );
}
