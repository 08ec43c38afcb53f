import {
  SessionDetail,
  Topic,
} from '@backstage-community/plugin-community-sessions-common';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { formatDay } from '../../time/format';
import { useLocale } from '../../time/useLocale';
import { viewerTimeZone } from '../../time/viewerTimeZone';
import { communitySessionsTranslationRef } from '../../translation';
import { Panel } from '../parts/Panel';
import { PersonLink } from '../parts/PersonLink';
import { SafeMarkdown } from '../parts/SafeMarkdown';
import { safeLink } from '../parts/safeUrl';
import { TrackTag } from '../parts/Tag';
import { Votes } from '../parts/Votes';

const FIRST = 20;

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0 },
    topic: {
      display: 'grid',
      gridTemplateColumns: 'auto minmax(0, 1fr)',
      alignItems: 'start',
      gap: theme.spacing(2),
      padding: theme.spacing(2, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
      '&:first-child': { borderTop: 0, paddingTop: 0 },
      '&:last-child': { paddingBottom: 0 },
    },
    all: { marginTop: theme.spacing(2) },
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
  { name: 'CommunitySessionsTopics' },
);

/** What people proposed to talk about, most wanted first. */
export const Topics = ({ session }: { session: SessionDetail }) => {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const [all, setAll] = useState(false);
  const { topics } = session;
  return (
    <Panel id="topics" title={`${t('detail.topics')} (${topics.length})`}>
      <ol className={classes.list}>
        {topics.slice(0, all ? undefined : FIRST).map(topic => (
          <TopicRow key={topic.id} topic={topic} />
        ))}
      </ol>
      {!all && topics.length > FIRST && (
        <Button
          className={classes.all}
          variant="outlined"
          onClick={() => setAll(true)}
        >
          {t('detail.showAllTopics', { total: `${topics.length}` })}
        </Button>
      )}
    </Panel>
  );
};

function TopicRow({ topic }: { topic: Topic }) {
  const classes = useStyles();
  const zoned = { locale: useLocale(), timeZone: viewerTimeZone() };
  const url = safeLink(topic.url);
  const day = (
    <time dateTime={topic.createdAt}>
      {formatDay(topic.createdAt, zoned, 'brief')}
    </time>
  );
  return (
    <li className={classes.topic}>
      <Votes count={topic.votes} />
      <div>
        <SafeMarkdown content={topic.bodyMarkdown} base={topic.url} />
        <div className={classes.by}>
          <PersonLink person={topic.author} />
          {url ? <Link to={url}>{day}</Link> : day}
          <TrackTag track={topic.track} />
        </div>
      </div>
    </li>
  );
}
