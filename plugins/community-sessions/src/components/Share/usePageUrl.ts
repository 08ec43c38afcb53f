import { Session } from '@backstage-community/plugin-community-sessions-common';
import { configApiRef, useApi, useRouteRef } from '@backstage/core-plugin-api';
import { sessionRouteRef } from '../../routes';

/** Builds the absolute URL of a session's page, for links that are used outside of the portal. */
export function usePageUrl({ id }: Pick<Session, 'id'>): string {
  const sessionLink = useRouteRef(sessionRouteRef);
  const baseUrl = useApi(configApiRef).getOptionalString('app.baseUrl') ?? '/';
  // Route refs leave out the path under which the portal itself is served.
  const { origin, pathname } = new URL(baseUrl, window.location.origin);
  return `${origin}${pathname.replace(/\/+$/, '')}${sessionLink({ id })}`;
}
