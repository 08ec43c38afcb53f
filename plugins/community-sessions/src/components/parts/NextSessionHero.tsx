import { Session } from '@backstage-community/plugin-community-sessions-common';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { sessionRouteRef } from '../../routes';
import { Phase } from '../../time/phase';
import { viewerTimeZone } from '../../time/viewerTimeZone';
import { communitySessionsTranslationRef } from '../../translation';
import { clampLines } from './clampLines';
import { DateArtwork } from './DateArtwork';
import { Eyebrow } from './Eyebrow';
import { HeroFrame } from './HeroFrame';
import { Invitation } from './Invitation';
import { TopTopics } from './TopTopics';

const useStyles = makeStyles(
  theme => ({
    title: { ...clampLines(3), margin: theme.spacing(0.5, 0, 1.5) },
    link: { color: 'inherit' },
  }),
  { name: 'CommunitySessionsHero' },
);

/** The next session, with everything needed to take part in it. */
export const NextSessionHero = (props: {
  session: Session;
  phase: Phase;
  now: number;
  /** Told apart from the others where there are several series. */
  seriesTitle?: string;
}) => {
  const { session, phase, now, seriesTitle } = props;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const sessionLink = useRouteRef(sessionRouteRef);
  const isLive = phase === 'live';
  return (
    <HeroFrame
      labelledBy="community-sessions-next"
      live={isLive}
      art={
        <DateArtwork
          size="poster"
          seed={session.id}
          instant={session.startsAt}
          timeZone={viewerTimeZone()}
        />
      }
      aside={<TopTopics session={session} />}
    >
      <Eyebrow session={session} live={isLive} more={seriesTitle}>
        {isLive ? t('status.live') : t('next.eyebrow')}
      </Eyebrow>
      <Typography
        id="community-sessions-next"
        variant="h4"
        component="h2"
        className={classes.title}
        title={session.title}
      >
        <Link to={sessionLink({ id: session.id })} className={classes.link}>
          <bdi>{session.title}</bdi>
        </Link>
      </Typography>
      <Invitation session={session} phase={phase} now={now} />
    </HeroFrame>
  );
};
