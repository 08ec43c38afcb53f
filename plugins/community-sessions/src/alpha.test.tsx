import {
  createExtensionTester,
  renderInTestApp,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { screen } from '@testing-library/react';
import { fakeApi, fakeSession } from './__testUtils__/fakeSessions';
import plugin from './alpha';
import { communitySessionsApiRef } from './api';
import { rootRouteRef } from './routes';

const session = fakeSession('2024-10-16T14:00:00Z', { title: 'Autumn' });
const apis = [[communitySessionsApiRef, fakeApi([session])]] as const;

it.each([
  ['the list', '/community-sessions', 'link'],
  ['a session', `/community-sessions/${session.id}`, 'heading'],
])('shows %s on its page', async (_, path, role) => {
  renderTestApp({
    features: [plugin],
    initialRouteEntries: [path],
    apis: [...apis],
  });
  expect(await screen.findByRole(role, { name: /Autumn/ })).toBeInTheDocument();
});

it('names the session in the breadcrumbs', async () => {
  renderTestApp({
    features: [plugin],
    initialRouteEntries: [`/community-sessions/${session.id}`],
    apis: [...apis],
  });
  expect(await screen.findByText('October 16, 2024')).toBeInTheDocument();
});

it('has a card for the homepage under the name that configurations use', async () => {
  const widget = createExtensionTester(
    plugin.getExtension('home-page-widget:community-sessions/sessions'),
  ).get(HomePageWidgetBlueprint.dataRefs.widget);
  expect(widget.name).toBe('HomePageCommunitySessions');
  renderInTestApp(widget.component, {
    apis: [...apis],
    mountedRoutes: { '/community-sessions': rootRouteRef },
  });
  expect(
    await screen.findByRole('link', { name: 'See all sessions' }),
  ).toHaveAttribute('href', '/community-sessions');
});
