import { JsonObject } from '@backstage/types';
import { z } from 'zod/v4';

/** The two lists a repository is read by. */
export const listNames = ['issues', 'comments'] as const;

/** One of {@link listNames}. */
export type ListName = (typeof listNames)[number];

const etagOfToken = {
  etag: z.string().optional(),
  /** GitHub's ETags are good for one token only. */
  tokenHash: z.string(),
};

const listState = z.object({
  ...etagOfToken,
  /** The newest `updated_at` there was: everything up to it is known. */
  watermark: z.string().optional(),
  /** The first page was the whole list, and all of it could be read. */
  isWhole: z.boolean().optional(),
});

const fullPassState = z.object({
  startedAt: z.string(),
  list: z.enum(listNames),
  /** The page to read next; null when a list is to be begun. */
  nextUrl: z.string().nullable(),
  /** The external ids met so far. */
  seen: z.object({
    issues: z.array(z.string()),
    comments: z.array(z.string()),
  }),
  /** A row could not be read: the pass may not say what is gone. */
  flawed: z.boolean(),
});

const hotIssueState = z.object({
  ...etagOfToken,
  comments: z.object({ etag: z.string(), tokenHash: z.string() }).optional(),
});

const githubState = z.object({
  version: z.literal(1),
  /** The repository as GitHub names it, which tells an issue that was transferred. */
  repositoryUrl: z.string().optional(),
  lists: z.object({
    issues: listState.optional(),
    comments: listState.optional(),
  }),
  /** A full pass that is under way. */
  full: fullPassState.optional(),
  lastFullAt: z.string().optional(),
  lastHotAt: z.string().optional(),
  hot: z.record(z.string(), hotIssueState),
  /** The issues of the last full pass. */
  issues: z.array(z.string()).default([]),
  /** Issues that are read in every run until it is clear: the last try failed, or they are missing. */
  unclear: z.record(z.string(), z.enum(['failed', 'missing'])).default({}),
});

/** What is remembered of a repository from one run to the next. */
export type GitHubState = z.infer<typeof githubState>;

/** What is remembered of a list. */
export type ListState = z.infer<typeof listState>;

/** How far a full pass has come. */
export type FullPassState = z.infer<typeof fullPassState>;

/** What is remembered of an issue that is read by itself. */
export type HotIssueState = z.infer<typeof hotIssueState>;

/** The remembered state; a new one when there is none, or one of another version. */
export function parseGitHubState(state: JsonObject | undefined): GitHubState {
  const { data } = githubState.safeParse(state);
  return data ?? { version: 1, lists: {}, hot: {}, issues: [], unclear: {} };
}
