import { Session } from '@backstage-community/plugin-community-sessions-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import VideocamIcon from '@material-ui/icons/Videocam';
import { useSessionAnalytics } from '../../analytics/useSessionAnalytics';
import { Phase } from '../../time/phase';
import { communitySessionsTranslationRef } from '../../translation';
import { ButtonLink } from './ButtonLink';
import { safeLink } from './safeUrl';

/** Whether people are let in by now. */
export function isOpen(phase: Phase): boolean {
  return phase === 'soon' || phase === 'live';
}

/** The way in: loud once the session lets people in, quiet before. */
export const JoinButton = (props: {
  session: Pick<Session, 'id' | 'series' | 'joinUrl'>;
  phase: Phase;
  size?: 'small' | 'medium';
}) => {
  const { session, phase, size } = props;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const { captureJoin } = useSessionAnalytics();
  const url = session.joinUrl ? safeLink(session.joinUrl) : undefined;
  if (!url) {
    return null;
  }
  // The click is reported below; as a link it would be reported with the address, which may hold a password.
  return isOpen(phase) ? (
    <ButtonLink
      to={url}
      noTrack
      size={size}
      variant="contained"
      color="primary"
      startIcon={<VideocamIcon />}
      onClick={() => captureJoin(session)}
    >
      {t('session.join')}
    </ButtonLink>
  ) : (
    <ButtonLink
      to={url}
      noTrack
      size={size}
      onClick={() => captureJoin(session)}
    >
      {t('session.joinLink')}
    </ButtonLink>
  );
};
