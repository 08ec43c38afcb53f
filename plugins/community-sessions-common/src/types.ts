import { SourceFreshness } from './syncTypes';

/**
 * Id of the track of a series that a session is for, e.g. `adopters`.
 * @public
 */
export type Track = string;

/**
 * Where a session stands at the moment of reading; the clock decides, never the state of an issue.
 * @public
 */
export type SessionStatus = 'upcoming' | 'live' | 'past' | 'cancelled';

/**
 * `stated` when a source gives the start, `assumed` when only the date is known and the series' usual start time is used.
 * @public
 */
export type TimeCertainty = 'stated' | 'assumed';

/**
 * A titled address, with the id of a Backstage system icon where one fits.
 * @public
 */
export interface Link {
  title: string;
  url: string;
  icon?: string;
}

/**
 * A recurring meetup, as configured under `communitySessions.series`.
 * @public
 */
export interface Series {
  id: string;
  title: string;
  /** IANA zone of the series, e.g. `Europe/Stockholm`. */
  timeZone: string;
  /** Usual local start, `HH:mm` in {@link Series.timeZone}. */
  startTime: string;
  durationMinutes: number;
  /** The GitHub repository of the agendas. */
  repositoryUrl?: string;
  /** The YouTube playlist of the recordings. */
  playlistUrl?: string;
  /** The tracks that its sessions can have. */
  tracks?: SeriesTrack[];
  links: Link[];
  /** Where calendar programs and feed readers subscribe, when the feeds are open to everybody. */
  feeds?: SeriesFeeds;
  /** Whether one can be reminded of a session. */
  reminders?: boolean;
  /** How up to date what is known of the series is. */
  sources?: SourceFreshness[];
}

/**
 * A track of a series.
 * @public
 */
export interface SeriesTrack {
  id: Track;
  title: string;
}

/**
 * Complete addresses of the feeds of a series.
 * @public
 */
export interface SeriesFeeds {
  /** iCalendar, of all its sessions. */
  calendarUrl: string;
  /** Atom, of its recordings. */
  recordingsUrl: string;
}

/**
 * Somebody on GitHub. A deleted account has no login.
 * @public
 */
export interface Person {
  login: string | null;
  name?: string;
  avatarUrl?: string;
  url?: string;
  /** The catalog `User`, when one carries this login. */
  entityRef?: string;
}

/**
 * A video of a session.
 * @public
 */
export interface Recording {
  videoId: string;
  url: string;
  title: string;
  thumbnailUrl: string | null;
  /** Null where the source does not tell, e.g. YouTube's public feed. */
  durationSeconds: number | null;
  publishedAt: string | null;
}

/**
 * A titled offset in a recording, read from the description by YouTube's own rules.
 * @public
 */
export interface Chapter {
  startSeconds: number;
  title: string;
  url: string;
}

/**
 * How a recording was matched to its session, strongest first.
 * @public
 */
export type RecordingMatch =
  | 'override'
  | 'link'
  | 'title-date'
  | 'title-month'
  | 'publish-time';

/**
 * A recording with what only the session page needs.
 * @public
 */
export interface RecordingDetail extends Recording {
  chapters: Chapter[];
  matchedBy: RecordingMatch;
}

/**
 * Where a search found a session.
 * @public
 */
export interface SessionMatch {
  kind: 'title' | 'agenda' | 'topic' | 'notes' | 'recording' | 'chapter';
  /**
   * Which agenda (its number), topic (its id), recording (its video id) or chapter (`<video id>@<seconds>`);
   * null for title and notes.
   */
  target: string | null;
  /** Plain text of at most 200 characters around the first word that was found. */
  text: string;
}

/**
 * One meeting of a series: one start instant.
 * @public
 */
