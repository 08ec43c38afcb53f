import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Needed for everything that reads sessions: page, card, API, feeds, search, actions.
 * @public
 */
export const communitySessionsReadPermission = createPermission({
  name: 'community-sessions.session.read',
  attributes: { action: 'read' },
});

/**
 * Needed to see how the sync is doing and to start one.
 * @public
 */
export const communitySessionsSyncPermission = createPermission({
  name: 'community-sessions.sync.manage',
  attributes: {},
});

/**
 * All permissions of the plugin.
 * @public
 */
export const communitySessionsPermissions = [
  communitySessionsReadPermission,
  communitySessionsSyncPermission,
];
