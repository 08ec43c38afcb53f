import {
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/core-plugin-api';

export const rootRouteRef = createRouteRef({ id: 'community-sessions' });

/** Under the root, so that a page mounted elsewhere takes its sessions along. */
export const sessionRouteRef = createSubRouteRef({
  id: 'community-sessions-session',
  parent: rootRouteRef,
  path: '/:id',
});

/** How the sync is doing; no session has this id, for theirs end in a date. */
export const syncRouteRef = createSubRouteRef({
  id: 'community-sessions-sync',
  parent: rootRouteRef,
  path: '/sync',
});

/** The page of a catalog entity, where the portal has a catalog. */
export const entityPageRouteRef = createExternalRouteRef({
  id: 'community-sessions-entity',
  params: ['namespace', 'kind', 'name'],
  optional: true,
  defaultTarget: 'catalog.catalogEntity',
});
