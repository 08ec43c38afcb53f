import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { fakeApi, fakeSession } from './__testUtils__/fakeSessions';
import {
  communitySessionsApiRef,
  CommunitySessionsPage,
  communitySessionsPlugin,
  HomePageCommunitySessions,
} from '.';

const api = fakeApi([fakeSession('2024-10-16T14:00:00Z', { title: 'Autumn' })]);

it('brings its own client', () => {
  expect([...communitySessionsPlugin.getApis()].map(each => each.api)).toEqual([
    communitySessionsApiRef,
  ]);
});

it('has a page with a header', async () => {
  await renderInTestApp(
    <TestApiProvider apis={[[communitySessionsApiRef, api]]}>
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

it('has a card for the homepage, with the title one wishes', async () => {
  await renderInTestApp(
    <TestApiProvider apis={[[communitySessionsApiRef, api]]}>
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
