import {
  createApiFactory,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { createCardExtension } from '@backstage/plugin-home-react';
import { communitySessionsApiRef, createClient } from './api';
import { cardParams, HomePageCommunitySessionsProps } from './cardSettings';
import { rootRouteRef, sessionRouteRef } from './routes';

/**
 * The plugin, for apps on the legacy frontend system.
 * @public
 */
export const communitySessionsPlugin = createPlugin({
  id: 'community-sessions',
  routes: { root: rootRouteRef, session: sessionRouteRef },
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
 * Homepage card with the next session and the latest recordings.
 * @public
 */
export const HomePageCommunitySessions = communitySessionsPlugin.provide(
  createCardExtension<HomePageCommunitySessionsProps>({
    ...cardParams,
    components: () => import('./components/HomeCard'),
  }),
);
