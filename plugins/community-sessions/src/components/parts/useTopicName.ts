import { Topic } from '@backstage-community/plugin-community-sessions-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { communitySessionsTranslationRef } from '../../translation';
import { topicTitle } from './topicTitle';

/** What to call a topic: its title, and some words for one that has none. */
export function useTopicName(): (topic: Pick<Topic, 'bodyMarkdown'>) => string {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  return ({ bodyMarkdown }) =>
    topicTitle(bodyMarkdown) || t('detail.untitledTopic');
}
