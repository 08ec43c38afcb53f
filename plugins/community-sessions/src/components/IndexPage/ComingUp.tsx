import { Session } from '@backstage-community/plugin-community-sessions-common';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useEffect, useRef, useState } from 'react';
import { sessionRouteRef } from '../../routes';
import { phaseAt } from '../../time/phase';
import { communitySessionsTranslationRef } from '../../translation';
import { useSessionTime } from '../parts/SessionTime';
import { Bone } from '../parts/Bone';
import { PhaseTag, TrackTag } from '../parts/Tag';

const useStyles = makeStyles(
  theme => ({
    // The heading, two sessions and the button: mostly a calendar knows more.
    bone: {
      height: 146,
      [theme.breakpoints.down('xs')]: { height: 246 },
    },
    title: { margin: theme.spacing(0, 0, 1) },
    list: { listStyle: 'none', margin: 0, padding: 0 },
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      gap: theme.spacing(0.5, 2),
      padding: theme.spacing(1, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    name: { flex: '1 1 200px', minWidth: 0, overflowWrap: 'anywhere' },
    time: { color: theme.palette.textSubtle },
    cancelled: { textDecoration: 'line-through' },
  }),
  { name: 'CommunitySessionsComingUp' },
);

/** A calendar may know a year ahead; the next few are what people plan with. */
const FEW = 2;

/** The sessions after the next one, and those that will not take place. */
export const ComingUp = (props: {
  sessions: Session[];
  loading: boolean;
  now: number;
}) => {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const [all, setAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);

  useEffect(() => {
    if (all) {
      // The button that was clicked is gone.
      list.current?.children[FEW]?.querySelector('a')?.focus();
    }
  }, [all]);

  if (props.loading) {
    return <Bone className={classes.bone} />;
  }
  if (!props.sessions.length) {
    return null;
  }
  return (
    <section aria-labelledby="community-sessions-coming-up">
      <Typography
        id="community-sessions-coming-up"
        variant="h6"
        component="h2"
        className={classes.title}
      >
        {t('next.alsoComing')}
      </Typography>
      <ul ref={list} className={classes.list}>
        {props.sessions.slice(0, all ? undefined : FEW).map(session => (
          <Row key={session.id} session={session} now={props.now} />
        ))}
      </ul>
      {!all && props.sessions.length > FEW && (
        <Button size="small" onClick={() => setAll(true)}>
          {t('next.allComing', { total: String(props.sessions.length) })}
        </Button>
      )}
    </section>
  );
};

function Row({ session, now }: { session: Session; now: number }) {
  const classes = useStyles();
  const sessionLink = useRouteRef(sessionRouteRef);
  const { yours, own } = useSessionTime(session);
  const phase = phaseAt(session, now);
  const isCancelled = phase === 'cancelled';
  return (
    <li className={classes.row}>
      <Typography
        component="time"
        variant="body2"
        dateTime={session.startsAt}
        className={isCancelled ? classes.cancelled : undefined}
      >
        {yours.day}, {yours.range} {yours.zone}
      </Typography>
      {own && (
        <Typography variant="body2" component="span" className={classes.time}>
          {own}
        </Typography>
      )}
      <span className={classes.name}>
        <Link to={sessionLink({ id: session.id })}>{session.title}</Link>
      </span>
      <TrackTag track={session.track} />
      {(isCancelled || phase === 'live') && <PhaseTag phase={phase} />}
    </li>
  );
}
