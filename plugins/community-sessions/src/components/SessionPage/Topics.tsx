import { SessionDetail } from '@backstage-community/plugin-community-sessions-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useEffect, useRef, useState } from 'react';
import { communitySessionsTranslationRef } from '../../translation';
import { Panel } from '../parts/Panel';
import { topicAnchor, TopicItem } from './TopicItem';
import { useTarget } from './useTarget';

const FIRST = 20;

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0 },
    all: { marginTop: theme.spacing(2) },
  }),
  { name: 'CommunitySessionsTopics' },
);

/** What people proposed to talk about, most wanted first. */
export const Topics = ({ session }: { session: SessionDetail }) => {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const target = useTarget();
  const { topics } = session;
  const [isAllWanted, setAllWanted] = useState(false);
  const all =
    isAllWanted ||
    topics.slice(FIRST).some(topic => topicAnchor(topic) === target);
  const list = useRef<HTMLOListElement>(null);
  const moveFocus = useRef(false);

  useEffect(() => {
    if (all && moveFocus.current) {
      list.current?.children[FIRST]?.querySelector<HTMLElement>(
        'h4 a',
      )?.focus();
    }
  }, [all]);

  const showAll = () => {
    moveFocus.current = true;
    setAllWanted(true);
  };

  return (
    <Panel id="topics" title={`${t('detail.topics')} (${topics.length})`}>
      <ol ref={list} className={classes.list}>
        {topics.slice(0, all ? undefined : FIRST).map(topic => (
          <TopicItem
            key={topic.id}
            session={session}
            topic={topic}
            isTarget={topicAnchor(topic) === target}
          />
        ))}
      </ol>
      {!all && topics.length > FIRST && (
        <Button className={classes.all} variant="outlined" onClick={showAll}>
          {t('detail.showAllTopics', { total: `${topics.length}` })}
        </Button>
      )}
    </Panel>
  );
};
