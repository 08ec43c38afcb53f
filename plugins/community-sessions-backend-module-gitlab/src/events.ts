import {
  ChangedRecord,
  SeriesSource,
} from '@backstage-community/plugin-community-sessions-node';
import { z } from 'zod/v4';
import { kinds } from './records';

const iid = z.int32().positive();

/** What is believed of a webhook's payload: that it is worth looking at this issue. */
const payload = z.object({
  project: z.object({ path_with_namespace: z.string() }),
  object_attributes: z.object({ iid: iid.optional().catch(undefined) }),
  /** The issue of a note or of an award; it is null for those of other things. */
  issue: z.object({ iid }).nullish().catch(undefined),
});

/** The events of a project's webhook that tell of its issues, as the module `gitlab` of the events backend publishes them. */
export function issueEvents(projectPath: string): SeriesSource['events'] {
  return {
    topics: ['gitlab.issue', 'gitlab.note', 'gitlab.emoji'],
    changedRecord({ topic, eventPayload }): ChangedRecord | undefined {
      const { data } = payload.safeParse(eventPayload);
      if (
        data?.project.path_with_namespace.toLowerCase() !==
        projectPath.toLowerCase()
      ) {
        return undefined;
      }
      const changed =
        topic === 'gitlab.issue' ? data.object_attributes.iid : data.issue?.iid;
      return changed === undefined
        ? undefined
        : { kind: kinds.issue, externalId: String(changed), gone: false };
    },
  };
}
