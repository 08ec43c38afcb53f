import {
  CommunitySessionsApi,
  Series,
} from '@backstage-community/plugin-community-sessions-common';
import { useApi } from '@backstage/core-plugin-api';
import { useEffect, useState } from 'react';
import { communitySessionsApiRef } from '../api';

/** The latest answer, for everything on the page that shows a session. */
const answers = new WeakMap<CommunitySessionsApi, Series[]>();
/** A request under way, so that those who need it at the same time share it. */
const requests = new WeakMap<CommunitySessionsApi, Promise<Series[]>>();

/** Asks for the series, and keeps the answer for all who need to know one of them. */
export async function requestSeries(
  api: CommunitySessionsApi,
  options?: { signal: AbortSignal },
): Promise<Series[]> {
  const { items } = await api.getSeries(options);
  answers.set(api, items);
  return items;
}

/** The series of a session, once it is known; asked for once, however many sessions are shown. */
export function useSeriesOf(id: string): Series | undefined {
  const api = useApi(communitySessionsApiRef);
  const [series, setSeries] = useState(() => answers.get(api));

  useEffect(() => {
    let isGone = false;
    shareRequest(api).then(
      answer => !isGone && setSeries(answer),
      // Only titles are missing then.
      () => {},
    );
    return () => {
      isGone = true;
    };
  }, [api]);

  return series?.find(each => each.id === id);
}

async function shareRequest(api: CommunitySessionsApi): Promise<Series[]> {
  const known = answers.get(api);
  if (known) {
    return known;
  }
  let request = requests.get(api);
  if (!request) {
    request = requestSeries(api).finally(() => requests.delete(api));
    requests.set(api, request);
  }
  return request;
}
