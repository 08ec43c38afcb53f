import { Session } from '@backstage-community/plugin-community-sessions-common';
import { useRouteRef } from '@backstage/core-plugin-api';
import { sessionRouteRef } from '../../routes';

/** The whole address of the page of a session. */
export function usePageUrl({ id }: Pick<Session, 'id'>): string {
  const sessionLink = useRouteRef(sessionRouteRef);
  return new URL(sessionLink({ id }), window.location.origin).href;
}
