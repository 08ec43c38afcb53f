import { Session } from '@backstage-community/plugin-community-sessions-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { Phase } from '../../time/phase';
import { communitySessionsTranslationRef } from '../../translation';
import { ButtonLink } from './ButtonLink';
import { Countdown } from './Countdown';
import { JoinButton } from './JoinButton';
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
  return (
    <>
      <SessionTime session={session} />
      <div className={classes.facts}>
        {phase !== 'live' && (
          <span className={classes.countdown}>
            <Countdown session={session} phase={phase} now={now} />
          </span>
        )}
        {session.rsvpCount > 0 && (
          <span>{t('session.rsvp', { count: session.rsvpCount })}</span>
        )}
      </div>
      <div className={classes.actions}>
        <JoinButton session={session} phase={phase} />
        <AgendaButtons agendaUrl={session.agendaUrl} />
      </div>
    </>
  );
};

function AgendaButtons({ agendaUrl }: Pick<Session, 'agendaUrl'>) {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const url = agendaUrl ? safeLink(agendaUrl) : undefined;
  return url ? (
    <>
      <ButtonLink to={proposeUrl(url)} variant="outlined" color="primary">
        {t('session.propose')}
      </ButtonLink>
      <ButtonLink to={url}>{t('session.agenda')}</ButtonLink>
    </>
  ) : null;
}

/** Proposing a topic is commenting on the agenda: GitHub's field for that. */
function proposeUrl(agendaUrl: string): string {
  const url = new URL(agendaUrl);
  url.hash = 'new_comment_field';
  return url.href;
}
