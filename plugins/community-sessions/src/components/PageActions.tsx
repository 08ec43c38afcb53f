import { Series } from '@backstage-community/plugin-community-sessions-common';
import { makeStyles } from '@material-ui/core/styles';
import { SubscribeButton } from './Subscribe/SubscribeButton';
import { SyncLink } from './SyncView/SyncLink';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  }),
  { name: 'CommunitySessionsPageActions' },
);

/** What can be done about the series shown, beside reading: subscribe, and look after the sync. */
export const PageActions = ({ series }: { series: Series[] }) => (
  <div className={useStyles().root}>
    <SubscribeButton series={series} />
    <SyncLink />
  </div>
);
