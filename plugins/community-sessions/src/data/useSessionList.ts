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
  loading: boolean;
  error?: Error;
  retry: () => void;
  hasMore: boolean;
  loadingMore: boolean;
  /** Why the last attempt at more failed; what was there before stays. */
  moreError?: Error;
  loadMore: () => void;
}

interface More {
  /** The first page these belong to; another first page starts the list anew. */
  after?: SessionsPage;
  pages: SessionsPage[];
  loading: boolean;
  error?: Error;
}

const NOTHING_MORE: More = { pages: [], loading: false };

/** All sessions that match, as many pages of them as were asked for. */
export function useSessionList(query: SessionsQuery | undefined): SessionList {
  const api = useApi(communitySessionsApiRef);
  const { data: first, loading, error, retry } = useSessions(query);
  const [state, setState] = useState(NOTHING_MORE);
  const controller = useRef<AbortController>();
  const more = state.after === first ? state : NOTHING_MORE;

  useEffect(() => () => controller.current?.abort(), [first]);

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
    const before: More = { after: first, pages: more.pages, loading: true };
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
    loading,
    error,
    retry,
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
