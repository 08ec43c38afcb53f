import {
  createExtensionTester,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import { screen } from '@testing-library/react';
import { fakeApi, fakeSession } from './__testUtils__/fakeSessions';
import { renderNewPage } from './__testUtils__/renderNewPage';
import plugin from './alpha';
import { communitySessionsApiRef } from './api';
import { rootRouteRef } from './routes';

const session = fakeSession('2024-10-16T14:00:00Z', { title: 'Autumn' });
const api = fakeApi([session]);
const apis = [[communitySessionsApiRef, api]] as const;

afterEach(() => jest.restoreAllMocks());

it.each([
  { what: 'the list', path: '', role: 'link' },
  { what: 'a session', path: `/${session.id}`, role: 'heading' },
])('shows $what on its page', async ({ path, role }) => {
  renderNewPage(api, { path });
  expect(await screen.findByRole(role, { name: /Autumn/ })).toBeInTheDocument();
});

it('brings its own router, which newer apps ask for on the console', async () => {
  jest.replaceProperty(process, 'env', {
    ...process.env,
    NODE_ENV: 'development',
  });
  const warn = jest.spyOn(console, 'warn').mockReturnValue();
  renderNewPage(api, { path: '' });
  await screen.findByRole('link', { name: /Autumn/ });
  expect(warn).not.toHaveBeenCalledWith(
    expect.stringContaining('implicit React Router'),
  );
});

it('names the session in the breadcrumbs', async () => {
  renderNewPage(api, { path: `/${session.id}` });
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

it('has a card for the entities that say which sessions are about them', async () => {
  const entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'x',
      annotations: { 'community-sessions/query': 'autumn' },
    },
  };
  const card = createExtensionTester(
    plugin.getExtension('entity-card:community-sessions'),
  );
  const filter = card.get(EntityCardBlueprint.dataRefs.filterFunction);
  expect(filter?.(entity)).toBe(true);
  expect(filter?.({ ...entity, metadata: { name: 'x' } })).toBe(false);
  renderInTestApp(
    <EntityProvider entity={entity}>{card.reactElement()}</EntityProvider>,
    { apis: [...apis], mountedRoutes: { '/community-sessions': rootRouteRef } },
  );
  expect(await screen.findByRole('link', { name: 'Autumn' })).toHaveAttribute(
    'href',
    `/community-sessions/${session.id}`,
  );
});

it('shows its own results in the search, under a type of their own', async () => {
  const item = createExtensionTester(
    plugin.getExtension('search-result-list-item:community-sessions'),
  ).get(SearchResultListItemBlueprint.dataRefs.item);
  const type = createExtensionTester(
    plugin.getExtension('search-filter-result-type:community-sessions'),
  ).get(SearchFilterResultTypeBlueprint.dataRefs.resultType);
  const result = (of: string) => ({
    type: of,
    document: { title: 'Autumn', text: '', location: '/there' },
  });
  expect(item.predicate?.(result(type.value))).toBe(true);
  expect(item.predicate?.(result('software-catalog'))).toBe(false);
  renderInTestApp(
    <item.component result={result(type.value).document} rank={1} />,
    { apis: [...apis] },
  );
  expect(await screen.findByRole('link', { name: 'Autumn' })).toHaveAttribute(
    'href',
    '/there',
  );
});
