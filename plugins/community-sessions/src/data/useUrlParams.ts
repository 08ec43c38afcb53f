import { useCallback, useLayoutEffect, useRef } from 'react';
import { useSearchParams } from 'react-router-dom';

/** The search params of the page, and the one way to change them. */
export interface UrlParams {
  params: URLSearchParams;
  /** Applies a change to the newest params, those set a moment ago included. */
  update: (
    change: (current: URLSearchParams) => URLSearchParams,
    options?: { replace?: boolean },
  ) => void;
}

/**
 * Owns the search params of the page. Each page uses it once and hands it on: `setSearchParams` of React Router knows only
 * the params of its last render, so that of two changes in between one would get lost.
 */
export function useUrlParams(): UrlParams {
  const [params, setParams] = useSearchParams();
  const newest = useRef(params);
  const set = useRef(setParams);

  useLayoutEffect(() => {
    newest.current = params;
  }, [params]);
  useLayoutEffect(() => {
    set.current = setParams;
  }, [setParams]);

  const update = useCallback<UrlParams['update']>((change, options) => {
    newest.current = change(newest.current);
    set.current(newest.current, options);
  }, []);

  return { params, update };
}

/** Copies the params with one of them set. */
export function withParam(
  params: URLSearchParams,
  name: string,
  value: string,
): URLSearchParams {
  const changed = new URLSearchParams(params);
  changed.set(name, value);
  return changed;
}
