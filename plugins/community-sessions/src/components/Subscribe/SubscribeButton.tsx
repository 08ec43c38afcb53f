import { Series } from '@backstage-community/plugin-community-sessions-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import Typography from '@material-ui/core/Typography';
import RssFeedIcon from '@material-ui/icons/RssFeed';
import { useState } from 'react';
import { communitySessionsTranslationRef } from '../../translation';
import { SeriesFeedLinks } from './SeriesFeedLinks';

const TITLE_ID = 'community-sessions-subscribe';

/** The addresses to subscribe to for the given series, or why there are none. */
export const SubscribeButton = ({ series }: { series: Series[] }) => {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const hasFeeds = series.some(each => each.feeds);
  return (
    <>
      <Button
        startIcon={<RssFeedIcon />}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {t('subscribe.button')}
      </Button>
      <Dialog
        open={open}
        onClose={close}
        fullWidth
        maxWidth="sm"
        aria-labelledby={TITLE_ID}
      >
        <DialogTitle id={TITLE_ID}>
          {hasFeeds ? t('subscribe.button') : t('subscribe.none')}
        </DialogTitle>
        <DialogContent>
          {hasFeeds ? (
            series.map(each => (
              <SeriesFeedLinks
                key={each.id}
                series={each}
                isTitled={series.length > 1}
              />
            ))
          ) : (
            <Typography>{t('subscribe.noneDescription')}</Typography>
          )}
        </DialogContent>
        <DialogActions>
          <Button color="primary" onClick={close}>
            {t('subscribe.close')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
};
