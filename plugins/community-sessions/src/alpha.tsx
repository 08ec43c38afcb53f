/**
 * Community Sessions for apps on the new frontend system.
 *
 * @packageDocumentation
 */

import { communitySessionsReadPermission } from '@backstage-community/plugin-community-sessions-common';
import { discoveryApiRef, fetchApiRef } from '@backstage/core-plugin-api';
import {
  ApiBlueprint,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import EventIcon from '@material-ui/icons/Event';
import { communitySessionsApiRef, createClient } from './api';
import { cardParams } from './cardSettings';
import { isCommunitySessionsAvailable } from './components/EntityCards/annotations';
import { entityPageRouteRef, rootRouteRef, sessionRouteRef } from './routes';
import { SEARCH_TYPE } from './searchType';

/** Holds for those who may read sessions. For all others there is no page, and so none in the navigation either. */
const forReaders = {
  permissions: {
    $contains: `${communitySessionsReadPermission.name}#${communitySessionsReadPermission.attributes.action}`,
  },
};

const page = PageBlueprint.make({
  if: forReaders,
  params: {
    title: 'Sessions',
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
  if: forReaders,
  params: {
    ...cardParams,
    components: () => import('./components/HomeCard'),
  },
});

const entityCard = EntityCardBlueprint.make({
  if: forReaders,
  params: {
    type: 'content',
    filter: isCommunitySessionsAvailable,
    loader: () =>
      import('./components/EntityCards/EntitySessionsCard').then(m => (
        <m.EntitySessionsCard />
      )),
  },
});

const searchItem = SearchResultListItemBlueprint.make({
  params: {
    predicate: result => result.type === SEARCH_TYPE,
    icon: <EventIcon />,
    component: () =>
      import('./components/SearchItem/SessionSearchItem').then(
        m => m.SessionSearchItem,
      ),
  },
});

const searchType = SearchFilterResultTypeBlueprint.make({
  if: forReaders,
  params: {
    value: SEARCH_TYPE,
    name: 'Community Sessions',
    icon: <EventIcon />,
  },
});

/**
 * Page, cards for homepage and entities, search result and client of Community Sessions.
 * @alpha
 */
export default createFrontendPlugin({
  pluginId: 'community-sessions',
  title: 'Community Sessions',
  icon: <EventIcon fontSize="inherit" />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef, session: sessionRouteRef },
  externalRoutes: { entity: entityPageRouteRef },
  extensions: [page, client, homeCard, entityCard, searchItem, searchType],
});
