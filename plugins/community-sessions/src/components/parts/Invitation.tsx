import { Session } from '@backstage-community/plugin-community-sessions-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { Phase } from '../../time/phase';
import { communitySessionsTranslationRef } from '../../translation';
import { AddToCalendar } from '../AddToCalendar/AddToCalendar';
import { ShareButton } from '../Share/ShareButton';
import { RemindMe } from '../Subscribe/RemindMe';
import { ProposeButton } from '../TakePart/ProposeButton';
import { RsvpButton } from '../TakePart/RsvpButton';
import { useRsvp } from '../TakePart/useRsvp';
import { ButtonLink } from './ButtonLink';
import { Countdown } from './Countdown';
import { isOpen, JoinButton } from './JoinButton';
import { safeLink } from './safeUrl';
import { SessionTime } from './SessionTime';

const useStyles = makeStyles(
  theme => ({
    facts: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 2),
      margin: theme.spacing(1.5, 0, 2),
    },
    countdown: { fontWeight: 'bold' },
    actions: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
    quiet: { marginTop: theme.spacing(1), marginLeft: theme.spacing(-1) },
  }),
  { name: 'CommunitySessionsInvitation' },
);

/** When a session to come takes place, and how to take part in it. */
export const Invitation = (props: {
  session: Session;
  phase: Phase;
  now: number;
}) => {
  const { session, phase, now } = props;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const rsvp = useRsvp(session);
  const agendaUrl = session.agendaUrl ? safeLink(session.agendaUrl) : undefined;
  const join = <JoinButton session={session} phase={phase} />;
  return (
    <>
      <SessionTime session={session} />
      <div className={classes.facts}>
        {phase !== 'live' && (
          <span className={classes.countdown}>
            <Countdown session={session} phase={phase} now={now} />
          </span>
        )}
        {rsvp.count > 0 && (
          <span>{t('session.rsvp', { count: rsvp.count })}</span>
        )}
      </div>
      <div className={classes.actions}>
        {isOpen(phase) && join}
        <AddToCalendar session={session} />
        <ProposeButton session={session} />
        <RsvpButton session={session} rsvp={rsvp} />
      </div>
      <div className={`${classes.actions} ${classes.quiet}`}>
        {!isOpen(phase) && join}
        <RemindMe session={session} phase={phase} />
        {agendaUrl && (
          <ButtonLink to={agendaUrl}>{t('session.agenda')}</ButtonLink>
        )}
        <ShareButton session={session} />
      </div>
    </>
  );
};