export interface Session {
  /** `<series>-<yyyy-mm-dd>`, with a track or number when a date has several; given once and kept for ever. */
  id: string;
  series: string;
  title: string;
  track: Track | null;
  /** ISO 8601, UTC. */
  startsAt: string;
  /** ISO 8601, UTC. */
  endsAt: string;
  timeZone: string;
  status: SessionStatus;
  timeCertainty: TimeCertainty;
  agendaUrl: string | null;
  /** Only while the session is upcoming or live. */
  joinUrl: string | null;
  /** 👍 on the agenda. */
  rsvpCount: number;
  topicCount: number;
  recording: Recording | null;
  /** When what we know of this session last changed. ISO 8601, UTC. */
  updatedAt: string;
  /**
   * Only in answers to a query with `q`: the place with most of its words; of several the one that is most useful to open,
   * in the order chapter, topic, title, recording, notes, agenda.
   */
  match?: SessionMatch;
}

/**
 * The GitHub issue that announces a session.
 * @public
 */
export interface Agenda {
  /** Id of the source that it comes from. */
  source: string;
  number: number;
  url: string;
  state: 'open' | 'closed';
  author: Person;
  bodyMarkdown: string;
}

/**
 * A proposal for a session: a comment on its agenda.
 * @public
 */
export interface Topic {
  id: string;
  url: string;
  author: Person;
  bodyMarkdown: string;
  /** 👍 on the comment. */
  votes: number;
  createdAt: string;
  track: Track | null;
}

/**
 * What decided a field: the id of a source, `override` or `config`.
 * @public
 */
export type ProvenanceSource = string;

/**
 * All there is to know of one session.
 * @public
 */
export interface SessionDetail extends Session {
  agendas: Agenda[];
  /** Most votes first. */
  topics: Topic[];
  recordings: RecordingDetail[];
  /** Minutes from the archive. */
  notesMarkdown: string | null;
  links: Link[];
  /** What decided each field: the id of a source, `override` or `config`. */
  provenance: Record<string, string>;
  /** The id of the session before this one in its series. */
  previous: string | null;
  /** The id of the session after this one in its series. */
  next: string | null;
}

/**
 * Filters of the session list; absent means no restriction.
 * @public
 */
export interface SessionsQuery {
  series?: string[];
  /** `upcoming` includes the session that is live now. Default `all`. */
  when?: 'upcoming' | 'past' | 'all';
  /** Words that must all occur in title, agenda, topics, minutes or chapters. */
  q?: string;
  /** First day (`yyyy-mm-dd`, in the series' zone) or instant, inclusive. */
  from?: string;
  /** Last day (`yyyy-mm-dd`, in the series' zone) or instant, inclusive. */
  to?: string;
  year?: number;
  track?: Track;
  recording?: boolean;
  /** GitHub login of a host or proposer, any case. */
  person?: string;
  /** By start. Default `desc`. */
  order?: 'asc' | 'desc';
  /** At most 100, the default. */
  limit?: number;
  /** From `pageInfo` of an earlier answer to the same query. */
  cursor?: string;
}

/**
 * A page of sessions.
 * @public
 */
export interface SessionsPage {
  items: Session[];
  totalItems: number;
  pageInfo: { nextCursor?: string; prevCursor?: string };
}

/**
 * Answer of `/sessions/:id/reminder`.
 * @public
 */
export interface Reminder {
  /** Whether the signed-in user is told shortly before the session. */
  reminded: boolean;
}

/**
 * The topic of Backstage's events on which a {@link SessionsChangedEvent} is published.
 * @public
 */
export const SESSIONS_CHANGED_TOPIC = 'community-sessions.changed';

/**
 * Tells other plugins of the backend that the sessions of a series have changed.
 * @public
 */
export type SessionsChangedEvent = {
  /** Id of the series. */
  series: string;
};

/**
 * The channel on which a {@link SessionsChangedSignal} is sent to everybody.
 * @public
 */
export const SESSIONS_CHANNEL = 'community-sessions';

/**
 * Tells pages that are open that the sessions of a series have changed.
 * @public
 */
export type SessionsChangedSignal = {
  action: 'sessions-changed';
  /** Id of the series. */
  series: string;
};
