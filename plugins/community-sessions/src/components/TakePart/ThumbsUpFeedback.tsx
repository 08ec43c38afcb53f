import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { communitySessionsTranslationRef } from '../../translation';
import { Feedback } from '../parts/Feedback';
import { ThumbsUp } from './useThumbsUp';

const useStyles = makeStyles(
  { link: { color: 'inherit', textDecoration: 'underline' } },
  { name: 'CommunitySessionsThumbsUpFeedback' },
);

/** What became of a 👍: that it counts, and how to take it back; or why not, and where to give it instead. */
export const ThumbsUpFeedback = (props: {
  thumbsUp: ThumbsUp;
  /** The thing on GitHub. */
  url: string;
}) => {
  const { outcome, toggle, dismiss } = props.thumbsUp;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  if (outcome instanceof Error) {
    return (
      <Feedback
        message={t('takePart.failed', { reason: outcome.message })}
        action={
          <Link to={props.url} className={classes.link}>
            {t('takePart.openOnGitHub')}
          </Link>
        }
        onClose={dismiss}
      />
    );
  }
  return (
    <Feedback
      message={outcome && t(`takePart.${outcome}`)}
      action={
        outcome === 'given' && (
          <Button size="small" color="inherit" onClick={toggle}>
            {t('takePart.undo')}
          </Button>
        )
      }
      onClose={dismiss}
    />
  );
};
