import { Session } from '@backstage-community/plugin-community-sessions-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import NotificationsActiveIcon from '@material-ui/icons/NotificationsActive';
import NotificationsNoneIcon from '@material-ui/icons/NotificationsNone';
import { useSeries } from '../../data/useSeries';
import { Phase } from '../../time/phase';
import { communitySessionsTranslationRef } from '../../translation';
import { Feedback } from '../parts/Feedback';
import { useReminder } from './useReminder';

/** A reminder for oneself; nothing where the portal has none, nor once the session is about to start. */
export const RemindMe = (props: { session: Session; phase: Phase }) => {
  const { session, phase } = props;
  const { data } = useSeries(phase === 'upcoming');
  const series = data?.find(({ id }) => id === session.series);
  return phase === 'upcoming' && series?.reminders ? (
    <Reminder sessionId={session.id} />
  ) : null;
};

function Reminder({ sessionId }: { sessionId: string }) {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const { isReminded, outcome, toggle, dismiss } = useReminder(sessionId);
  if (isReminded === undefined) {
    return null;
  }
  return (
    <>
      <Button
        aria-pressed={isReminded}
        startIcon={
          isReminded ? <NotificationsActiveIcon /> : <NotificationsNoneIcon />
        }
        onClick={toggle}
      >
        {t('subscribe.remind')}
      </Button>
      <Feedback
        message={
          outcome instanceof Error
            ? t('subscribe.remindFailed', { reason: outcome.message })
            : outcome && t(`subscribe.${outcome}`)
        }
        onClose={dismiss}
      />
    </>
  );
}
