import { Session } from '@backstage-community/plugin-community-sessions-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { formatRelative } from '../../time/relative';
import { Phase } from '../../time/phase';
import { useLocale } from '../../time/useLocale';
import { viewerTimeZone } from '../../time/viewerTimeZone';
import { communitySessionsTranslationRef } from '../../translation';
import { VisuallyHidden } from './VisuallyHidden';

/** `in 3 weeks`, or that it is on. */
export const Countdown = (props: {
  session: Session;
  phase: Phase;
  now: number;
}) => {
  const { session, phase, now } = props;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const zoned = { locale: useLocale(), timeZone: viewerTimeZone() };
  return (
    <>
      {phase === 'live' ? (
        t('status.live')
      ) : (
        <>
          <VisuallyHidden>{t('session.starts')} </VisuallyHidden>
          {formatRelative(session.startsAt, now, zoned)}
        </>
      )}
    </>
  );
};
