import {
  Agenda,
  Link,
  Track,
} from '@backstage-community/plugin-community-sessions-common';
import { AgendaClaim } from '@backstage-community/plugin-community-sessions-node';
import { AgendaItem } from '../../words/topics/agendaItems';
import { SessionTime } from '../../words/times/sessionTime';
import { Sourced } from '../readClaims';

/** What is read in the claims of all sources. */
interface SessionReading {
  /** Id of the source. */
  source: string;
  /** By which the session is recognised again, strongest first. */
  keys: string[];
  /** The last complete read did not have the record. */
  isMissing?: boolean;
}

/** What an agenda says of one of its sessions. */
export interface AgendaSession extends SessionReading {
  claim: Sourced<AgendaClaim>;
  agenda: Agenda;
  date: string;
  track: Track | null;
  /** Null when only the day is told. */
  time: SessionTime | null;
  title: string | null;
  cancelled: boolean;
  joinUrl: string | null;
  links: Link[];
  /** The topics that it lists itself. */
  items: AgendaItem[];
}

/** What a calendar event says of its session. */
export interface EventSession extends SessionReading {
  /** What the occurrences of one event share, also after an edit of "this and following". */
  lineage: string;
  /** Start of the first occurrence (milliseconds) of an event that repeats. */
  seriesStart: number | null;
  date: string;
  /** The day it had before it was moved. */
  originalDate: string;
  track: Track | null;
  /** Null for an event of a whole day. */
  time: SessionTime | null;
  title: string | null;
  cancelled: boolean;
  joinUrl: string | null;
  url: string | null;
}

/** What a section of the archive says of one of its days. */
export interface SectionSession extends SessionReading {
  date: string;
  track: Track | null;
  heading: string;
  url: string;
  cancelled: boolean;
  bodyMarkdown: string;
  notesMarkdown: string | null;
  /** Keys of the agendas it links to. */
  agendaKeys: string[];
}

/** What a video says of its session, in a series that has nothing but videos. */
export interface VideoSession extends SessionReading {
  videoId: string;
  date: string;
  track: Track | null;
  /** Of a live stream. */
  startsAt: number | null;
  title: string | null;
  joinUrl: string | null;
  matchedBy: 'title-date' | 'publish-time';
}
