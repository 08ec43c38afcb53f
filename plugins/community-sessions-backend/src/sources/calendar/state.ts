import { JsonObject } from '@backstage/types';
import { z } from 'zod/v4';

const calendarState = z.object({
  version: z.literal(2),
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
  /** Some events of the file could not be read. */
  flawed: z.boolean().default(false),
});

/** What is remembered of a calendar from one run to the next. */
export type CalendarState = z.infer<typeof calendarState>;

/** The remembered state; a new one when there is none, or one of another version. */
export function readCalendarState(
  state: JsonObject | undefined,
): CalendarState {
  const { data } = calendarState.safeParse(state);
  return data ?? calendarState.parse({ version: 2 });
}
