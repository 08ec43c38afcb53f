import { SyncStatus } from '@backstage-community/plugin-community-sessions-common';
import { useApi } from '@backstage/core-plugin-api';
import { useCallback } from 'react';
import { communitySessionsApiRef } from '../../api';
import { RequestState, useRequest } from '../../data/useRequest';

/** How the sync of every series is doing. */
export function useSyncStatus(): RequestState<SyncStatus> {
  const api = useApi(communitySessionsApiRef);
  const send = useCallback(
    (_: true, signal: AbortSignal) => api.getStatus({ signal }),
    [api],
  );
  return useRequest(true, send);
}
