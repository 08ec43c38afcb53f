import { SourceStatus } from '@backstage-community/plugin-community-sessions-common';

/** The name of a source for people; of an older backend only its id is known. */
export function sourceTitle({
  id,
  title,
}: Pick<SourceStatus, 'id'> & Partial<Pick<SourceStatus, 'title'>>): string {
  return title ?? id;
}
