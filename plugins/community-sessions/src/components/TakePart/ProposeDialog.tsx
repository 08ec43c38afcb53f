import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useEffect, useRef } from 'react';
import { communitySessionsTranslationRef } from '../../translation';
import { GitHubIssue, newCommentUrl } from './gitHubIssue';
import { Deed } from './GitHubParticipation';
import { ProposalFeedback } from './ProposalFeedback';
import { ProposalForm } from './ProposalForm';
import { Proposal, useProposal } from './useProposal';

const TITLE_ID = 'community-sessions-propose';

const useStyles = makeStyles(
  // The look of a disabled button, which would lose the focus.
  { inert: { opacity: 0.5, cursor: 'default' } },
  { name: 'CommunitySessionsProposeDialog' },
);

/** Where a topic is written, posted, and taken back; once it is closed, a message stands in for it. */
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
  // What is on its way cannot be called back, and what became of it is to be seen.
  const close = () => proposal.stage !== 'sending' && onClose();
  return (
    <>
      <Dialog
        open={open}
        onClose={close}
        fullWidth
        maxWidth="sm"
        aria-labelledby={TITLE_ID}
        TransitionProps={{ onEnter: () => isOver && proposal.reset() }}
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
            <AfterActions proposal={proposal} onClose={close} />
          ) : (
            <WritingActions proposal={proposal} onClose={close} />
          )}
        </DialogActions>
      </Dialog>
      {!open && isOver && <ProposalFeedback proposal={proposal} />}
    </>
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
  const classes = useStyles();
  const isSending = proposal.stage === 'sending';
  const inert = isSending ? classes.inert : undefined;
  return (
    <>
      <Button className={inert} aria-disabled={isSending} onClick={onClose}>
        {t('takePart.cancel')}
      </Button>
      <Button
        variant="contained"
        color="primary"
        className={inert}
        aria-disabled={isSending}
        disabled={!proposal.text.trim()}
        onClick={() => !isSending && proposal.send()}
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
