import {
  RecordingDetail,
  SessionDetail,
} from '@backstage-community/plugin-community-sessions-common';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { MouseEvent, useEffect, useRef, useState } from 'react';
import { formatLength } from '../../time/format';
import { communitySessionsTranslationRef } from '../../translation';
import { useSessionAnalytics } from '../../analytics/useSessionAnalytics';
import { Chapters, opensHere } from './Chapters';
import { Player, Playing } from './Player';
import { useEmbedFailure } from './useEmbedFailure';
import { useMoment } from './useMoment';
import { watchUrl } from './youTubeUrls';
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
  const { failure, onLoad } = useEmbedFailure(playing);
  const { capturePlay } = useSessionAnalytics();
  const capture = (from: number) =>
    capturePlay(session, recording.videoId, from);
  const play = (from: number, focus: boolean) => {
    setPlaying(before => ({ focus, count: (before?.count ?? 0) + 1 }));
    capture(from);
  };
  const elsewhere = (from: number) => failure && watchUrl(recording, from);
  useOpenElsewhere(playing && elsewhere(start));

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
            failure={failure}
            onPlay={() => play(start, true)}
            onLoad={onLoad}
            onLeave={() => capture(start)}
          />
        </div>
        {hasChapters && (
          <Chapters
            chapters={recording.chapters}
            start={playing || start ? start : undefined}
            linkTo={second =>
              elsewhere(second) ?? linkTo(recording.videoId, second)
            }
            onJump={second =>
              elsewhere(second) ? capture(second) : play(second, false)
            }
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

/** Opens YouTube as soon as the player turns out not to work, while the click that was to play it still allows that. */
function useOpenElsewhere(url: string | undefined) {
  const opened = useRef(false);
  useEffect(() => {
    if (url && !opened.current && navigator.userActivation?.isActive) {
      window.open(url, '_blank', 'noopener');
    }
    opened.current = opened.current || url !== undefined;
  }, [url]);
}

/** Works where the portal may not embed YouTube. */
function OpenOnYouTube(props: { recording: RecordingDetail; start: number }) {
  const { recording, start } = props;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const url = watchUrl(recording, start);
  return url ? (
    <Link to={url}>
      {start
        ? t('recording.openAt', { moment: formatLength(start) })
        : t('recording.open')}
    </Link>
  ) : null;
}
