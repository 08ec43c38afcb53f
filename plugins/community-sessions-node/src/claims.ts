import { Person } from '@backstage-community/plugin-community-sessions-common';

/**
 * What one record states, in the words of its authors: the plugin reads days, times, tracks, topics and links in them.
 * @public
 */
export type SourceClaim =
  | AgendaClaim
  | CommentClaim
  | EventClaim
  | SectionClaim
  | VideoClaim;

/**
 * The types of claims there are.
 * @public
 */
export type ClaimType = SourceClaim['type'];

/**
 * An agenda of one or more sessions, e.g. an issue.
 * @public
 */
export interface AgendaClaim {
  type: 'agenda';
  /** Unique among the agendas of the series, and constant: comments and links to it have it. */
  key: string;
  /**
   * Tells it from agendas that had the same key before, such as the same number in another repository: sessions are
   * recognised by it, also when the agenda is retitled. Default: the key.
   */
  identity?: string;
  number: number;
  url: string;
  state: 'open' | 'closed';
  title: string;
  bodyMarkdown: string;
  author: Person;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  /** 👍 on the agenda itself, counted as RSVPs. */
  votes: number;
}

/**
 * A comment on an agenda, which may propose a topic.
 * @public
 */
export interface CommentClaim {
  type: 'comment';
  /** The {@link AgendaClaim.key} of its agenda. */
  agendaKey: string;
  /** Unique within the source. */
  id: string;
  url: string;
  bodyMarkdown: string;
  author: Person;
  /** ISO 8601. */
  createdAt: string;
  votes: number;
  /** Written by an app or a machine. */
  byBot: boolean;
  /** Written by a person who maintains the project. */
  byTeam: boolean;
  /** Taken out of sight by its author or a moderator. */
  isHidden: boolean;
}

/**
 * One occurrence of an event of a calendar.
 * @public
 */
export interface EventClaim {
  type: 'event';
  uid: string;
  /** The start that this occurrence had before any change of it, ISO 8601 UTC, or a date for an event of a whole day. */
  originalStart: string;
  /** Whether the event repeats; undefined where that is not known. */
  recurring?: boolean;
  /** Start of the first occurrence of an event that repeats. */
  seriesStart?: string | null;
  /** ISO 8601 UTC, or `yyyy-mm-dd` for an event of a whole day. */
  start: string;
  end: string | null;
  allDay: boolean;
  summary: string;
  description: string;
  location: string;
  url: string | null;
  isCancelled: boolean;
}

/**
 * A dated section of a hand-written archive.
 * @public
 */
export interface SectionClaim {
  type: 'section';
  heading: string;
  bodyMarkdown: string;
  /** The section on the web. */
  url: string;
}

/**
 * A video.
 * @public
 */
export interface VideoClaim {
  type: 'video';
  videoId: string;
  title: string;
  description: string;
  thumbnailUrl: string | null;
  /** When it was published, ISO 8601. */
  publishedAt: string | null;
  /** How much later than `publishedAt` it may have been published: a feed tells when it was uploaded. */
  publishedAtSlackHours?: number;
  durationSeconds: number | null;
  /** `unavailable`: private or deleted by now. */
  availability: 'available' | 'upcoming' | 'live' | 'unavailable';
  /** When a live stream will begin, ISO 8601. */
  scheduledStartAt: string | null;
  /** When a live stream began, ISO 8601. */
  actualStartAt: string | null;
  /** In the list of the series' recordings, and not only linked from somewhere. */
  inPlaylist: boolean;
}
