import { communitySessionsReadPermission } from '@backstage-community/plugin-community-sessions-common';
import { parseSessionsQuery } from '../service/parseSessionsQuery';
import { ActionDeps } from './ActionDeps';
import { toPage } from './toActionOutput';
import { pageSchema, Zod } from './outputSchemas';
import { readOnly } from './readOnly';

const DESCRIPTION = `
Finds community sessions, past and upcoming, in which something was or will be talked about.

All words of \`query\` must occur somewhere in a session's title, agenda, topics, minutes, recordings or their chapters; a
part of a word is enough, and neither case nor accents matter. So give few, telling words ("catalog performance"), not a whole
question. The newest sessions come first; there is no ranking.

\`match\` says where the words stand, and what stands around them. Call \`get-session\` with the \`id\` for the whole topics, and
for the chapters of the recording, whose \`url\` starts the video at the right place.

## Examples

- Has anybody shown how they scaled the catalog? \`query: "catalog scale"\`.
- What is planned about permissions? \`query: "permission"\`, \`when: "upcoming"\`.
`.trim();

function inputSchema(zod: Zod) {
  return zod
    .object({
      query: zod
        .string()
        .trim()
        .min(1)
        .max(200)
        .describe('Words that must all occur, in any order'),
      when: zod
        .enum(['upcoming', 'past', 'all'])
        .default('all')
        .describe('`upcoming` includes what is live now'),
      limit: zod.number().int().min(1).max(50).default(10),
      cursor: zod
        .string()
        .max(1000)
        .optional()
        .describe('`nextCursor` of an earlier answer to the same input'),
    })
    .strict();
}

/** Registers `search-sessions`. */
export function registerSearchSessions(deps: ActionDeps): void {
  const { sessions, links, now, authorize } = deps;
  deps.actionsRegistry.register({
    ...readOnly,
    name: 'search-sessions',
    title: 'Search Community Sessions',
    description: DESCRIPTION,
    schema: { input: inputSchema, output: pageSchema },
    examples: [
      {
        title: 'Sessions about the performance of the catalog',
        input: { query: 'catalog performance', when: 'all', limit: 10 },
      },
    ],
    action: async ({ input: { query, ...input }, credentials }) => {
      await authorize(credentials, communitySessionsReadPermission);
      const page = await sessions.list(
        parseSessionsQuery({ ...input, q: query }),
      );
      return { output: toPage(page, links, now()) };
    },
  });
}
