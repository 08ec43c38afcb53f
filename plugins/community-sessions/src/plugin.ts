import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { createCardExtension } from '@backstage/plugin-home-react';
import { createSearchResultListItemExtension } from '@backstage/plugin-search-react';
import { communitySessionsApiRef, createClient } from './api';
import { cardParams, HomePageCommunitySessionsProps } from './cardSettings';
import { CommunitySessionsSidebarItem as SidebarItem } from './components/CommunitySessionsSidebarItem';
import type { CommunitySessionsSearchResultListItemProps } from './components/SearchItem/SessionSearchItem';
import { entityPageRouteRef, rootRouteRef, sessionRouteRef } from './routes';
import { SEARCH_TYPE } from './searchType';

/**
 * The plugin, for apps on the legacy frontend system.
 * @public
 */
export const communitySessionsPlugin = createPlugin({
  id: 'community-sessions',
  routes: { root: rootRouteRef, session: sessionRouteRef },
  externalRoutes: { entity: entityPageRouteRef },
  apis: [
    createApiFactory({
      api: communitySessionsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: createClient,
    }),
  ],
});

/**
 * The next session and the archive, with a page for each session.
 * @public
 */
export const CommunitySessionsPage = communitySessionsPlugin.provide(
  createRoutableExtension({
    name: 'CommunitySessionsPage',
    mountPoint: rootRouteRef,
    component: () => import('./components/LegacyPage').then(m => m.LegacyPage),
  }),
);

/**
 * Sidebar item that leads to the page, for those who may read sessions.
 * @public
 */
export const CommunitySessionsSidebarItem = communitySessionsPlugin.provide(
  createComponentExtension({
    name: 'CommunitySessionsSidebarItem',
    component: { sync: SidebarItem },
  }),
);

/**
 * Homepage card with the next session and the latest recordings.
 * @public
 */
export const HomePageCommunitySessions = communitySessionsPlugin.provide(
  createCardExtension<HomePageCommunitySessionsProps>({
    ...cardParams,
    components: () => import('./components/HomeCard'),
  }),
);

/**
 * Entity card: on a user with the annotation `github.com/user-login` the sessions they hosted or proposed topics for, on any
 * other entity with the annotation `community-sessions/query` the sessions with these words.
 * @public
 */
export const EntityCommunitySessionsCard = communitySessionsPlugin.provide(
  createComponentExtension({
    name: 'EntityCommunitySessionsCard',
    component: {
      lazy: () =>
        import('./components/EntityCards/EntitySessionsCard').then(
          m => m.EntitySessionsCard,
        ),
    },
  }),
);

/**
 * A session among the results of the portal's search.
 * @public
 */
export const CommunitySessionsSearchResultListItem: (
  props: CommunitySessionsSearchResultListItemProps,
) => JSX.Element | null = communitySessionsPlugin.provide(
  createSearchResultListItemExtension({
    name: 'CommunitySessionsSearchResultListItem',
    predicate: result => result.type === SEARCH_TYPE,
    component: () =>
      import('./components/SearchItem/SessionSearchItem').then(
        m => m.SessionSearchItem,
      ),
  }),
);
