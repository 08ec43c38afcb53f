import { Content } from '@backstage/core-components';
import { SessionsRouter } from './SessionsRouter';

/** The page without a header: the new frontend system draws one. */
export const NfsPage = () => (
  <Content>
    <SessionsRouter />
  </Content>
);
