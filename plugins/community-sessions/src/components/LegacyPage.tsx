import { Content, Header, Page } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { communitySessionsTranslationRef } from '../translation';
import { SessionsRouter } from './SessionsRouter';

/** The page with the header that the legacy frontend system leaves to its plugins. */
export const LegacyPage = () => {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  return (
    <Page themeId="home">
      <Header title={t('page.title')} />
      <Content>
        <SessionsRouter />
      </Content>
    </Page>
  );
};
