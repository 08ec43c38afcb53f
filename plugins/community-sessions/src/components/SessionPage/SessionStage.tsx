import { SessionDetail } from '@backstage-community/plugin-community-sessions-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { missingRecordingAt, Phase } from '../../time/phase';
import { viewerTimeZone } from '../../time/viewerTimeZone';
import { communitySessionsTranslationRef } from '../../translation';
import { DateArtwork } from '../parts/DateArtwork';
import { HeroFrame } from '../parts/HeroFrame';
import { Invitation } from '../parts/Invitation';
import { SessionTime } from '../parts/SessionTime';
import { Recordings } from './Recordings';

const useStyles = makeStyles(
  theme => ({
    statement: {
      margin: theme.spacing(0, 0, 1.5),
      fontWeight: 'bold',
    },
  }),
  { name: 'CommunitySessionsStage' },
);

interface StageProps {
  session: SessionDetail;
  phase: Phase;
  now: number;
}

/** The top of the page: how to take part while that is possible, then the recording, or why there is nothing to watch. */
export const SessionStage = (props: StageProps) => {
  const { session, phase } = props;
  const isOver = phase === 'past' || phase === 'cancelled';
  const recordings = session.recordings.length > 0 && (
    <Recordings session={session} recordings={session.recordings} />
  );
  if (isOver && recordings) {
    return recordings;
  }
  return (
    <>
      <HeroFrame
        live={phase === 'live'}
        art={
          <DateArtwork
            size={isOver ? 'tile' : 'poster'}
            seed={session.id}
            instant={session.startsAt}
            timeZone={viewerTimeZone()}
          />
        }
      >
        {isOver ? <Statement {...props} /> : <Invitation {...props} />}
      </HeroFrame>
      {recordings}
    </>
  );
};

function Statement({ session, now }: StageProps) {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const missing = missingRecordingAt(session, now);
  return (
    <>
      <Typography className={classes.statement}>
        {missing ? t(`recording.${missing}Long`) : t('detail.cancelled')}
      </Typography>
      <SessionTime session={session} />
    </>
  );
}
