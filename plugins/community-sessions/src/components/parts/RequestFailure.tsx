import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import ErrorOutlineIcon from '@material-ui/icons/ErrorOutline';
import LockOutlinedIcon from '@material-ui/icons/LockOutlined';
import { failureOf, messageOf } from '../../data/errors';
import { communitySessionsTranslationRef } from '../../translation';
import { handOverFocus } from './handOverFocus';
import { Notice } from './Notice';

/** Why something could not be loaded, with another try where that can help. */
export const RequestFailure = (props: {
  title: string;
  error: Error;
  onRetry: () => void;
  /** Which permission is missing where that is not the one to see sessions. */
  notAllowed?: string;
}) => {
  const { title, error, onRetry, notAllowed } = props;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  if (failureOf(error) === 'not-allowed') {
    return (
      <Notice
        role="alert"
        icon={<LockOutlinedIcon />}
        title={t('state.notAllowed')}
        description={notAllowed ?? t('state.notAllowedDescription')}
      />
    );
  }
  return (
    <Notice
      role="alert"
      icon={<ErrorOutlineIcon />}
      title={title}
      description={messageOf(error)}
      action={
        <Button
          variant="outlined"
          onClick={({ currentTarget }) => {
            handOverFocus(currentTarget);
            onRetry();
          }}
        >
          {t('state.retry')}
        </Button>
      }
    />
  );
};
