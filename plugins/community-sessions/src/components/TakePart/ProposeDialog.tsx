import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import Typography from '@material-ui/core/Typography';
import { useEffect, useRef } from 'react';
import { communitySessionsTranslationRef } from '../../translation';
import { GitHubIssue, newCommentUrl } from './gitHubIssue';
import { Deed } from './GitHubParticipation';
import { ProposalForm } from './ProposalForm';
import { Proposal, useProposal } from './useProposal';

const TITLE_ID = 'community-sessions-propose';

/** Where a topic is written, posted, and taken back. */
export const ProposeDialog = (props: {
  open: boolean;
  agenda: GitHubIssue;
  onClose: () => void;
  propose: (bodyMarkdown: string) => Promise<Deed>;
}) => {
  const { open, agenda, onClose, propose } = props;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const proposal = useProposal(propose);
  const isOver =
    proposal.stage === 'proposed' || proposal.stage === 'withdrawn';
  return (
    <Dialog
      open={open}
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      aria-labelledby={TITLE_ID}
      TransitionProps={{ onExited: () => isOver && proposal.reset() }}
    >
      <DialogTitle id={TITLE_ID}>
        {proposal.stage === 'proposed'
          ? t('takePart.proposed')
          : t('takePart.proposeTitle')}
      </DialogTitle>
      <DialogContent>
        {isOver ? (
          <Typography role="status">
            {proposal.stage === 'proposed'
              ? t('takePart.proposedHint')
              : t('takePart.takenBack')}
          </Typography>
        ) : (
          <ProposalForm proposal={proposal} base={agenda.url} />
        )}
        <Failure
          error={proposal.error}
          url={proposal.url ?? newCommentUrl(agenda.url)}
        />
      </DialogContent>
      <DialogActions>
        {isOver ? (
          <AfterActions proposal={proposal} onClose={onClose} />
        ) : (
          <WritingActions proposal={proposal} onClose={onClose} />
        )}
      </DialogActions>
    </Dialog>
  );
};

function Failure(props: { error: Error | undefined; url: string }) {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  return (
    <Typography role="alert" color="error">
      {props.error && (
        <>
          {t('takePart.failed', { reason: props.error.message })}{' '}
          <Link to={props.url}>{t('takePart.openOnGitHub')}</Link>
        </>
      )}
    </Typography>
  );
}

interface ActionsProps {
  proposal: Proposal;
  onClose: () => void;
}

function WritingActions({ proposal, onClose }: ActionsProps) {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const isSending = proposal.stage === 'sending';
  return (
    <>
      <Button onClick={onClose}>{t('takePart.cancel')}</Button>
      <Button
        variant="contained"
        color="primary"
        disabled={isSending || !proposal.text.trim()}
        onClick={proposal.send}
      >
        {isSending ? t('takePart.submitting') : t('takePart.submit')}
      </Button>
    </>
  );
}

function AfterActions({ proposal, onClose }: ActionsProps) {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const closeButton = useRef<HTMLButtonElement>(null);
  // What had the focus is gone.
  useEffect(() => closeButton.current?.focus(), [proposal.stage]);
  return (
    <>
      {proposal.stage === 'proposed' && (
        <>
          <Button onClick={proposal.takeBack}>{t('takePart.takeBack')}</Button>
          {proposal.url && (
            <Link to={proposal.url}>{t('takePart.seeOnGitHub')}</Link>
          )}
        </>
      )}
      <Button ref={closeButton} color="primary" onClick={onClose}>
        {t('takePart.close')}
      </Button>
    </>
  );
}
