import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { sessionRouteRef } from '../../routes';
import { formatDay } from '../../time/format';
import { useLocale } from '../../time/useLocale';
import { Length, PlayGlyph } from '../parts/Overlay';
import { Thumbnail } from '../parts/Thumbnail';
import { MatchLine } from './MatchLine';
import { SessionFacts, SessionItemProps } from './SessionFacts';
import { SessionName } from './SessionName';

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
    facts: { marginTop: 'auto', paddingTop: theme.spacing(0.75) },
  }),
  { name: 'CommunitySessionsTile' },
);

/** One session in the archive: a picture, the day the community knows it by, what it was about, and what there is of it. */
export const SessionTile = (props: SessionItemProps) => {
  const { session, now, query } = props;
  const classes = useStyles();
  const sessionLink = useRouteRef(sessionRouteRef);
  const zoned = { locale: useLocale(), timeZone: session.timeZone };
  const { recording, match } = session;
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
          <SessionName session={session} />
        </Link>
        {query && match && (
          <MatchLine session={session} match={match} query={query} />
        )}
        <div className={classes.facts}>
          <SessionFacts session={session} now={now} />
        </div>
      </div>
    </Paper>
  );
};
