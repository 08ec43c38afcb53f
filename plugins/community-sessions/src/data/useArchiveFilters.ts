import {
  SessionsQuery,
  Track,
} from '@backstage-community/plugin-community-sessions-common';
import { useCallback, useMemo } from 'react';
import { UrlParams, withParam } from './useUrlParams';

/** What the archive is narrowed to, as the URL says. */
export interface ArchiveFilters {
  q?: string;
  year?: number;
  track?: Track;
  recording?: boolean;
  /** GitHub login of a host or proposer. */
  person?: string;
  series?: string;
}

const NAMES = [
  'q',
  'year',
  'track',
  'recording',
  'person',
  'series',
] as const satisfies (keyof ArchiveFilters)[];

/** How many sessions of the list are shown, so that the back button finds them again. */
const SHOWN = 'shown';
const MOST_SHOWN = 1_000;
/** The API takes no longer words. */
const LONGEST_QUERY = 200;

/** The login that somebody typed, with or without `@`; undefined if it cannot be one. */
export function readLogin(typed: string): string | undefined {
  return /^@?([\w-]{1,100})$/.exec(typed.trim())?.[1];
}

/** Reads the filters of a URL; what makes no sense counts as absent. */
export function parseFilters(params: URLSearchParams): ArchiveFilters {
  const year = params.get('year') ?? '';
  const track = params.get('track');
  const recording = params.get('recording');
  return {
    q: params.get('q')?.slice(0, LONGEST_QUERY) || undefined,
    year: /^[1-9]\d{3}$/.test(year) ? Number(year) : undefined,
    track: track === 'adopters' || track === 'contributors' ? track : undefined,
    recording:
      recording === 'true' || recording === 'false'
        ? recording === 'true'
        : undefined,
    person: readLogin(params.get('person') ?? ''),
    series: params.get('series') || undefined,
  };
}

/** Reads how many sessions a URL wants to be shown at least; 0 if it does not say. */
export function parseShown(params: URLSearchParams): number {
  const shown = params.get(SHOWN) ?? '';
  return /^\d{1,6}$/.test(shown) ? Math.min(Number(shown), MOST_SHOWN) : 0;
}

/** The URL with other filters, from the beginning of the list; whatever else it holds stays. */
export function withFilters(
  params: URLSearchParams,
  filters: ArchiveFilters,
): URLSearchParams {
  const changed = new URLSearchParams(params);
  changed.delete(SHOWN);
  for (const name of NAMES) {
    const value = filters[name];
    if (value === undefined || value === '') {
      changed.delete(name);
    } else {
      changed.set(name, String(value));
    }
  }
  return changed;
}

/** The query that the filters stand for: the past, or everything once something particular is looked for. */
export function toQuery(
  { q, year, track, recording, person }: ArchiveFilters,
  restriction: { series?: string[] },
): SessionsQuery {
  const words = q?.trim() || undefined;
  const narrowed = [words, year, track, recording, person].some(
    each => each !== undefined,
  );
  return {
    ...restriction,
    q: words,
    year,
    track,
    recording,
    person,
    when: narrowed ? 'all' : 'past',
  };
}

/** Reads the filters from the URL, and changes them there. */
export function useArchiveFilters({ params, update }: UrlParams) {
  const filters = useMemo(() => parseFilters(params), [params]);

  const change = useCallback(
    (changes: ArchiveFilters, options?: { replace?: boolean }) =>
      update(
        current =>
          withFilters(current, { ...parseFilters(current), ...changes }),
        options,
      ),
    [update],
  );

  /** Leaves the series, which is a choice of its own. */
  const clear = useCallback(
    () =>
      update(current =>
        withFilters(current, { series: parseFilters(current).series }),
      ),
    [update],
  );

  const keepShown = useCallback(
    (shown: number) =>
      update(current => withParam(current, SHOWN, `${shown}`), {
        replace: true,
      }),
    [update],
  );

  return { filters, change, clear, shown: parseShown(params), keepShown };
}
