import {
  RecordingDetail,
  SessionDetail,
} from '@backstage-community/plugin-community-sessions-common';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { MouseEvent, useState } from 'react';
import { formatLength } from '../../time/format';
import { communitySessionsTranslationRef } from '../../translation';
import { useSessionAnalytics } from '../../analytics/useSessionAnalytics';
import { safeLink } from '../parts/safeUrl';
import { Chapters, opensHere } from './Chapters';
import { Player, Playing } from './Player';
import { useMoment } from './useMoment';
import { joinClasses } from '../parts/joinClasses';

const useStyles = makeStyles(
  theme => ({
    root: { overflow: 'hidden' },
    screen: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
    },
    withChapters: {
      [theme.breakpoints.up('md')]: {
        gridTemplateColumns: 'minmax(0, 1fr) 320px',
      },
    },
    player: {
      width: '100%',
      margin: '0 auto',
      // As wide as the window's height allows, so that the whole picture is in view.
      maxWidth: 'calc(72vh * 16 / 9)',
      minWidth: 0,
    },
    about: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      gap: theme.spacing(1, 3),
      padding: theme.spacing(1.5, 2.5),
    },
    several: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1, 3),
      listStyle: 'none',
      margin: 0,
      padding: 0,
      '& [aria-current]': { fontWeight: 'bold' },
    },
  }),
  { name: 'CommunitySessionsRecordings' },
);

/** The recordings of a session, one at a time, with its chapters beside it. */
export const Recordings = (props: {
  session: SessionDetail;
  recordings: RecordingDetail[];
}) => {
  const { session, recordings } = props;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const { recording, start, linkTo } = useMoment(recordings);
  const classes = useStyles();
  const hasChapters = recording.chapters.length > 0;
  const [playing, setPlaying] = useState<Playing>();
  const { capturePlay } = useSessionAnalytics();
  const play = (from: number, focus: boolean) => {
    setPlaying(before => ({ focus, count: (before?.count ?? 0) + 1 }));
    capturePlay(session, recording.videoId, from);
  };

  return (
    <Paper
      component="section"
      aria-label={t('recording.title')}
      className={classes.root}
    >
      <div
        className={joinClasses(
          classes.screen,
          hasChapters && classes.withChapters,
        )}
      >
        <div className={classes.player}>
          <Player
            session={session}
            recording={recording}
            start={start}
            playing={playing}
            onPlay={() => play(start, true)}
          />
        </div>
        {hasChapters && (
          <Chapters
            chapters={recording.chapters}
            start={playing || start ? start : undefined}
            linkTo={second => linkTo(recording.videoId, second)}
            onJump={second => play(second, false)}
          />
        )}
      </div>
      <div className={classes.about}>
        {recordings.length > 1 && (
          <ul aria-label={t('recording.several')} className={classes.several}>
            {recordings.map(({ videoId, title }) => (
              <li key={videoId}>
                <Link
                  to={linkTo(videoId)}
                  aria-current={videoId === recording.videoId || undefined}
                  onClick={(event: MouseEvent) =>
                    opensHere(event) && setPlaying(undefined)
                  }
                >
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        )}
        <OpenOnYouTube recording={recording} start={start} />
      </div>
    </Paper>
  );
};

/** Works where the portal may not embed YouTube. */
function OpenOnYouTube(props: { recording: RecordingDetail; start: number }) {
  const { recording, start } = props;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const url = safeLink(recording.url);
  if (!url) {
    return null;
  }
  if (!start) {
    return <Link to={url}>{t('recording.open')}</Link>;
  }
  const atMoment = new URL(url);
  atMoment.searchParams.set('t', `${start}s`);
  return (
    <Link to={atMoment.href}>
      {t('recording.openAt', { moment: formatLength(start) })}
    </Link>
  );
}
