import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Snackbar from '@material-ui/core/Snackbar';
import { makeStyles } from '@material-ui/core/styles';
import { formatTime } from '../../time/format';
import { useLocale } from '../../time/useLocale';
import { viewerTimeZone } from '../../time/viewerTimeZone';
import { communitySessionsTranslationRef } from '../../translation';
import { useIsSnackbarFree } from './useSnackbarTurn';

const useStyles = makeStyles(
  // On small screens Backstage has its navigation at the bottom.
  theme => ({ root: { [theme.breakpoints.down('xs')]: { bottom: 72 } } }),
  { name: 'CommunitySessionsStale' },
);

/** Says that what is shown could not be brought up to date, and since when; over the page, so that nothing moves. */
export const StaleNotice = (props: {
  error: Error | undefined;
  /** When what is shown was received, in milliseconds. */
  asOf: number | undefined;
  onRetry: () => void;
}) => {
  const { error, asOf, onRetry } = props;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const zoned = { locale: useLocale(), timeZone: viewerTimeZone() };
  const isFree = useIsSnackbarFree();
  if (!error || asOf === undefined) {
    return null;
  }
  return (
    <Snackbar
      open={isFree}
      className={classes.root}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
      ContentProps={{ role: 'status' }}
      message={t('state.stale', { time: formatTime(asOf, zoned) })}
      action={
        <Button color="inherit" size="small" onClick={onRetry}>
          {t('state.retry')}
        </Button>
      }
    />
  );
};
