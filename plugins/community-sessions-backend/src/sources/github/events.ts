import { SeriesSource } from '@backstage-community/plugin-community-sessions-node';
import { z } from 'zod/v4';
import { GitHubConfig } from '../../config/config';

/** What is believed of a webhook's payload: that it is worth looking at this issue. */
const issueEvent = z.object({
  action: z.unknown(),
  issue: z.object({
    number: z.int32().positive(),
    pull_request: z.unknown().optional(),
  }),
  repository: z.object({ full_name: z.string() }),
});

/** Reads webhooks as hints that an issue of the repository has changed. */
export function githubEvents({
  owner,
  repo,
}: GitHubConfig): NonNullable<SeriesSource['events']> {
  return {
    topics: ['github.issues', 'github.issue_comment'],
    changedRecord: ({ topic, eventPayload }) => {
      const { data } = issueEvent.safeParse(eventPayload);
      const isOfRepository =
        data?.repository.full_name.toLowerCase() ===
        `${owner}/${repo}`.toLowerCase();
      return data && !data.issue.pull_request && isOfRepository
        ? {
            kind: 'github.issue',
            externalId: String(data.issue.number),
            gone:
              topic === 'github.issues' &&
              (data.action === 'deleted' || data.action === 'transferred'),
          }
        : undefined;
    },
  };
}
