import { communitySessionsReadPermission } from '@backstage-community/plugin-community-sessions-common';
import { parseSessionsQuery } from '../service/parseSessionsQuery';
import { findSeries } from '../service/findSeries';
import { ActionDeps } from './ActionDeps';
import { toPage } from './toActionOutput';
import { pageSchema, Zod } from './outputSchemas';
import { readOnly } from './readOnly';

const DESCRIPTION = `
Lists community sessions: the recurring online meetups that this portal follows, with time, agenda and recording.

Each session is one meeting of a *series*. By default the upcoming ones are listed, the soonest first; one that takes
place right now counts as upcoming and has the status \`live\`. Past ones are listed newest first. Skip sessions whose
status is \`cancelled\` when asked for the next one.

Tell people the time in \`localTime\`, which names its time zone, or convert \`startsAt\` to theirs. Give them \`pageUrl\` to
read on. What is on the agenda of a session is in \`get-session\`.

## Examples

- When is the next session? Leave all input out and take the first that is not cancelled.
- Which sessions of 2024 were recorded? \`when: "past"\`, \`year: 2024\`, \`recording: true\`.
- What has somebody hosted or proposed? \`when: "all"\`, \`person\` with their GitHub login.
`.trim();

function inputSchema(zod: Zod) {
  return zod
    .object({
      when: zod
        .enum(['upcoming', 'past', 'all'])
        .default('upcoming')
        .describe('`upcoming` includes what is live now'),
      series: zod
        .string()
        .min(1)
        .max(100)
        .optional()
        .describe('Id of one series; all series when left out'),
      from: zod
        .string()
        .max(50)
        .optional()
        .describe(
          "No session that starts earlier: a day (yyyy-mm-dd, in the series' zone) or an ISO 8601 instant with offset",
        ),
      to: zod
        .string()
        .max(50)
        .optional()
        .describe('No session that starts later, like `from`'),
      year: zod.number().int().min(1000).max(9999).optional(),
      track: zod.string().max(50).optional().describe('Id of a track'),
      recording: zod
        .boolean()
        .optional()
        .describe('Only sessions with, or without, a recording'),
      person: zod
        .string()
        .max(100)
        .optional()
        .describe('GitHub login of a host or of somebody who proposed a topic'),
      limit: zod.number().int().min(1).max(50).default(10),
      cursor: zod
        .string()
        .max(1000)
        .optional()
        .describe('`nextCursor` of an earlier answer to the same input'),
    })
    .strict();
}

/** Registers `list-sessions`. */
export function registerListSessions(deps: ActionDeps): void {
  const { sessions, links, now, authorize } = deps;
  deps.actionsRegistry.register({
    ...readOnly,
    name: 'list-sessions',
    title: 'List Community Sessions',
    description: DESCRIPTION,
    schema: { input: inputSchema, output: pageSchema },
    examples: [
      {
        title: 'The next session',
        input: { when: 'upcoming', limit: 1 },
      },
      {
        title: 'Recorded sessions of 2024',
        input: { when: 'past', year: 2024, recording: true, limit: 50 },
      },
    ],
    action: async ({ input: { series, ...input }, credentials }) => {
      await authorize(credentials, communitySessionsReadPermission);
      const chosen = findSeries(
        sessions.series().items,
        series ? [series] : undefined,
      );
      const query = {
        ...input,
        series: chosen.map(({ id }) => id),
        // A cursor knows its order itself.
        ...(!input.cursor &&
          input.when === 'upcoming' && { order: 'asc' as const }),
      };
      const page = await sessions.list(parseSessionsQuery(query));
      return { output: toPage(page, links, now()) };
    },
  });
}
