import { Content } from '@backstage/core-components';
import { createApiRef, useApiHolder } from '@backstage/core-plugin-api';
import { ReactRouterV6PageRouter } from '@backstage/frontend-adapter-react-router-v6';
import { SessionsRouter } from './SessionsRouter';

/** The history that apps on Backstage 1.57 or newer hand to the router of a page. */
const appHistoryApiRef = createApiRef<unknown>({ id: 'core.app-history' });

/** The page without a header: the new frontend system draws one. */
export const NfsPage = () => {
  const hasAppHistory = Boolean(useApiHolder().get(appHistoryApiRef));
  const page = (
    <Content>
      <SessionsRouter />
    </Content>
  );
  // Older apps render their pages inside a React Router, and the adapter throws there.
  return hasAppHistory ? (
    <ReactRouterV6PageRouter>{page}</ReactRouterV6PageRouter>
  ) : (
    page
  );
};
