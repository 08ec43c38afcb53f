import { z } from 'zod/v4';

/** Who wrote an issue or comment; GitHub says null for a deleted account. */
const githubUser = z
  .object({
    login: z.string(),
    avatar_url: z.string().optional(),
    html_url: z.string().optional(),
    type: z.string().optional(),
  })
  .nullable();

const githubReactions = z
  .object({ '+1': z.number(), '-1': z.number() })
  .default({ '+1': 0, '-1': 0 });

/**
 * What is kept of each thing a source reads, by record kind. Field names are the source's own.
 * A source stores and reads its records with these: a stored record that no longer fits is a problem, not a crash.
 */
export const recordSchemas = {
  /** One GitHub issue (never a pull request). External id: its number. */
  'github.issue': z.object({
    number: z.number().int(),
    title: z.string(),
    body: z.string().nullable(),
    state: z.enum(['open', 'closed']),
    html_url: z.string(),
    comments: z.number().int(),
    created_at: z.string(),
    updated_at: z.string(),
    user: githubUser,
    author_association: z.string().optional(),
    labels: z.array(z.string()),
    reactions: githubReactions,
  }),
  /** One comment on an issue. External id: its id; parent: the issue's number. */
  'github.comment': z.object({
    id: z.string(),
    issue_number: z.number().int(),
    html_url: z.string(),
    body: z.string().nullable(),
    created_at: z.string(),
    updated_at: z.string(),
    user: githubUser,
    author_association: z.string().optional(),
    reactions: githubReactions,
    /** There when the comment is hidden: why, e.g. `spam`. Older GitHub Enterprise Servers never tell. */
    minimized: z.object({ reason: z.string().nullish() }).optional(),
  }),
  /** One video, merged from playlist item and video, feed entry or oEmbed. No statistics. External id: the video id. */
  'youtube.video': z.object({
    videoId: z.string(),
    title: z.string(),
    description: z.string().default(''),
    thumbnailUrl: z.string().nullable(),
    /** When the video was published, not when it was added to the playlist. */
    publishedAt: z.string().nullable(),
    durationSeconds: z.number().nullable(),
    /** `unavailable`: private or deleted by now. */
    availability: z.enum(['available', 'upcoming', 'live', 'unavailable']),
    scheduledStartAt: z.string().nullable(),
    actualStartAt: z.string().nullable(),
    embeddable: z.boolean(),
    /** `api` data falls under YouTube's 30-day rule, see sources/youtube. */
    readFrom: z.enum(['api', 'feed', 'oembed']),
    /** In the configured playlist, or only linked from somewhere. */
    inPlaylist: z.boolean(),
  }),
  /** One occurrence of a calendar event. External id: UID, slash, its original start in UTC. */
  'calendar.event': z.object({
    uid: z.string(),
    /** The start this occurrence had before any override (RECURRENCE-ID), ISO 8601 UTC, or a date for all-day events. */
    originalStart: z.string(),
    /** Whether the event repeats; absent in records of earlier versions. */
    recurring: z.boolean().optional(),
    /** Start of the first occurrence of an event that repeats. */
    seriesStart: z.string().nullish(),
    /** ISO 8601 UTC, or `yyyy-mm-dd` for all-day events. */
    start: z.string(),
    end: z.string().nullable(),
    allDay: z.boolean(),
    /** TZID of the start, where it has a known one. */
    timeZone: z.string().nullable(),
    summary: z.string(),
    description: z.string(),
    location: z.string(),
    url: z.string().nullable(),
    status: z.enum(['CONFIRMED', 'TENTATIVE', 'CANCELLED']),
    sequence: z.number().int(),
  }),
  /** One dated heading of the archive with the text below it. External id: the heading's text, numbered when repeated. */
  'archive.section': z.object({
    heading: z.string(),
    bodyMarkdown: z.string(),
    /** The section on the web, with its anchor. */
    url: z.string(),
  }),
} as const;

/** The kinds of record there are. */
export type RecordKind = keyof typeof recordSchemas;

/** What a record of a kind holds. */
export type RecordPayload<K extends RecordKind> = z.infer<
  (typeof recordSchemas)[K]
>;
