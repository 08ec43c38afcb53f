import {
  SessionDetail,
  Topic,
} from '@backstage-community/plugin-community-sessions-common';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useLocation } from 'react-router-dom';
import { formatDay } from '../../time/format';
import { useLocale } from '../../time/useLocale';
import { viewerTimeZone } from '../../time/viewerTimeZone';
import { communitySessionsTranslationRef } from '../../translation';
import { joinClasses } from '../parts/joinClasses';
import { PersonLink } from '../parts/PersonLink';
import { SafeMarkdown } from '../parts/SafeMarkdown';
import { safeLink } from '../parts/safeUrl';
import { TrackTag } from '../parts/Tag';
import { splitTopic } from '../parts/topicTitle';
import { VoteButton } from '../TakePart/VoteButton';

/** A title longer than this is cut, and goes on below. */
const LONGEST_TITLE = 120;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(72px, auto) minmax(0, 1fr)',
      alignItems: 'start',
      gap: theme.spacing(2),
      padding: theme.spacing(2, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
      scrollMarginTop: `${theme.spacing(3)}px`,
      '&:first-child': { borderTop: 0, paddingTop: 0 },
      '&:last-child': { paddingBottom: 0 },
    },
    target: {
      // Seen by this, not by an outline: it is a place to read, not a control.
      outline: 'none',
      boxShadow: `${-theme.spacing(1)}px 0 0 ${
        theme.palette.background.paper
      }, ${-theme.spacing(1) - 4}px 0 0 ${theme.palette.primary.main}`,
      backgroundColor: theme.palette.action.hover,
    },
    title: {
      margin: 0,
      fontWeight: 'bold',
      lineHeight: 1.5,
      overflowWrap: 'anywhere',
    },
    titleLink: { color: 'inherit' },
    body: { marginTop: theme.spacing(0.5) },
    by: {
      ...theme.typography.body2,
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1.5),
      marginTop: theme.spacing(1),
      color: theme.palette.textSubtle,
    },
  }),
  { name: 'CommunitySessionsTopic' },
);

/** The id under which links reach a topic. */
export function topicAnchor({ id }: Pick<Topic, 'id'>): string {
  return `topic-${id}`;
}

/** A proposal: its title leads to itself, for sharing; its day to the comment on GitHub. */
export const TopicItem = (props: {
  session: SessionDetail;
  topic: Topic;
  /** Whether the link that led here names this topic. */
  isTarget: boolean;
}) => {
  const { session, topic, isTarget } = props;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const { search } = useLocation();
  const zoned = { locale: useLocale(), timeZone: viewerTimeZone() };
  const { title, rest } = splitTopic(topic.bodyMarkdown, LONGEST_TITLE);
  const url = safeLink(topic.url);
  const day = (
    <time dateTime={topic.createdAt}>
      {formatDay(topic.createdAt, zoned, 'brief')}
    </time>
  );
  return (
    <li
      id={topicAnchor(topic)}
      className={joinClasses(classes.root, isTarget && classes.target)}
    >
      <VoteButton session={session} topic={topic} />
      <div>
        <Typography variant="body1" component="h4" className={classes.title}>
          <Link
            to={`${search}#${topicAnchor(topic)}`}
            className={classes.titleLink}
          >
            <bdi>{title || t('detail.untitledTopic')}</bdi>
          </Link>
        </Typography>
        {rest && (
          <div className={classes.body}>
            <SafeMarkdown
              content={rest}
              base={topic.url}
              firstHeadingLevel={5}
            />
          </div>
        )}
        <div className={classes.by}>
          <PersonLink person={topic.author} />
          {url ? <Link to={url}>{day}</Link> : day}
          <TrackTag track={topic.track} />
        </div>
      </div>
    </li>
  );
};
