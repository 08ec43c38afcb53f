/**
 * Community Sessions for apps on the new frontend system.
 *
 * @packageDocumentation
 */

import { discoveryApiRef, fetchApiRef } from '@backstage/core-plugin-api';
import {
  ApiBlueprint,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import EventIcon from '@material-ui/icons/Event';
import { communitySessionsApiRef, createClient } from './api';
import { cardParams } from './cardSettings';
import { rootRouteRef, sessionRouteRef } from './routes';

const page = PageBlueprint.make({
  params: {
    path: '/community-sessions',
    routeRef: rootRouteRef,
    loader: () => import('./components/NfsPage').then(m => <m.NfsPage />),
  },
});

const client = ApiBlueprint.make({
  params: define =>
    define({
      api: communitySessionsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: createClient,
    }),
});

const homeCard = HomePageWidgetBlueprint.make({
  name: 'sessions',
  params: {
    ...cardParams,
    components: () => import('./components/HomeCard'),
  },
});

/**
 * Page, homepage card and client of Community Sessions.
 * @alpha
 */
export default createFrontendPlugin({
  pluginId: 'community-sessions',
  title: 'Community Sessions',
  icon: <EventIcon fontSize="inherit" />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef, session: sessionRouteRef },
  extensions: [page, client, homeCard],
});
