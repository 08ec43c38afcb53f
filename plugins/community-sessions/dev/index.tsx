import { Entity } from '@backstage/catalog-model';
import { Content, Header, Page } from '@backstage/core-components';
import { createDevApp } from '@backstage/dev-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import EventIcon from '@material-ui/icons/Event';
import ExtensionIcon from '@material-ui/icons/Extension';
import HomeIcon from '@material-ui/icons/Home';
import {
  communitySessionsApiRef,
  CommunitySessionsPage,
  communitySessionsPlugin,
  CommunitySessionsSearchResultListItem,
  EntityCommunitySessionsCard,
  HomePageCommunitySessions,
} from '../src';
import { fakeApi } from '../src/__testUtils__/fakeSessions';
import { moody } from './moods';
import { roughSessions } from './roughSessions';
import { sampleSessions } from './sampleSessions';
import { sampleStatus } from './sampleStatus';

/** Width and height in cells of the homepage's grid. */
const SIZES = [
  [3, 3],
  [4, 5],
  [6, 6],
  [12, 8],
];

const useStyles = makeStyles({
  sizes: { display: 'flex', flexWrap: 'wrap', gap: 10 },
  cell: {
    '& > div[class*="MuiCard-root"]': { width: '100%', height: '100%' },
    '& div[class*="MuiCardContent-root"]': { overflow: 'auto' },
  },
});

const CardSizes = () => {
  const classes = useStyles();
  return (
    <Page themeId="home">
      <Header title="Homepage card" />
      <Content className={classes.sizes}>
        {SIZES.map(([columns, rows]) => (
          <div
            key={`${columns}x${rows}`}
            className={classes.cell}
            style={{ width: columns * 107, height: rows * 70 - 10 }}
          >
            <HomePageCommunitySessions />
          </div>
        ))}
      </Content>
    </Page>
  );
};

const entity = (kind: string, annotations: Record<string, string>): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name: kind.toLocaleLowerCase('en'), annotations },
});

const ENTITIES = [
  entity('User', { 'github.com/user-login': 'ana' }),
  entity('Component', { 'community-sessions/query': 'catalog' }),
  entity('System', { 'community-sessions/query': 'nothing like it' }),
];

const Elsewhere = () => (
  <Page themeId="home">
    <Header title="Entity cards and search" />
    <Content className={useStyles().sizes}>
      {ENTITIES.map(each => (
        <div key={each.kind} style={{ width: 420 }}>
          <EntityProvider entity={each}>
            <EntityCommunitySessionsCard />
          </EntityProvider>
        </div>
      ))}
      <CommunitySessionsSearchResultListItem
        result={{
          ...sampleSessions(Date.now())[3],
          title: 'Community Session, 16 October 2024',
          text: 'Dry runs of templates, golden paths and more',
          location: '/community-sessions/backstage-2024-10-16',
        }}
        highlight={{
          preTag: '<b>',
          postTag: '</b>',
          fields: {
            text: 'Dry <b>runs</b> of templates, golden paths and more',
          },
        }}
      />
    </Content>
  </Page>
);

createDevApp()
  .registerPlugin(communitySessionsPlugin)
  .registerApi({
    api: communitySessionsApiRef,
    deps: {},
    factory: () => ({
      ...moody(fakeApi([...sampleSessions(Date.now()), ...roughSessions()])),
      getStatus: async () => sampleStatus(Date.now()),
    }),
  })
  .addPage({
    path: '/community-sessions',
    title: 'Sessions',
    icon: EventIcon,
    element: <CommunitySessionsPage />,
  })
  .addPage({
    path: '/elsewhere',
    title: 'Elsewhere',
    icon: ExtensionIcon,
    element: <Elsewhere />,
  })
  .addPage({
    path: '/card',
    title: 'Card',
    icon: HomeIcon,
    element: <CardSizes />,
  })
  .render();
