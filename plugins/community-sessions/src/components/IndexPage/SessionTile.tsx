import { Session } from '@backstage-community/plugin-community-sessions-common';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { sessionRouteRef } from '../../routes';
import { formatDay } from '../../time/format';
import { missingRecordingAt, phaseAt } from '../../time/phase';
import { useLocale } from '../../time/useLocale';
import { communitySessionsTranslationRef } from '../../translation';
import { Length, PlayGlyph } from '../parts/Overlay';
import { PhaseTag, TrackTag } from '../parts/Tag';
import { Thumbnail } from '../parts/Thumbnail';

const useStyles = makeStyles(
  theme => ({
    root: {
      position: 'relative',
      display: 'flex',
      flexDirection: 'column',
      height: '100%',
      overflow: 'hidden',
      [theme.breakpoints.down('xs')]: { flexDirection: 'row' },
      transition: theme.transitions.create('box-shadow', { duration: 150 }),
      '&:hover': { boxShadow: theme.shadows[4] },
      '&:focus-within': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 2,
      },
    },
    picture: {
      flex: 'none',
      [theme.breakpoints.down('xs')]: { width: 144, alignSelf: 'center' },
    },
    body: {
      display: 'flex',
      flexDirection: 'column',
      flex: 1,
      gap: theme.spacing(0.25),
      padding: theme.spacing(1.25, 1.5, 1.5),
      minWidth: 0,
    },
    link: {
      color: 'inherit',
      '&:hover, &:focus': { textDecoration: 'none', outline: 'none' },
      // The whole tile is the link.
      '&::after': { content: '""', position: 'absolute', inset: 0 },
    },
    day: {
      ...theme.typography.subtitle1,
      display: 'block',
      fontWeight: 'bold',
      lineHeight: 1.4,
    },
    title: {
      ...theme.typography.body2,
      display: '-webkit-box',
      WebkitBoxOrient: 'vertical',
      WebkitLineClamp: 2,
      overflow: 'hidden',
      overflowWrap: 'anywhere',
    },
    facts: {
      ...theme.typography.body2,
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1),
      marginTop: 'auto',
      paddingTop: theme.spacing(0.75),
      color: theme.palette.textSubtle,
    },
  }),
  { name: 'CommunitySessionsTile' },
);

/** One session in the archive: a picture, the day the community knows it by, and what there is of it. */
export const SessionTile = (props: { session: Session; now: number }) => {
  const { session, now } = props;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const sessionLink = useRouteRef(sessionRouteRef);
  const zoned = { locale: useLocale(), timeZone: session.timeZone };
  const { recording } = session;
  const missing = recording ? undefined : missingRecordingAt(session, now);
  return (
    <Paper component="li" className={classes.root}>
      <Thumbnail
        className={classes.picture}
        session={session}
        url={recording?.thumbnailUrl}
      >
        {recording && <PlayGlyph />}
        {recording && <Length seconds={recording.durationSeconds} />}
      </Thumbnail>
      <div className={classes.body}>
        <Link to={sessionLink({ id: session.id })} className={classes.link}>
          <time dateTime={session.startsAt} className={classes.day}>
            {formatDay(session.startsAt, zoned, 'short')}
          </time>
          <span className={classes.title} title={session.title}>
            {session.title}
          </span>
        </Link>
        <div className={classes.facts}>
          <PhaseTag phase={phaseAt(session, now)} />
          <TrackTag track={session.track} />
          {session.topicCount > 0 && (
            <span>{t('session.topics', { count: session.topicCount })}</span>
          )}
          {missing && <span>{t(`recording.${missing}`)}</span>}
        </div>
      </div>
    </Paper>
  );
};
