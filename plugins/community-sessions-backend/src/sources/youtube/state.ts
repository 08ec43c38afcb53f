import { JsonObject } from '@backstage/types';
import { z } from 'zod/v4';
import { SourceRun } from '@backstage-community/plugin-community-sessions-node';

const youtubeState = z.object({
  version: z.literal(1),
  /** Hash of the addresses that all this was read from. */
  address: z.string().optional(),
  /** What was read with a key. */
  api: z
    .object({
      /** Of the playlist's first page. */
      etag: z.string().optional(),
      /** When all that was read with a key was last read anew. */
      refreshedAt: z.string(),
      /** The videos of the playlist. */
      playlist: z.array(z.string()),
      /** Known only because something links to them. */
      linked: z.array(z.string()),
      /** Listed, but with nothing known of them: unavailable when it is so twice. */
      absent: z.array(z.string()),
      /** All of the playlist could be read. */
      isWhole: z.boolean().default(false),
    })
    .optional(),
  /** What the feed can be asked for again with. */
  feed: z
    .object({
      etag: z.string().optional(),
      lastModified: z.string().optional(),
      /** Of the videos: the feed itself changes with each view. */
      contentHash: z.string(),
      /** The videos that it has shown so far. */
      ids: z.array(z.string()),
    })
    .optional()
    // An earlier version did not store the videos: the feed is read anew.
    .catch(undefined),
  /** Linked videos that were looked up without a key. */
  oembed: z.array(z.string()).optional(),
  /** Linked videos that YouTube shows to nobody, and when to ask again. */
  missing: z.record(z.string(), z.string()),
});

/** What is remembered of a playlist from one run to the next. */
export type YouTubeState = z.infer<typeof youtubeState>;

/** What is remembered of what was read with a key. */
export type ApiState = NonNullable<YouTubeState['api']>;

/**
 * The remembered state; a new one when there is none, or one of another version. What an address can be asked with is of no
 * use at another.
 */
export function parseYouTubeState(
  state: JsonObject | undefined,
  address: string,
): YouTubeState {
  const { data } = youtubeState.safeParse(state);
  if (!data) {
    return { version: 1, address, missing: {} };
  }
  return data.address === undefined || data.address === address
    ? { ...data, address }
    : {
        ...data,
        address,
        api: data.api && { ...data.api, etag: undefined },
        feed: data.feed && { contentHash: '', ids: data.feed.ids },
      };
}

/** How long ago what was read with a key was read anew, in milliseconds; for ever, if there is nothing. */
export function ageOf(run: SourceRun, api: ApiState | undefined): number {
  return api ? run.now.getTime() - Date.parse(api.refreshedAt) : Infinity;
}
