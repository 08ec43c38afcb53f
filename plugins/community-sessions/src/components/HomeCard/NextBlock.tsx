import { Session } from '@backstage-community/plugin-community-sessions-common';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { alpha, makeStyles } from '@material-ui/core/styles';
import { reasonForNothing } from '../../data/freshness';
import { NextSession } from '../../data/useNextSession';
import { useSeries } from '../../data/useSeries';
import { sessionRouteRef } from '../../routes';
import { formatDay, formatTimeRange } from '../../time/format';
import { Phase } from '../../time/phase';
import { useLocale } from '../../time/useLocale';
import { viewerTimeZone } from '../../time/viewerTimeZone';
import { communitySessionsTranslationRef } from '../../translation';
import { Bone } from '../parts/Bone';
import { Countdown } from '../parts/Countdown';
import { DateArtwork } from '../parts/DateArtwork';
import { isOpen, JoinButton } from '../parts/JoinButton';
import { LiveDot } from '../parts/LiveDot';
import { VisuallyHidden } from '../parts/VisuallyHidden';
import { joinClasses } from '../parts/joinClasses';
import { CardMessage } from './CardMessage';

const useStyles = makeStyles(
  theme => ({
    root: {
      position: 'relative',
      display: 'flex',
      flexDirection: 'column',
      flex: 'none',
      minHeight: 0,
      overflow: 'hidden',
      borderRadius: theme.shape.borderRadius,
      borderLeft: `4px solid ${theme.palette.primary.main}`,
      backgroundColor: alpha(theme.palette.primary.main, 0.08),
      '&:focus-within': { outline: `2px solid ${theme.palette.primary.main}` },
    },
    live: {
      borderLeftColor: theme.palette.status.ok,
      backgroundColor: alpha(theme.palette.status.ok, 0.14),
    },
    poster: { flex: '1 1 0', minHeight: 0 },
    words: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1.5),
      flex: 'none',
      padding: theme.spacing(1, 1.5),
    },
    text: { flex: '1 1 0', minWidth: 140 },
    line: {
      ...theme.typography.body2,
      display: 'flex',
      alignItems: 'center',
      flexWrap: 'wrap',
      gap: theme.spacing(0, 1.5),
    },
    label: {
      fontWeight: 'bold',
      textTransform: 'uppercase',
      letterSpacing: '0.06em',
      fontSize: theme.typography.caption.fontSize,
    },
    link: {
      color: 'inherit',
      '&:hover, &:focus': { textDecoration: 'none', outline: 'none' },
      // The whole block is the link.
      '&::after': { content: '""', position: 'absolute', inset: 0 },
    },
    time: {
      ...theme.typography.subtitle1,
      display: 'block',
      lineHeight: 1.4,
      fontWeight: 'bold',
    },
    title: {
      ...theme.typography.body2,
      display: 'block',
      overflow: 'hidden',
      whiteSpace: 'nowrap',
      textOverflow: 'ellipsis',
    },
    // Over the link of the block.
    join: { position: 'relative', zIndex: 1 },
    failed: { padding: theme.spacing(1, 1.5) },
    skeleton: { display: 'grid', gap: theme.spacing(0.75) },
  }),
  { name: 'CommunitySessionsNext' },
);

/** `compact` leaves out what can be read on the session's page, `poster` has a picture. */
export type BlockSize = 'compact' | 'normal' | 'poster';

/** The card's one accent: the next session, and the way in when it is time. */
export const NextBlock = (props: {
  upcoming: NextSession;
  size: BlockSize;
}) => {
  const { next, phase, now, loading, error, retry } = props.upcoming;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  if (next && phase) {
    return <Block session={next} phase={phase} now={now} size={props.size} />;
  }
  if (error) {
    return (
      <div className={joinClasses(classes.root, classes.failed)}>
        <CardMessage error={error} onRetry={retry} />
      </div>
    );
  }
  return (
    <div className={classes.root}>
      {loading ? (
        <div
          role="status"
          aria-label={t('card.loading')}
          className={joinClasses(classes.words, classes.skeleton)}
        >
          <Bone width="45%" height={18} />
          <Bone width="75%" height={20} />
          <Bone width="60%" height={18} />
        </div>
      ) : (
        <NoNext />
      )}
    </div>
  );
};

/** Between sessions, or before the first sync is through. */
function NoNext() {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const { data, loading } = useSeries();
  const reason = reasonForNothing(data ?? []);
  return (
    <Typography variant="body2" component="div" className={classes.words}>
      {loading ? (
        <Bone width="60%" height={20} />
      ) : (
        t(reason === 'nothing' ? 'card.noNext' : `nothingYet.${reason}`)
      )}
    </Typography>
  );
}

interface BlockProps {
  session: Session;
  phase: Phase;
  now: number;
  size: BlockSize;
}

function Block({ session, phase, now, size }: BlockProps) {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const sessionLink = useRouteRef(sessionRouteRef);
  const timeZone = viewerTimeZone();
  const isLive = phase === 'live';
  return (
    <div className={joinClasses(classes.root, isLive && classes.live)}>
      {size === 'poster' && (
        <div className={classes.poster}>
          <DateArtwork
            size="poster"
            seed={session.id}
            instant={session.startsAt}
            timeZone={timeZone}
          />
        </div>
      )}
      <div className={classes.words}>
        <div className={classes.text}>
          <div className={classes.line}>
            {isLive ? (
              <LiveDot />
            ) : (
              <span className={classes.label}>{t('card.next')}</span>
            )}
            <span className={isLive ? classes.label : undefined}>
              <Countdown session={session} phase={phase} now={now} />
            </span>
          </div>
          <Link to={sessionLink({ id: session.id })} className={classes.link}>
            <BlockTime session={session} phase={phase} />
            {size === 'compact' ? (
              <VisuallyHidden>{session.title}</VisuallyHidden>
            ) : (
              <span className={classes.title} title={session.title}>
                {session.title}
              </span>
            )}
          </Link>
          <div className={classes.line}>
            <span>{t('card.zone', { zone: timeZone })}</span>
            {size !== 'compact' && <Interest session={session} />}
          </div>
        </div>
        {isOpen(phase) && (
          <div className={classes.join}>
            <JoinButton session={session} phase={phase} size="small" />
          </div>
        )}
      </div>
    </div>
  );
}

/** On the viewer's clock; the day goes without saying once people are let in. */
function BlockTime({ session, phase }: Pick<BlockProps, 'session' | 'phase'>) {
  const classes = useStyles();
  const { startsAt, endsAt } = session;
  const zoned = { locale: useLocale(), timeZone: viewerTimeZone() };
  const range = formatTimeRange(startsAt, endsAt, zoned);
  return (
    <time dateTime={startsAt} className={classes.time}>
      {isOpen(phase)
        ? range
        : `${formatDay(startsAt, zoned, 'short')}, ${range}`}
    </time>
  );
}

function Interest({ session }: Pick<BlockProps, 'session'>) {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const { topicCount, rsvpCount } = session;
  return (
    <>
      {topicCount > 0 && (
        <span>{t('session.topics', { count: topicCount })}</span>
      )}
      {rsvpCount > 0 && <span>{t('session.rsvp', { count: rsvpCount })}</span>}
    </>
  );
}
