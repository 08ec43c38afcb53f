import { Session } from '@backstage-community/plugin-community-sessions-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import CheckIcon from '@material-ui/icons/Check';
import ThumbUpOutlinedIcon from '@material-ui/icons/ThumbUpAltOutlined';
import { useSessionAnalytics } from '../../analytics/useSessionAnalytics';
import { communitySessionsTranslationRef } from '../../translation';
import { ButtonLink } from '../parts/ButtonLink';
import { ThumbsUpFeedback } from './ThumbsUpFeedback';
import { Rsvp } from './useRsvp';

/** Says that one is going: from here where the portal signs in to GitHub, else on the agenda. */
export const RsvpButton = (props: { session: Session; rsvp: Rsvp }) => {
  const { session, rsvp } = props;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const { captureRsvp } = useSessionAnalytics();
  if (!rsvp.agenda) {
    return null;
  }
  if (!rsvp.isPossibleHere) {
    return (
      <ButtonLink
        to={rsvp.agenda.url}
        variant="outlined"
        color="primary"
        startIcon={<ThumbUpOutlinedIcon />}
        onClick={() => captureRsvp(session, 'github')}
      >
        {t('takePart.rsvpOnGitHub')}
      </ButtonLink>
    );
  }
  return (
    <>
      <Button
        variant={rsvp.isGiven ? 'contained' : 'outlined'}
        color="primary"
        disableElevation
        aria-pressed={rsvp.isGiven}
        startIcon={rsvp.isGiven ? <CheckIcon /> : <ThumbUpOutlinedIcon />}
        onClick={rsvp.toggle}
      >
        {t('takePart.rsvp')}
      </Button>
      <ThumbsUpFeedback thumbsUp={rsvp} url={rsvp.agenda.url} />
    </>
  );
};
