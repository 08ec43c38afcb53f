import { JsonObject } from '@backstage/types';
import { z } from 'zod/v4';

const fullPassState = z.object({
  startedAt: z.string(),
  /** The page to read next. */
  page: z.number(),
  /** The numbers of all issues met so far, also of those that are not kept. */
  met: z.array(z.number()),
  /** The external ids of those that are kept. */
  kept: z.array(z.string()),
  /** An issue could not be read: the pass may not say what is gone. */
  flawed: z.boolean(),
});

const gitLabState = z.object({
  version: z.literal(1),
  /** Every change up to this moment is known. Undefined before the first full pass. */
  watermark: z.string().optional(),
  /** Of the list of what has changed since the watermark; good for one token only. */
  delta: z.object({ etag: z.string(), tokenHash: z.string() }).optional(),
  /** A full pass that is under way. */
  full: fullPassState.optional(),
  lastFullAt: z.string().optional(),
  /** The last full pass had a token, which notes need. */
  hasNotes: z.boolean().optional(),
  lastHotAt: z.string().optional(),
  /** By agenda: the mark of its issue when its notes were last read. */
  notes: z.record(z.string(), z.string()),
  /** Agendas whose notes are to be read. */
  pending: z.array(z.number()),
});

/** What is remembered of a project from one run to the next. */
export type GitLabState = z.infer<typeof gitLabState>;

/** How far a full pass has come. */
export type FullPassState = z.infer<typeof fullPassState>;

/** The remembered state; a new one when there is none, or one of another version. */
export function parseState(state: JsonObject | undefined): GitLabState {
  const { data } = gitLabState.safeParse(state);
  return data ?? { version: 1, notes: {}, pending: [] };
}
