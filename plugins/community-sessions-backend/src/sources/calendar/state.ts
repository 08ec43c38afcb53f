import { JsonObject } from '@backstage/types';
import { z } from 'zod/v4';

const calendarState = z.object({
  version: z.literal(1),
  validators: z
    .object({
      etag: z.string().optional(),
      lastModified: z.string().optional(),
    })
    .default({}),
  /** `yyyy-mm-dd`, the day of the last whole read. */
  readOn: z.string().optional(),
  /** Of the occurrences: the file itself is another with each request. */
  contentHash: z.string().optional(),
  /** How many events the file had. */
  count: z.number().default(0),
  /** How many events a file had that was suspiciously small, and is to be seen again before it is believed. */
  suspiciousCount: z.number().optional(),
  /** The occurrences that are known, with their starts; those before the window too, for they are history. */
  known: z.record(z.string(), z.string()).default({}),
  /** The last read missed occurrences of the one before: the next tells whether they are gone. */
  recheck: z.boolean().default(false),
});

/** What is remembered of a calendar from one run to the next. */
export type CalendarState = z.infer<typeof calendarState>;

/** The remembered state; a new one when there is none, or one of another version. */
export function readCalendarState(
  state: JsonObject | undefined,
): CalendarState {
  const { data } = calendarState.safeParse(state);
  return data ?? calendarState.parse({ version: 1 });
}
