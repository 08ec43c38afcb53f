import { Series } from '@backstage-community/plugin-community-sessions-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import ErrorOutlineIcon from '@material-ui/icons/ErrorOutline';
import EventBusyIcon from '@material-ui/icons/EventBusy';
import SyncIcon from '@material-ui/icons/Sync';
import useInterval from 'react-use/esm/useInterval';
import { reasonForNothing } from '../../data/freshness';
import { communitySessionsTranslationRef } from '../../translation';
import { Notice } from '../parts/Notice';
import { SyncLink } from '../SyncView/SyncLink';

const LOOK_AGAIN_MS = 15_000;

const ICONS = {
  syncing: <SyncIcon />,
  failed: <ErrorOutlineIcon />,
  nothing: <EventBusyIcon />,
};

/** Where there is no session at all: says why, and looks again by itself. */
export const NothingYet = (props: {
  series: Series[];
  onLookAgain: () => void;
}) => {
  const { series, onLookAgain } = props;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  useInterval(onLookAgain, LOOK_AGAIN_MS);
  const reason = reasonForNothing(series);
  return (
    <Notice
      role="status"
      icon={ICONS[reason]}
      title={t(`nothingYet.${reason}`)}
      description={t(`nothingYet.${reason}Description`)}
      action={<SyncLink />}
    />
  );
};
