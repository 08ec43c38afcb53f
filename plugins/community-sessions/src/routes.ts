import { createRouteRef, createSubRouteRef } from '@backstage/core-plugin-api';

export const rootRouteRef = createRouteRef({ id: 'community-sessions' });

/** Under the root, so that a page mounted elsewhere takes its sessions along. */
export const sessionRouteRef = createSubRouteRef({
  id: 'community-sessions-session',
  parent: rootRouteRef,
  path: '/:id',
});
