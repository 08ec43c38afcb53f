import { HomePageCommunitySessions } from '@backstage-community/plugin-community-sessions';
import { Content, Header, Page } from '@backstage/core-components';
import {
  CustomHomepageGrid,
  HomePageStarredEntities,
} from '@backstage/plugin-home';

const layout = [
  {
    component: 'HomePageCommunitySessions',
    x: 0,
    y: 0,
    width: 6,
    height: 7,
  },
  { component: 'HomePageStarredEntities', x: 6, y: 0, width: 6, height: 7 },
];

export const HomePage = () => (
  <Page themeId="home">
    <Header title="Home" pageTitleOverride="Home" />
    <Content>
      <CustomHomepageGrid config={layout}>
        <HomePageCommunitySessions />
        <HomePageStarredEntities />
      </CustomHomepageGrid>
    </Content>
  </Page>
);
