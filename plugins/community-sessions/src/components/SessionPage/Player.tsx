import {
  RecordingDetail,
  SessionDetail,
} from '@backstage-community/plugin-community-sessions-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import ButtonBase from '@material-ui/core/ButtonBase';
import { alpha, makeStyles } from '@material-ui/core/styles';
import PlayArrowIcon from '@material-ui/icons/PlayArrow';
import { useEffect, useRef } from 'react';
import { formatDay, formatLength } from '../../time/format';
import { useLocale } from '../../time/useLocale';
import { communitySessionsTranslationRef } from '../../translation';
import { Length } from '../parts/Overlay';
import { Thumbnail } from '../parts/Thumbnail';
import { VisuallyHidden } from '../parts/VisuallyHidden';

const useStyles = makeStyles(
  theme => ({
    frame: {
      display: 'block',
      width: '100%',
      aspectRatio: '16 / 9',
      border: 0,
      backgroundColor: theme.palette.common.black,
    },
    facade: {
      display: 'block',
      width: '100%',
      '&:hover $play, &:focus-visible $play': {
        backgroundColor: theme.palette.primary.main,
        color: theme.palette.primary.contrastText,
      },
      '&:focus-visible': {
        outline: `3px solid ${theme.palette.primary.main}`,
        outlineOffset: -3,
      },
    },
    play: {
      position: 'absolute',
      top: '50%',
      left: '50%',
      display: 'flex',
      padding: theme.spacing(1.5),
      borderRadius: '50%',
      transform: 'translate(-50%, -50%)',
      color: theme.palette.common.white,
      backgroundColor: alpha(theme.palette.common.black, 0.78),
      transition: theme.transitions.create('background-color', {
        duration: 150,
      }),
      '& svg': { fontSize: 48 },
    },
    consent: {
      ...theme.typography.caption,
      position: 'absolute',
      left: theme.spacing(1),
      bottom: theme.spacing(1),
      padding: theme.spacing(0.25, 1),
      borderRadius: theme.shape.borderRadius,
      color: theme.palette.common.white,
      backgroundColor: alpha(theme.palette.common.black, 0.78),
    },
  }),
  { name: 'CommunitySessionsPlayer' },
);

/** That a recording runs: since which click, and whether the player is to take the focus. */
export interface Playing {
  count: number;
  focus: boolean;
}

/** A recording: its picture until somebody wants to see it, and only then anything from YouTube. */
export const Player = (props: {
  session: SessionDetail;
  recording: RecordingDetail;
  start: number;
  playing: Playing | undefined;
  onPlay: () => void;
}) => {
  const { session, recording, start, playing, onPlay } = props;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const zoned = { locale: useLocale(), timeZone: session.timeZone };
  const frame = useRef<HTMLIFrameElement>(null);

  useEffect(() => {
    if (playing?.focus) {
      frame.current?.focus();
    }
  }, [playing]);

  if (playing) {
    return (
      <iframe
        key={`${recording.videoId} ${start} ${playing.count}`}
        ref={frame}
        className={classes.frame}
        src={embedUrl(recording.videoId, start)}
        title={recording.title}
        referrerPolicy="strict-origin-when-cross-origin"
        allow="autoplay; encrypted-media; fullscreen; picture-in-picture"
        allowFullScreen
      />
    );
  }
  const day = formatDay(session.startsAt, zoned, 'medium');
  return (
    <ButtonBase className={classes.facade} onClick={onPlay}>
      <Thumbnail session={session} url={recording.thumbnailUrl} date="none">
        <span className={classes.play}>
          <PlayArrowIcon aria-hidden />
        </span>
        <VisuallyHidden>
          {start
            ? t('recording.playFrom', { day, moment: formatLength(start) })
            : t('recording.play', { day })}
        </VisuallyHidden>
        <span className={classes.consent}>{t('recording.consent')}</span>
        <Length seconds={recording.durationSeconds} />
      </Thumbnail>
    </ButtonBase>
  );
};

/** YouTube's player that sets no cookie before it plays. */
function embedUrl(videoId: string, start: number): string {
  const url = new URL(
    `https://www.youtube-nocookie.com/embed/${encodeURIComponent(videoId)}`,
  );
  url.searchParams.set('autoplay', '1');
  url.searchParams.set('start', `${start}`);
  return url.href;
}
