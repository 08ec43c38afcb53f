import { Session } from '@backstage-community/plugin-community-sessions-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { missingRecordingAt, phaseAt } from '../../time/phase';
import { communitySessionsTranslationRef } from '../../translation';
import { PhaseTag, TrackTag } from '../parts/Tag';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...theme.typography.body2,
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1),
      minHeight: 22,
      color: theme.palette.textSubtle,
    },
  }),
  { name: 'CommunitySessionsFacts' },
);

/** One session of the archive. */
export interface SessionItemProps {
  session: Session;
  now: number;
  /** The words that were looked for. */
  query?: string;
}

/** For whom a session is, and what there is and is not of it. */
export const SessionFacts = ({ session, now }: SessionItemProps) => {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const missing = session.recording
    ? undefined
    : missingRecordingAt(session, now);
  return (
    <div className={useStyles().root}>
      <PhaseTag phase={phaseAt(session, now)} />
      <TrackTag track={session.track} />
      {session.topicCount > 0 && (
        <span>{t('session.topics', { count: session.topicCount })}</span>
      )}
      {missing && <span>{t(`recording.${missing}`)}</span>}
    </div>
  );
};
