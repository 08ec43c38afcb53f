import { Series } from '@backstage-community/plugin-community-sessions-common';
import { useApi } from '@backstage/core-plugin-api';
import { useCallback } from 'react';
import { communitySessionsApiRef } from '../api';
import { useReadRequest } from './useReadRequest';
import { RequestState } from './useRequest';
import { requestSeries } from './useSeriesOf';

/** The configured series. */
export function useSeries(wanted: boolean = true): RequestState<Series[]> {
  const api = useApi(communitySessionsApiRef);
  const send = useCallback(
    (_: true, signal: AbortSignal) => requestSeries(api, { signal }),
    [api],
  );
  return useReadRequest(wanted || undefined, send);
}

/**
 * The series to restrict a query to: one that a link or a setting names, unless it is gone from the configuration.
 * Undefined until that is known.
 */
export function restrictTo(
  named: string | undefined,
  series: Pick<RequestState<Series[]>, 'data' | 'loading'>,
): { series?: string[] } | undefined {
  if (!named) {
    return {};
  }
  if (series.loading && !series.data) {
    return undefined;
  }
  // Where the list cannot be had, the name is believed.
  const isThere = series.data?.some(each => each.id === named) ?? true;
  return isThere ? { series: [named] } : {};
}
