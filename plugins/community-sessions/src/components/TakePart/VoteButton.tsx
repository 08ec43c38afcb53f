import {
  Session,
  Topic,
} from '@backstage-community/plugin-community-sessions-common';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import ThumbUpIcon from '@material-ui/icons/ThumbUpAlt';
import ThumbUpOutlinedIcon from '@material-ui/icons/ThumbUpAltOutlined';
import { useSessionAnalytics } from '../../analytics/useSessionAnalytics';
import { communitySessionsTranslationRef } from '../../translation';
import { joinClasses } from '../parts/joinClasses';
import { useTopicName } from '../parts/useTopicName';
import { Votes } from '../parts/Votes';
import { GitHubIssue, parseGitHubIssue } from './gitHubIssue';
import { ThumbsUpFeedback } from './ThumbsUpFeedback';
import { useGitHubParticipation } from './useGitHubParticipation';
import { useThumbsUp } from './useThumbsUp';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...theme.typography.body2,
      display: 'inline-flex',
      alignItems: 'center',
      justifyContent: 'center',
      flex: 'none',
      gap: theme.spacing(0.75),
      minWidth: 56,
      minHeight: 32,
      padding: theme.spacing(0.25, 1),
      borderRadius: theme.shape.borderRadius,
      border: `1px solid ${theme.palette.divider}`,
      color: theme.palette.text.primary,
      fontVariantNumeric: 'tabular-nums',
      '& svg': { fontSize: 16 },
      '&:hover': {
        textDecoration: 'none',
        borderColor: theme.palette.text.primary,
        backgroundColor: theme.palette.action.hover,
      },
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 2,
      },
    },
    given: {
      fontWeight: 'bold',
      borderColor: theme.palette.primary.main,
      '& svg': { color: theme.palette.primary.main },
    },
  }),
  { name: 'CommunitySessionsVote' },
);

interface VoteProps {
  session: Session;
  topic: Topic;
}

/** The votes for a topic, and one's own: 👍 on its comment, from here or on GitHub. */
export const VoteButton = ({ session, topic }: VoteProps) => {
  const issue = parseGitHubIssue(topic.url);
  return issue?.commentId ? (
    <Vote session={session} topic={topic} issue={issue} />
  ) : (
    <Votes count={topic.votes} />
  );
};

function Vote({ session, topic, issue }: VoteProps & { issue: GitHubIssue }) {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const topicName = useTopicName();
  const participation = useGitHubParticipation(issue);
  const { captureVote } = useSessionAnalytics();
  const vote = useThumbsUp(topic.votes, async () => {
    if (!participation) {
      throw new Error('The portal has no GitHub sign-in');
    }
    const deed = await participation.thumbsUp(issue);
    captureVote(session, topic.id, 'portal');
    return deed;
  });
  const words = { topic: topicName(topic), count: vote.count };
  if (!participation) {
    return (
      <Link
        to={issue.url}
        className={classes.root}
        aria-label={t('takePart.voteOnGitHub', words)}
        onClick={() => captureVote(session, topic.id, 'github')}
      >
        <ThumbUpOutlinedIcon aria-hidden />
        {vote.count}
      </Link>
    );
  }
  return (
    <>
      <ButtonBase
        className={joinClasses(classes.root, vote.isGiven && classes.given)}
        aria-pressed={vote.isGiven}
        aria-label={t('takePart.vote', words)}
        onClick={vote.toggle}
      >
        {vote.isGiven ? (
          <ThumbUpIcon aria-hidden />
        ) : (
          <ThumbUpOutlinedIcon aria-hidden />
        )}
        {vote.count}
      </ButtonBase>
      <ThumbsUpFeedback thumbsUp={vote} url={issue.url} />
    </>
  );
}
