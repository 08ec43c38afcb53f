import { HomePageCommunitySessions } from '@backstage-community/plugin-community-sessions';
import { Content, Header, Page } from '@backstage/core-components';
import {
  CustomHomepageGrid,
  HomePageStarredEntities,
} from '@backstage/plugin-home';

// Full rows: on narrow screens, where the grid has 10 columns, two halves would not fit beside each other.
const layout = [
  {
    component: 'HomePageCommunitySessions',
    x: 0,
    y: 0,
    width: 12,
    height: 6,
  },
  { component: 'HomePageStarredEntities', x: 0, y: 6, width: 12, height: 3 },
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
