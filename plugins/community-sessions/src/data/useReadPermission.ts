import { communitySessionsReadPermission } from '@backstage-community/plugin-community-sessions-common';
import { usePermission } from '@backstage/plugin-permission-react';

/** Tells whether the user may read sessions. Where that cannot be found out, the backend decides at each request. */
export function useReadPermission(): 'asking' | 'granted' | 'denied' {
  const { loading, allowed, error } = usePermission({
    permission: communitySessionsReadPermission,
  });
  if (loading) {
    return 'asking';
  }
  return allowed || error ? 'granted' : 'denied';
}
