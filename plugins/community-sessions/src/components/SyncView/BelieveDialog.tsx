import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { communitySessionsTranslationRef } from '../../translation';
import { LostRecords } from './LostRecords';
import { Belief } from './useBelieve';

const useStyles = makeStyles(
  // The look of a disabled button, which would lose the focus.
  { inert: { opacity: 0.5, cursor: 'default' } },
  { name: 'CommunitySessionsBelieveDialog' },
);

/** Names what will be removed, and asks whether to. */
export const BelieveDialog = (props: {
  id: string;
  source: string;
  belief: Belief;
  onExited: () => void;
}) => {
  const { id, source, belief, onExited } = props;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const isSending = belief.stage === 'sending';
  const inert = isSending ? classes.inert : undefined;
  const titleId = `${id}-title`;
  const textId = `${id}-text`;
  return (
    <Dialog
      open={belief.stage === 'asking' || isSending}
      onClose={belief.cancel}
      maxWidth="sm"
      aria-labelledby={titleId}
      aria-describedby={textId}
      TransitionProps={{ onExited }}
    >
      <DialogTitle id={titleId}>
        {t('sync.doubt.title', { source })}
      </DialogTitle>
      <DialogContent>
        <div id={textId}>
          <Typography>{t('sync.doubt.removes')}</Typography>
          <ul>
            {belief.doubts.map(doubt => (
              <Typography key={doubt.kind} component="li">
                <LostRecords doubt={doubt} />
              </Typography>
            ))}
          </ul>
          <Typography>{t('sync.doubt.comesBack', { source })}</Typography>
        </div>
        <Typography role="alert" color="error">
          {belief.error && t('sync.doubt.failed', { reason: belief.error })}
        </Typography>
      </DialogContent>
      <DialogActions>
        <Button
          className={inert}
          aria-disabled={isSending}
          onClick={belief.cancel}
        >
          {t('sync.doubt.cancel')}
        </Button>
        <Button
          variant="contained"
          color="primary"
          className={inert}
          aria-disabled={isSending}
          onClick={belief.confirm}
        >
          {isSending ? t('sync.doubt.sending') : t('sync.doubt.believe')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
