import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { communitySessionsTranslationRef } from '../../translation';

const NAMES = {
  github: 'sync.source.github',
  youtube: 'sync.source.youtube',
  calendar: 'sync.source.calendar',
  archive: 'sync.source.archive',
} as const;

/** Names a source for people by its id; one that is not known has no better name than that. */
export function useSourceName(): (id: string) => string {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  return id => (id in NAMES ? t(NAMES[id as keyof typeof NAMES]) : id);
}
