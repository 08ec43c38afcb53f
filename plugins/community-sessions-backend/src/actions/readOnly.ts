import { communitySessionsReadPermission } from '@backstage-community/plugin-community-sessions-common';

/** What all actions are: they change nothing, and only those who may read sessions see them. */
export const readOnly = {
  attributes: { readOnly: true, idempotent: true, destructive: false },
  visibilityPermission: communitySessionsReadPermission,
};
