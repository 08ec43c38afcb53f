import {
  CommunitySessionsApi,
  Session,
  SessionsPage,
  SessionsQuery,
} from '@backstage-community/plugin-community-sessions-common';
import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { communitySessionsApiRef } from '../api';
import { useReadRequest } from './useReadRequest';

/** A list that grows page by page. */
export interface SessionList {
  sessions?: Session[];
  totalItems: number;
  /** When it was received, in milliseconds. */
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
  /** Loads the next page, and says how many sessions there are then. */
  loadMore: () => Promise<number | undefined>;
}

interface More {
  /** The answer after which these come; after another the list starts anew. */
  after?: number;
  pages: SessionsPage[];
  loading: boolean;
  error?: Error;
}

const NOTHING_MORE: More = { pages: [], loading: false };

/**
 * All sessions that match, page by page. The first answer, and every refresh, holds as many as were shown before, so that
 * nobody loses their place.
 */
export function useSessionList(
  query: SessionsQuery | undefined,
  options: { pageSize: number; shown: number },
): SessionList {
  const { pageSize, shown } = options;
  const api = useApi(communitySessionsApiRef);
  const wanted = useRef(shown);
  wanted.current = shown;
  const send = useCallback(
    (asked: SessionsQuery, signal: AbortSignal) =>
      load(api, asked, { pageSize, atLeast: wanted.current, signal }),
    [api, pageSize],
  );
  const { data: first, asOf, ...request } = useReadRequest(query, send);
  const [state, setState] = useState(NOTHING_MORE);
  const controller = useRef<AbortController>();
  const more =
    asOf !== undefined && state.after === asOf ? state : NOTHING_MORE;

  // What comes after one list does not belong to another.
  const asked = JSON.stringify(query);
  useEffect(() => () => controller.current?.abort(), [asOf, asked]);

  const sessions = useMemo(
    () => first && withoutRepeats([first, ...more.pages]),
    [first, more.pages],
  );
  const cursor = (more.pages.at(-1) ?? first)?.pageInfo.nextCursor;

  const loadMore = async () => {
    if (!sessions || !cursor || more.loading) {
      return undefined;
    }
    const { signal } = (controller.current = new AbortController());
    const before: More = { after: asOf, pages: more.pages, loading: true };
    setState(before);
    try {
      const page = await api.getSessions(
        { ...query, limit: pageSize, cursor },
        { signal },
      );
      if (!signal.aborted) {
        setState({ ...before, pages: [...before.pages, page], loading: false });
        return withoutRepeats([{ ...page, items: sessions }, page]).length;
      }
    } catch (cause) {
      if (!signal.aborted) {
        setState({ ...before, loading: false, error: toError(cause) });
        return undefined;
      }
    }
    setState(now => (now === before ? { ...before, loading: false } : now));
    return undefined;
  };

  return {
    ...request,
    asOf,
    sessions,
    totalItems: first?.totalItems ?? 0,
    hasMore: cursor !== undefined,
    loadingMore: more.loading,
    moreError: more.error,
    loadMore,
  };
}

/** A list from its beginning, with at least so many sessions if there are. */
async function load(
  api: CommunitySessionsApi,
  query: SessionsQuery,
  options: { pageSize: number; atLeast: number; signal: AbortSignal },
): Promise<SessionsPage> {
  const { pageSize, atLeast, signal } = options;
  let page = await api.getSessions({ ...query, limit: pageSize }, { signal });
  const items = [...page.items];
  while (items.length < atLeast && page.pageInfo.nextCursor) {
    const cursor = page.pageInfo.nextCursor;
    const limit = Math.min(atLeast - items.length, 100);
    page = await api.getSessions({ ...query, limit, cursor }, { signal });
    items.push(...page.items);
  }
  return { ...page, items };
}

/** A session that moved between two requests would come twice. */
function withoutRepeats(pages: SessionsPage[]): Session[] {
  const byId = new Map<string, Session>();
  for (const session of pages.flatMap(page => page.items)) {
    if (!byId.has(session.id)) {
      byId.set(session.id, session);
    }
  }
  return [...byId.values()];
}
