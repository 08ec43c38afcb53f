import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { failureOf, messageOf } from '../../data/errors';
import { communitySessionsTranslationRef } from '../../translation';

/** Why the card is empty; short, for it may be small. */
export const CardMessage = (props: { error: Error; onRetry: () => void }) => {
  const { error, onRetry } = props;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  if (failureOf(error) === 'not-allowed') {
    return <Typography role="alert">{t('card.notAllowed')}</Typography>;
  }
  return (
    <div role="alert">
      <Typography>{t('card.failed')}</Typography>
      <Typography variant="body2" color="textSecondary" gutterBottom>
        {messageOf(error)}
      </Typography>
      <Button size="small" variant="outlined" onClick={onRetry}>
        {t('state.retry')}
      </Button>
    </div>
  );
};
