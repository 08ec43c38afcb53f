import {
  Session,
  SessionsPage,
} from '@backstage-community/plugin-community-sessions-common';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import PlayArrowIcon from '@material-ui/icons/PlayArrow';
import { useRef } from 'react';
import { RequestState } from '../../data/useRequest';
import { sessionRouteRef } from '../../routes';
import { formatDay, formatLength } from '../../time/format';
import { useLocale } from '../../time/useLocale';
import { communitySessionsTranslationRef } from '../../translation';
import { Bone } from '../parts/Bone';
import { sessionHeadline } from '../parts/sessionHeadline';
import { TrackTag } from '../parts/Tag';
import { Thumbnail } from '../parts/Thumbnail';
import { VisuallyHidden } from '../parts/VisuallyHidden';
import { CardMessage } from './CardMessage';
import { useHideOverflow } from './useHideOverflow';

const useStyles = makeStyles(
  theme => ({
    // Rows that do not fit wrap into a second column, outside of the list, with what is placed in them.
    root: {
      position: 'relative',
      display: 'flex',
      flexFlow: 'column wrap',
      alignContent: 'flex-start',
      flex: '1 1 auto',
      minHeight: 0,
      overflow: 'hidden',
      listStyle: 'none',
      margin: 0,
      padding: 0,
    },
    row: { width: '100%', minWidth: 0 },
    link: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1.5),
      padding: theme.spacing(0.5),
      borderRadius: theme.shape.borderRadius,
      color: theme.palette.text.primary,
      '&:hover': {
        textDecoration: 'none',
        backgroundColor: theme.palette.action.hover,
      },
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: -2,
      },
    },
    picture: {
      flex: 'none',
      width: 80,
      borderRadius: theme.shape.borderRadius,
    },
    glyph: { flex: 'none', fontSize: 20, color: theme.palette.textSubtle },
    words: { flex: 1, minWidth: 0 },
    day: {
      ...theme.typography.body2,
      display: 'flex',
      gap: theme.spacing(1),
      overflow: 'hidden',
      whiteSpace: 'nowrap',
      color: theme.palette.textSubtle,
    },
    title: {
      ...theme.typography.body2,
      display: 'block',
      fontWeight: 'bold',
      overflow: 'hidden',
      whiteSpace: 'nowrap',
      textOverflow: 'ellipsis',
    },
    length: {
      ...theme.typography.body2,
      flex: 'none',
      color: theme.palette.textSubtle,
      fontVariantNumeric: 'tabular-nums',
    },
    bone: { margin: theme.spacing(0.5, 0) },
  }),
  { name: 'CommunitySessionsLatest' },
);

/** The latest recordings: as many as were asked for, but no row cut in half. */
export const LatestRecordings = (props: {
  latest: Pick<RequestState<SessionsPage>, 'data' | 'error' | 'retry'>;
  expected: number;
  pictures: boolean;
}) => {
  const { latest, expected, pictures } = props;
  const sessions = latest.data?.items;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const list = useRef<HTMLUListElement>(null);
  useHideOverflow(list, sessions);

  if (latest.error) {
    return <CardMessage error={latest.error} onRetry={latest.retry} />;
  }
  if (sessions?.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        {t('card.noRecordings')}
      </Typography>
    );
  }
  return (
    <ul
      ref={list}
      aria-label={t('card.recordings')}
      aria-busy={!sessions}
      className={classes.root}
    >
      {sessions
        ? sessions.map(session => (
            <li key={session.id} className={classes.row}>
              <Row session={session} picture={pictures} />
            </li>
          ))
        : Array.from({ length: expected }, (_, index) => (
            <li key={index} className={classes.row}>
              <Bone className={classes.bone} height={pictures ? 45 : 40} />
            </li>
          ))}
    </ul>
  );
};

function Row({ session, picture }: { session: Session; picture: boolean }) {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const sessionLink = useRouteRef(sessionRouteRef);
  const zoned = { locale: useLocale(), timeZone: session.timeZone };
  const headline = sessionHeadline(session);
  const seconds = session.recording?.durationSeconds;
  const length = seconds ? formatLength(seconds) : undefined;
  return (
    <Link to={sessionLink({ id: session.id })} className={classes.link}>
      {picture ? (
        <Thumbnail
          date="stamp"
          className={classes.picture}
          session={session}
          url={session.recording?.thumbnailUrl}
        />
      ) : (
        <PlayArrowIcon aria-hidden className={classes.glyph} />
      )}
      <span className={classes.words}>
        <bdi className={classes.title} title={headline}>
          {headline}
        </bdi>
        <span className={classes.day}>
          <time dateTime={session.startsAt}>
            {formatDay(session.startsAt, zoned, picture ? 'medium' : 'compact')}
          </time>
          <TrackTag track={session.track} />
        </span>
      </span>
      {length && (
        <span className={classes.length}>
          <span aria-hidden>{length}</span>
          <VisuallyHidden>{t('recording.length', { length })}</VisuallyHidden>
        </span>
      )}
    </Link>
  );
}
