import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import LinearProgress from '@material-ui/core/LinearProgress';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import SyncIcon from '@material-ui/icons/Sync';
import { communitySessionsTranslationRef } from '../../translation';
import { SyncRun } from './useSyncNow';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1, 2),
    },
    bar: { width: '100%', marginTop: theme.spacing(0.5) },
  }),
  { name: 'CommunitySessionsSyncNow' },
);

/** Starts a sync and says how far it is. */
export const SyncNow = ({ run }: { run: SyncRun }) => {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const { stage, progress } = run;
  const isRunning = stage === 'running';
  return (
    <div className={classes.root}>
      <div role="status">
        <Typography variant="body2">{useWords(run)}</Typography>
        {isRunning && progress && progress.total > 0 && (
          <LinearProgress
            className={classes.bar}
            variant="determinate"
            value={(100 * progress.done) / progress.total}
            aria-hidden
          />
        )}
      </div>
      <Button
        variant="contained"
        color="primary"
        startIcon={<SyncIcon />}
        // Stays where the focus is.
        aria-disabled={isRunning}
        onClick={isRunning ? undefined : run.start}
      >
        {t('sync.now')}
      </Button>
    </div>
  );
};

function useWords({ stage, progress, joined, reason }: SyncRun): string {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  switch (stage) {
    case 'running': {
      const words = progress
        ? t('sync.running', {
            done: `${progress.done}`,
            total: `${progress.total}`,
          })
        : '';
      return joined ? `${t('sync.underway')} ${words}` : words;
    }
    case 'finished':
      return t('sync.finished');
    case 'slow':
      return t('sync.slow');
    case 'failed':
      return t('sync.startFailed', { reason: reason ?? '' });
    default:
      return '';
  }
}
