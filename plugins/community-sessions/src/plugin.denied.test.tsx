import { Entity } from '@backstage/catalog-model';
import { discoveryApiRef } from '@backstage/core-plugin-api';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { failure, fakeApi } from './__testUtils__/fakeSessions';
import {
  communitySessionsApiRef,
  CommunitySessionsPage,
  CommunitySessionsSearchResultListItem,
  CommunitySessionsSidebarItem,
  EntityCommunitySessionsCard,
  HomePageCommunitySessions,
} from '.';

// In a file of its own: permissions are cached for as long as a page is open.

/** Opens a place of a portal in which nobody may read sessions, and counts what is asked of the API all the same. */
async function open(path: string, element?: JSX.Element) {
  const requests: string[] = [];
  const api = new Proxy(fakeApi([]), {
    get: (_, name: string) => async () => {
      requests.push(name);
      throw failure(403, 'Unauthorized');
    },
  });
  const authorize = AuthorizeResult.DENY;
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [communitySessionsApiRef, api],
        [discoveryApiRef, mockApis.discovery()],
        [permissionApiRef, mockApis.permission({ authorize })],
      ]}
    >
      <CommunitySessionsSidebarItem />
      <Routes>
        <Route path="/meetups" element={<CommunitySessionsPage />}>
          <Route path="*" />
        </Route>
        <Route path="/" element={element} />
      </Routes>
    </TestApiProvider>,
    { routeEntries: [path] },
  );
  return requests;
}

it.each([
  { path: '/meetups' },
  { path: '/meetups?q=dry+runs' },
  { path: '/meetups/backstage-2026-12-16' },
])('says at $path that it is not allowed, and asks for nothing', async row => {
  const requests = await open(row.path);
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'You are not allowed to see this',
  );
  expect(requests).toEqual([]);
});

it('is not in the sidebar', async () => {
  await open('/');
  expect(screen.queryByText('Sessions')).not.toBeInTheDocument();
});

it('has a card for the homepage that asks for nothing', async () => {
  const requests = await open('/', <HomePageCommunitySessions />);
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'You are not allowed to see the sessions.',
  );
  expect(requests).toEqual([]);
});

it.each([
  { kind: 'User', annotation: 'github.com/user-login' },
  { kind: 'Component', annotation: 'community-sessions/query' },
])('has a card for a $kind that asks for nothing', async row => {
  const entity: Entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: row.kind,
    metadata: { name: 'x', annotations: { [row.annotation]: 'ana' } },
  };
  const requests = await open(
    '/',
    <EntityProvider entity={entity}>
      <EntityCommunitySessionsCard />
    </EntityProvider>,
  );
  expect(await screen.findByRole('alert')).toBeInTheDocument();
  expect(requests).toEqual([]);
});

it('shows what a search has found without asking for more', async () => {
  const requests = await open(
    '/',
    <CommunitySessionsSearchResultListItem
      result={{ title: 'Found', text: '', location: '/there' }}
      rank={1}
    />,
  );
  expect(await screen.findByText('Found')).toBeInTheDocument();
  expect(requests).toEqual([]);
});
