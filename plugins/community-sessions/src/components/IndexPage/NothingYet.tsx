import { Series } from '@backstage-community/plugin-community-sessions-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import ErrorOutlineIcon from '@material-ui/icons/ErrorOutline';
import EventBusyIcon from '@material-ui/icons/EventBusy';
import ScheduleIcon from '@material-ui/icons/Schedule';
import SyncIcon from '@material-ui/icons/Sync';
import useInterval from 'react-use/esm/useInterval';
import { reasonForNothing, sourcesWaiting } from '../../data/freshness';
import { communitySessionsTranslationRef } from '../../translation';
import { Notice } from '../parts/Notice';
import { SyncLink } from '../SyncView/SyncLink';
import { useWaitingText } from './useWaitingText';

const LOOK_AGAIN_MS = 15_000;

const ICONS = {
  syncing: <SyncIcon />,
  waiting: <ScheduleIcon />,
  failed: <ErrorOutlineIcon />,
  nothing: <EventBusyIcon />,
};

/** Where there is no session at all: says why, and looks again by itself. */
export const NothingYet = (props: {
  series: Series[];
  now: number;
  onLookAgain: () => void;
}) => {
  const { series, now, onLookAgain } = props;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  useInterval(onLookAgain, LOOK_AGAIN_MS);
  const waitingText = useWaitingText(now);
  const reason = reasonForNothing(series);
  const description = [
    ...sourcesWaiting(series, now).map(waitingText),
    t(`nothingYet.${reason}Description`),
  ];
  return (
    <Notice
      role="status"
      icon={ICONS[reason]}
      title={t(`nothingYet.${reason}`)}
      description={description.join(' ')}
      action={<SyncLink />}
    />
  );
};
