import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { alpha, makeStyles } from '@material-ui/core/styles';
import PlayArrowIcon from '@material-ui/icons/PlayArrow';
import { formatLength } from '../../time/format';
import { communitySessionsTranslationRef } from '../../translation';
import { VisuallyHidden } from './VisuallyHidden';

const useStyles = makeStyles(
  theme => ({
    onPicture: {
      position: 'absolute',
      color: theme.palette.common.white,
      backgroundColor: alpha(theme.palette.common.black, 0.78),
    },
    length: {
      ...theme.typography.caption,
      right: theme.spacing(0.75),
      bottom: theme.spacing(0.75),
      padding: theme.spacing(0, 0.75),
      borderRadius: theme.shape.borderRadius,
      fontVariantNumeric: 'tabular-nums',
    },
    play: {
      display: 'flex',
      left: theme.spacing(0.75),
      bottom: theme.spacing(0.75),
      borderRadius: '50%',
      padding: 2,
      '& svg': { fontSize: 20 },
    },
  }),
  { name: 'CommunitySessionsOverlay' },
);

/** Says to the eye that there is something to watch. */
export const PlayGlyph = () => {
  const classes = useStyles();
  return (
    <span aria-hidden className={`${classes.onPicture} ${classes.play}`}>
      <PlayArrowIcon />
    </span>
  );
};

/** How long a recording is, where that is known. */
export const Length = ({ seconds }: { seconds: number | null }) => {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  if (!seconds) {
    return null;
  }
  const length = formatLength(seconds);
  return (
    <>
      <span aria-hidden className={`${classes.onPicture} ${classes.length}`}>
        {length}
      </span>
      <VisuallyHidden>{t('recording.length', { length })}</VisuallyHidden>
    </>
  );
};
