import { useTranslationRef } from '@backstage/frontend-plugin-api';
import EventBusyIcon from '@material-ui/icons/EventBusy';
import useInterval from 'react-use/esm/useInterval';
import { communitySessionsTranslationRef } from '../../translation';
import { Notice } from '../parts/Notice';

const LOOK_AGAIN_MS = 15_000;

/** Before the first sync is through: says so, and looks again by itself. */
export const NothingYet = (props: { onLookAgain: () => void }) => {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  useInterval(props.onLookAgain, LOOK_AGAIN_MS);
  return (
    <Notice
      role="status"
      icon={<EventBusyIcon />}
      title={t('archive.empty')}
      description={t('archive.emptyDescription')}
    />
  );
};
