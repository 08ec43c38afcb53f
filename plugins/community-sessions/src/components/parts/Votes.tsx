import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import ThumbUpOutlinedIcon from '@material-ui/icons/ThumbUpAltOutlined';
import { communitySessionsTranslationRef } from '../../translation';
import { VisuallyHidden } from './VisuallyHidden';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...theme.typography.body2,
      position: 'relative',
      display: 'inline-flex',
      alignItems: 'center',
      justifyContent: 'center',
      flex: 'none',
      gap: theme.spacing(0.5),
      minWidth: 52,
      padding: theme.spacing(0.25, 1),
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.action.hover,
      color: theme.palette.text.primary,
      fontVariantNumeric: 'tabular-nums',
      '& svg': { fontSize: 14 },
    },
  }),
  { name: 'CommunitySessionsVotes' },
);

/** How many people want a topic. */
export const Votes = ({ count }: { count: number }) => {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  return (
    <span className={useStyles().root}>
      <ThumbUpOutlinedIcon aria-hidden />
      <span aria-hidden>{count}</span>
      <VisuallyHidden>{t('session.votes', { count })}</VisuallyHidden>
    </span>
  );
};
