import type { z } from 'zod/v3';

/** The zod that the actions registry hands to schemas. */
export type Zod = typeof z;

/** What every action tells of a session. */
export function summarySchema(zod: Zod) {
  const text = zod.string();
  const textOrNull = text.nullable();
  return zod.object({
    id: text.describe('Id to give to `get-session`; stays when it moves'),
    series: text.describe('Id of the series it belongs to'),
    title: text,
    track: text
      .nullable()
      .describe('Id of the track it is for; null for everyone'),
    status: zod
      .enum(['upcoming', 'live', 'past', 'cancelled'])
      .describe('`live` while it takes place; `cancelled` at any time'),
    startsAt: text.describe('Start, ISO 8601 in UTC'),
    endsAt: text.describe('End, ISO 8601 in UTC'),
    localTime: text.describe(
      "Day, start and end in words, in the series' own time zone",
    ),
    timeCertainty: zod
      .enum(['stated', 'assumed'])
      .describe(
        '`assumed` when only the day is known and the usual start of the series is given',
      ),
    pageUrl: text.describe('Page of the session in this portal'),
    agendaUrl: textOrNull.describe('The agenda on GitHub'),
    joinUrl: textOrNull.describe(
      'Where to join the call; only while it is upcoming or live',
    ),
    recordingUrl: textOrNull.describe(
      'The recording on YouTube; null while there is none',
    ),
    rsvpCount: zod.number().int().describe('How many put a 👍 on the agenda'),
    topicCount: zod.number().int().describe('How many topics were proposed'),
    updatedAt: text.describe('When any of this last changed, ISO 8601 in UTC'),
    match: zod
      .object({
        kind: zod.enum([
          'title',
          'agenda',
          'topic',
          'notes',
          'recording',
          'chapter',
        ]),
        text: text.describe('The words and what stands around them'),
      })
      .optional()
      .describe('Where a search found its words; only in `search-sessions`'),
  });
}

/** A page of sessions. */
export function pageSchema(zod: Zod) {
  return zod.object({
    now: zod
      .string()
      .describe(
        'Time of this answer, ISO 8601 in UTC; to tell how far away a session is',
      ),
    sessions: zod.array(summarySchema(zod)),
    totalItems: zod
      .number()
      .int()
      .describe('How many sessions fit the request, on all pages'),
    nextCursor: zod
      .string()
      .optional()
      .describe(
        'Give it as `cursor`, with the same other input, for the next page; absent on the last page',
      ),
  });
}

/** All that is known of one session. */
export function detailSchema(zod: Zod) {
  const text = zod.string();
  const person = zod
    .object({
      login: text
        .nullable()
        .describe('On GitHub; null when the account was deleted'),
      name: text.optional(),
      entityRef: text.optional().describe('The user in the software catalog'),
    })
    .describe('Who wrote it');
  return summarySchema(zod).extend({
    now: text.describe('Time of this answer, ISO 8601 in UTC'),
    agendas: zod
      .array(
        zod.object({
          number: zod.number().int().describe('Number of the GitHub issue'),
          url: text,
          state: zod
            .enum(['open', 'closed'])
            .describe('Of the issue; says nothing about the session'),
          author: person,
          bodyMarkdown: text,
        }),
      )
      .describe('The GitHub issues that announce it; long texts are cut'),
    topics: zod
      .array(
        zod.object({
          url: text,
          author: person,
          votes: zod.number().int().describe('👍 on the proposal'),
          track: text.nullable(),
          createdAt: text.describe('ISO 8601 in UTC'),
          bodyMarkdown: text,
        }),
      )
      .describe(
        'What people propose to talk about, most votes first, at most 50; long texts are cut. May add to the agenda, or be all there is',
      ),
    recordings: zod.array(
      zod.object({
        url: text,
        title: text,
        durationSeconds: zod.number().int().nullable(),
        publishedAt: text.nullable().describe('ISO 8601 in UTC'),
        chapters: zod
          .array(
            zod.object({
              startSeconds: zod.number().int(),
              title: text,
              url: text.describe('The recording from this chapter on'),
            }),
          )
          .describe('What was talked about, in order'),
      }),
    ),
    notesMarkdown: text.nullable().describe('Minutes, where somebody took any'),
    links: zod.array(zod.object({ title: text, url: text })),
    previous: text
      .nullable()
      .describe('Id of the session before it in its series'),
    next: text.nullable().describe('Id of the session after it in its series'),
  });
}

/** What {@link summarySchema} describes. */
export type SessionSummary = z.infer<ReturnType<typeof summarySchema>>;

/** What {@link pageSchema} describes. */
export type SummariesPage = z.infer<ReturnType<typeof pageSchema>>;

/** What {@link detailSchema} describes. */
export type SessionDetails = z.infer<ReturnType<typeof detailSchema>>;
