import {
  SessionsPage,
  SessionsQuery,
} from '@backstage-community/plugin-community-sessions-common';
import { useApi } from '@backstage/core-plugin-api';
import { useCallback } from 'react';
import { communitySessionsApiRef } from '../api';
import { useReadRequest } from './useReadRequest';
import { RequestState } from './useRequest';

/** The first page of the sessions that match; nothing is asked for while there is no query. */
export function useSessions(
  query: SessionsQuery | undefined,
): RequestState<SessionsPage> {
  const api = useApi(communitySessionsApiRef);
  const send = useCallback(
    (wanted: SessionsQuery, signal: AbortSignal) =>
      api.getSessions(wanted, { signal }),
    [api],
  );
  return useReadRequest(query, send);
}
