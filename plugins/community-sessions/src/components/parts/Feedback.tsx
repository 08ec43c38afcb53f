import { useTranslationRef } from '@backstage/frontend-plugin-api';
import IconButton from '@material-ui/core/IconButton';
import Snackbar from '@material-ui/core/Snackbar';
import { makeStyles } from '@material-ui/core/styles';
import CloseIcon from '@material-ui/icons/Close';
import { ReactNode } from 'react';
import { communitySessionsTranslationRef } from '../../translation';
import { useSnackbarTurn } from './useSnackbarTurn';

/** Long enough to read it and to undo what it is about. */
const SHOWN_MS = 10_000;

const useStyles = makeStyles(
  // On small screens Backstage has its navigation at the bottom.
  theme => ({ root: { [theme.breakpoints.down('xs')]: { bottom: 72 } } }),
  { name: 'CommunitySessionsFeedback' },
);

/** Says at the edge of the screen what a click has done, until another click has done something; nothing while there is no message. */
export const Feedback = (props: {
  message: string | undefined;
  action?: ReactNode;
  onClose: () => void;
}) => {
  const { message, action, onClose } = props;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const hasTurn = useSnackbarTurn(message, onClose);
  return (
    <Snackbar
      className={classes.root}
      open={hasTurn}
      key={message}
      message={message}
      autoHideDuration={SHOWN_MS}
      onClose={(_, reason) => reason !== 'clickaway' && onClose()}
      action={
        <>
          {action}
          <IconButton
            size="small"
            color="inherit"
            aria-label={t('takePart.close')}
            onClick={onClose}
          >
            <CloseIcon fontSize="small" />
          </IconButton>
        </>
      }
    />
  );
};
