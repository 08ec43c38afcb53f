import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import PlayArrowIcon from '@material-ui/icons/PlayArrow';
import { sessionRouteRef } from '../../routes';
import { formatDay, formatLength } from '../../time/format';
import { useLocale } from '../../time/useLocale';
import { communitySessionsTranslationRef } from '../../translation';
import { VisuallyHidden } from '../parts/VisuallyHidden';
import { MatchLine } from './MatchLine';
import { SessionFacts, SessionItemProps } from './SessionFacts';
import { SessionName } from './SessionName';

const useStyles = makeStyles(
  theme => ({
    root: {
      position: 'relative',
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) auto',
      alignItems: 'center',
      gap: theme.spacing(0.25, 2),
      padding: theme.spacing(1, 1.5),
      minHeight: 44,
      borderRadius: theme.shape.borderRadius,
      '&:hover': { backgroundColor: theme.palette.action.hover },
      '&:focus-within': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: -2,
      },
      [theme.breakpoints.up('md')]: {
        gridTemplateColumns: 'minmax(0, 1fr) 300px 72px',
      },
    },
    link: {
      color: 'inherit',
      '&:hover, &:focus': { textDecoration: 'none', outline: 'none' },
      // The whole row is the link.
      '&::after': { content: '""', position: 'absolute', inset: 0 },
      [theme.breakpoints.up('sm')]: {
        display: 'grid',
        gridTemplateColumns: '112px minmax(0, 1fr)',
        alignItems: 'baseline',
      },
    },
    day: { ...theme.typography.body2, fontWeight: 'bold' },
    match: {
      gridColumn: '1 / -1',
      order: 1,
      [theme.breakpoints.up('sm')]: { paddingLeft: 112 },
    },
    facts: {
      gridColumn: '1 / -1',
      gridRow: 2,
      [theme.breakpoints.up('md')]: { gridColumn: 2, gridRow: 1 },
    },
    length: {
      ...theme.typography.body2,
      display: 'inline-flex',
      alignItems: 'center',
      justifyContent: 'flex-end',
      color: theme.palette.textSubtle,
      fontVariantNumeric: 'tabular-nums',
      '& svg': { fontSize: 18 },
      gridColumn: 2,
      gridRow: 1,
      [theme.breakpoints.up('md')]: { gridColumn: 3 },
    },
  }),
  { name: 'CommunitySessionsRow' },
);

/** One session in the archive as a line. */
export const SessionRow = (props: SessionItemProps) => {
  const { session, now, query } = props;
  const classes = useStyles();
  const sessionLink = useRouteRef(sessionRouteRef);
  const zoned = { locale: useLocale(), timeZone: session.timeZone };
  const { recording, match } = session;
  return (
    <li className={classes.root}>
      <Link to={sessionLink({ id: session.id })} className={classes.link}>
        <time dateTime={session.startsAt} className={classes.day}>
          {formatDay(session.startsAt, zoned, 'short')}
        </time>
        <SessionName session={session} />
      </Link>
      <div className={classes.facts}>
        <SessionFacts session={session} now={now} />
      </div>
      {recording && <Recorded seconds={recording.durationSeconds} />}
      {query && match && (
        <div className={classes.match}>
          <MatchLine session={session} match={match} query={query} />
        </div>
      )}
    </li>
  );
};

function Recorded({ seconds }: { seconds: number | null }) {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const length = seconds ? formatLength(seconds) : undefined;
  return (
    <span className={useStyles().length}>
      <PlayArrowIcon aria-hidden />
      <span aria-hidden>{length}</span>
      <VisuallyHidden>
        {length
          ? t('recording.length', { length })
          : t('archive.withRecording')}
      </VisuallyHidden>
    </span>
  );
}
