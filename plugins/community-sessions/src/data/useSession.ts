import { SessionDetail } from '@backstage-community/plugin-community-sessions-common';
import { useApi } from '@backstage/core-plugin-api';
import { useCallback } from 'react';
import { communitySessionsApiRef } from '../api';
import { useReadRequest } from './useReadRequest';
import { RequestState } from './useRequest';

/** All there is to know of one session; nothing is asked for while there is no id. */
export function useSession(
  id: string | undefined,
): RequestState<SessionDetail> {
  const api = useApi(communitySessionsApiRef);
  const send = useCallback(
    (wanted: string, signal: AbortSignal) => api.getSession(wanted, { signal }),
    [api],
  );
  return useReadRequest(id, send);
}
