import { Session } from '@backstage-community/plugin-community-sessions-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { useState } from 'react';
import { useSessionAnalytics } from '../../analytics/useSessionAnalytics';
import { communitySessionsTranslationRef } from '../../translation';
import { ButtonLink } from '../parts/ButtonLink';
import { newCommentUrl, parseGitHubIssue } from './gitHubIssue';
import { ProposeDialog } from './ProposeDialog';
import { useGitHubParticipation } from './useGitHubParticipation';

/** Puts a topic on the agenda: from here where the portal signs in to GitHub, else in GitHub's own field for it. */
export const ProposeButton = ({ session }: { session: Session }) => {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const { capturePropose } = useSessionAnalytics();
  const agenda = parseGitHubIssue(session.agendaUrl);
  const participation = useGitHubParticipation(agenda);
  const [open, setOpen] = useState(false);
  if (!agenda) {
    return null;
  }
  if (!participation) {
    return (
      <ButtonLink
        to={newCommentUrl(agenda.url)}
        variant="outlined"
        color="primary"
        onClick={() => capturePropose(session, 'github')}
      >
        {t('session.propose')}
      </ButtonLink>
    );
  }
  return (
    <>
      <Button variant="outlined" color="primary" onClick={() => setOpen(true)}>
        {t('session.propose')}
      </Button>
      <ProposeDialog
        open={open}
        agenda={agenda}
        onClose={() => setOpen(false)}
        propose={async bodyMarkdown => {
          const deed = await participation.comment(agenda, bodyMarkdown);
          capturePropose(session, 'portal');
          return deed;
        }}
      />
    </>
  );
};
