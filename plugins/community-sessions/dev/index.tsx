import { Content, Header, Page } from '@backstage/core-components';
import { createDevApp } from '@backstage/dev-utils';
import { makeStyles } from '@material-ui/core/styles';
import EventIcon from '@material-ui/icons/Event';
import HomeIcon from '@material-ui/icons/Home';
import {
  communitySessionsApiRef,
  CommunitySessionsPage,
  communitySessionsPlugin,
  HomePageCommunitySessions,
} from '../src';
import { fakeApi } from '../src/__testUtils__/fakeSessions';
import { sampleSessions } from './sampleSessions';

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

createDevApp()
  .registerPlugin(communitySessionsPlugin)
  .registerApi({
    api: communitySessionsApiRef,
    deps: {},
    factory: () => fakeApi(sampleSessions(Date.now())),
  })
  .addPage({
    path: '/community-sessions',
    title: 'Sessions',
    icon: EventIcon,
    element: <CommunitySessionsPage />,
  })
  .addPage({
    path: '/card',
    title: 'Card',
    icon: HomeIcon,
    element: <CardSizes />,
  })
  .render();
