import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen, waitFor } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { fakeApi, fakeSession } from './__testUtils__/fakeSessions';
import {
  communitySessionsApiRef,
  CommunitySessionsPage,
  communitySessionsPlugin,
  CommunitySessionsSearchResultListItem,
  CommunitySessionsSidebarItem,
  EntityCommunitySessionsCard,
  HomePageCommunitySessions,
} from '.';

const api = fakeApi([fakeSession('2024-10-16T14:00:00Z', { title: 'Autumn' })]);
const apis = [
  [communitySessionsApiRef, api],
  [permissionApiRef, mockApis.permission()],
] as const;

it('brings its own client', () => {
  expect([...communitySessionsPlugin.getApis()].map(each => each.api)).toEqual([
    communitySessionsApiRef,
  ]);
});

it('has a page with a header', async () => {
  await renderInTestApp(
    <TestApiProvider apis={apis}>
      <Routes>
        <Route
          path="/community-sessions/*"
          element={<CommunitySessionsPage />}
        />
      </Routes>
    </TestApiProvider>,
    { routeEntries: ['/community-sessions'] },
  );
  expect(
    await screen.findByRole('heading', {
      level: 1,
      name: 'Community Sessions',
    }),
  ).toBeInTheDocument();
  expect(
    await screen.findByRole('link', { name: /Autumn/ }),
  ).toBeInTheDocument();
});

it('names the document after a session, beside the header', async () => {
  await renderInTestApp(
    <TestApiProvider apis={apis}>
      <Routes>
        <Route
          path="/community-sessions/*"
          element={<CommunitySessionsPage />}
        />
      </Routes>
    </TestApiProvider>,
    { routeEntries: ['/community-sessions/backstage-2024-10-16'] },
  );
  await waitFor(() =>
    expect(document.title).toBe(
      'Autumn · October 16, 2024 | Community Sessions | Backstage',
    ),
  );
});

it('has a card for the homepage, with the title one wishes', async () => {
  await renderInTestApp(
    <TestApiProvider apis={apis}>
      <Routes>
        <Route
          path="/"
          element={<HomePageCommunitySessions title="Our meetups" />}
        />
        <Route path="/meetups" element={<CommunitySessionsPage />} />
      </Routes>
    </TestApiProvider>,
  );
  expect(await screen.findByText('Our meetups')).toBeInTheDocument();
  expect(
    await screen.findByRole('link', { name: 'See all sessions' }),
  ).toHaveAttribute('href', '/meetups');
});

it('has a card for entities and an item for the search', async () => {
  const entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'x',
      annotations: { 'community-sessions/query': 'autumn' },
    },
  };
  const result = { title: 'Found', text: '', location: '/there' };
  await renderInTestApp(
    <TestApiProvider apis={apis}>
      <Routes>
        <Route
          path="/"
          element={
            <EntityProvider entity={entity}>
              <EntityCommunitySessionsCard />
              <CommunitySessionsSearchResultListItem result={result} rank={1} />
            </EntityProvider>
          }
        />
        <Route path="/meetups" element={<CommunitySessionsPage />} />
      </Routes>
    </TestApiProvider>,
  );
  expect(await screen.findByRole('link', { name: 'Autumn' })).toHaveAttribute(
    'href',
    '/meetups/backstage-2024-10-16',
  );
  expect(await screen.findByRole('link', { name: 'Found' })).toHaveAttribute(
    'href',
    '/there',
  );
});

it('has an item for the sidebar', async () => {
  await renderInTestApp(
    <TestApiProvider apis={apis}>
      <CommunitySessionsSidebarItem />
      <Routes>
        <Route path="/meetups" element={<CommunitySessionsPage />} />
      </Routes>
    </TestApiProvider>,
  );
  expect(await screen.findByRole('link', { name: 'Sessions' })).toHaveAttribute(
    'href',
    '/meetups',
  );
});
