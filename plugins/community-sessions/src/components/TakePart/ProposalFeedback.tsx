import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { communitySessionsTranslationRef } from '../../translation';
import { Feedback } from '../parts/Feedback';
import { Proposal } from './useProposal';

const useStyles = makeStyles(
  { link: { color: 'inherit', textDecoration: 'underline' } },
  { name: 'CommunitySessionsProposalFeedback' },
);

/** What became of a proposal, for those who are back on the page: when it will be seen there, and how to take it back. */
export const ProposalFeedback = ({ proposal }: { proposal: Proposal }) => {
  const { stage, error, url, takeBack, reset } = proposal;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  if (error) {
    return (
      <Feedback
        message={t('takePart.failed', { reason: error.message })}
        action={
          url && (
            <Link to={url} className={classes.link}>
              {t('takePart.openOnGitHub')}
            </Link>
          )
        }
        onClose={reset}
      />
    );
  }
  return stage === 'proposed' ? (
    <Feedback
      message={t('takePart.proposedHint')}
      action={
        <Button size="small" color="inherit" onClick={takeBack}>
          {t('takePart.takeBack')}
        </Button>
      }
      onClose={reset}
    />
  ) : (
    <Feedback message={t('takePart.takenBack')} onClose={reset} />
  );
};
