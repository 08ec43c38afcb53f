import {
  RecordingDetail,
  SessionDetail,
} from '@backstage-community/plugin-community-sessions-common';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import ButtonBase from '@material-ui/core/ButtonBase';
import { alpha, makeStyles } from '@material-ui/core/styles';
import PlayArrowIcon from '@material-ui/icons/PlayArrow';
import { useEffect, useRef } from 'react';
import { formatDay, formatLength } from '../../time/format';
import { useLocale } from '../../time/useLocale';
import { communitySessionsTranslationRef } from '../../translation';
import { joinClasses } from '../parts/joinClasses';
import { Length } from '../parts/Overlay';
import { Thumbnail } from '../parts/Thumbnail';
import { VisuallyHidden } from '../parts/VisuallyHidden';
import { EmbedFailure } from './useEmbedFailure';
import { embedUrl, watchUrl } from './youTubeUrls';

const REASON_ID = 'community-sessions-why-elsewhere';

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
    watch: {
      ...theme.typography.subtitle1,
      alignItems: 'center',
      borderRadius: theme.shape.borderRadius,
      width: 'max-content',
      maxWidth: '90%',
    },
    stage: { position: 'relative' },
    note: {
      ...theme.typography.caption,
      margin: 0,
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

interface PlayerProps {
  session: SessionDetail;
  recording: RecordingDetail;
  start: number;
  playing: Playing | undefined;
  /** Why it has to be watched on YouTube instead. */
  failure: EmbedFailure | undefined;
  onPlay: () => void;
  onLoad: () => void;
  /** It is watched on YouTube. */
  onLeave: () => void;
}

/** A recording: its picture until somebody wants to see it, and only then anything from YouTube. */
export const Player = (props: PlayerProps) => {
  const { recording, start, playing, failure, onLoad } = props;
  const classes = useStyles();
  const frame = useRef<HTMLIFrameElement>(null);

  useEffect(() => {
    if (playing?.focus) {
      frame.current?.focus();
    }
  }, [playing]);

  const url = failure && watchUrl(recording, start);
  if (url) {
    return <WatchElsewhere {...props} url={url} failure={failure} />;
  }
  if (!playing) {
    return <Facade {...props} />;
  }
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
      onLoad={onLoad}
    />
  );
};

function Facade({ session, recording, start, onPlay }: PlayerProps) {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const zoned = { locale: useLocale(), timeZone: session.timeZone };
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
        <span className={classes.note}>{t('recording.consent')}</span>
        <Length seconds={recording.durationSeconds} />
      </Thumbnail>
    </ButtonBase>
  );
}

/** The picture as a link to YouTube, and why it is one. */
function WatchElsewhere(
  props: PlayerProps & { url: string; failure: EmbedFailure },
) {
  const { session, recording, start, playing, failure, url, onLeave } = props;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const link = useRef<HTMLAnchorElement>(null);
  const hadFocus = useRef(playing?.focus);

  useEffect(() => {
    if (hadFocus.current) {
      link.current?.focus();
    }
  }, []);

  return (
    <div className={classes.stage}>
      <Link
        ref={link}
        to={url}
        className={classes.facade}
        aria-describedby={REASON_ID}
        onClick={onLeave}
      >
        <Thumbnail session={session} url={recording.thumbnailUrl} date="none">
          <span className={joinClasses(classes.play, classes.watch)}>
            <PlayArrowIcon aria-hidden />
            {start
              ? t('recording.watchAt', { moment: formatLength(start) })
              : t('recording.watch')}
          </span>
        </Thumbnail>
      </Link>
      <p id={REASON_ID} className={classes.note}>
        {t(`recording.failure.${failure}`)}
      </p>
    </div>
  );
}
