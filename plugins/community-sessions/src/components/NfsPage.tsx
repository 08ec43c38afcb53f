import { lazy } from 'react';
import { Content } from '@backstage/core-components';
import { createApiRef, useApiHolder } from '@backstage/core-plugin-api';
import { SessionsRouter } from './SessionsRouter';

/** The history that apps on Backstage 1.57 or newer hand to the router of a page. */
const appHistoryApiRef = createApiRef<unknown>({ id: 'core.app-history' });

// Loaded only where it is needed: it brings packages of Backstage 1.57 with it.
const PageRouter = lazy(async () => ({
  default: (await import('@backstage/frontend-adapter-react-router-v6'))
    .ReactRouterV6PageRouter,
}));

/** The page without a header: the new frontend system draws one. */
export const NfsPage = () => {
  const hasAppHistory = Boolean(useApiHolder().get(appHistoryApiRef));
  const page = (
    <Content>
      <SessionsRouter />
    </Content>
  );
  // Older apps render their pages inside a React Router, and the adapter throws there.
  return hasAppHistory ? <PageRouter>{page}</PageRouter> : page;
};
