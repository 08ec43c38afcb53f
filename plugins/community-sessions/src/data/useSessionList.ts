import {
  Session,
  SessionsPage,
  SessionsQuery,
} from '@backstage-community/plugin-community-sessions-common';
import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { useEffect, useMemo, useRef, useState } from 'react';
import { communitySessionsApiRef } from '../api';
import { useSessions } from './useSessions';

/** A list that grows page by page. */
export interface SessionList {
  sessions?: Session[];
  totalItems: number;
  /** When the first page was received, in milliseconds. */
  asOf?: number;
  loading: boolean;
  /** Why there is nothing to show. */
  error?: Error;
  /** Why what is shown could not be brought up to date. */
  refreshError?: Error;
  retry: () => void;
  hasMore: boolean;
  loadingMore: boolean;
  /** Why the last attempt at more failed; what was there before stays. */
  moreError?: Error;
  loadMore: () => void;
}

interface More {
  /** The query and the end of its first page, after which these come; others start the list anew. */
  after?: string;
  pages: SessionsPage[];
  loading: boolean;
  error?: Error;
}

const NOTHING_MORE: More = { pages: [], loading: false };

/** All sessions that match, as many pages of them as were asked for. */
export function useSessionList(query: SessionsQuery | undefined): SessionList {
  const api = useApi(communitySessionsApiRef);
  const { data: first, ...request } = useSessions(query);
  const [state, setState] = useState(NOTHING_MORE);
  const controller = useRef<AbortController>();
  const after = JSON.stringify([query, first?.pageInfo.nextCursor]);
  const more = state.after === after ? state : NOTHING_MORE;

  useEffect(() => () => controller.current?.abort(), [after]);

  const sessions = useMemo(
    () => first && withoutRepeats([first, ...more.pages]),
    [first, more.pages],
  );
  const cursor = (more.pages.at(-1) ?? first)?.pageInfo.nextCursor;

  const loadMore = async () => {
    if (!first || !cursor || more.loading) {
      return;
    }
    const { signal } = (controller.current = new AbortController());
    const before: More = { after, pages: more.pages, loading: true };
    setState(before);
    try {
      const page = await api.getSessions({ ...query, cursor }, { signal });
      if (!signal.aborted) {
        setState({ ...before, pages: [...before.pages, page], loading: false });
      }
    } catch (cause) {
      if (!signal.aborted) {
        setState({ ...before, loading: false, error: toError(cause) });
      }
    }
  };

  return {
    sessions,
    totalItems: first?.totalItems ?? 0,
    asOf: request.asOf,
    loading: request.loading,
    error: request.error,
    refreshError: request.refreshError,
    retry: request.retry,
    hasMore: cursor !== undefined,
    loadingMore: more.loading,
    moreError: more.error,
    loadMore,
  };
}

/** A session that moved between two requests would come twice. */
function withoutRepeats(pages: SessionsPage[]): Session[] {
  const byId = new Map<string, Session>();
  for (const session of pages.flatMap(page => page.items)) {
    byId.set(session.id, session);
  }
  return [...byId.values()];
}
