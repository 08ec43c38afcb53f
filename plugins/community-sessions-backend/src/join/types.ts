import {
  Agenda,
  Link,
  Problem,
  ProvenanceSource,
  RecordingDetail,
  TimeCertainty,
  Topic,
  Track,
} from '@backstage-community/plugin-community-sessions-common';

/** One session as the records tell it. */
export interface InterpretedSession {
  /** Given once and kept, see identity.ts. */
  id: string;
  /**
   * By what the session is recognised again when it moves, strongest first, e.g. `issue:303:adopters`, `event:<uid>/<original start>`.
   * Unique within a series. Where two sessions could be the same earlier one, `keyStrength` decides, not the place in this list.
   */
  keys: string[];
  title: string;
  track: Track | null;
  /** `yyyy-mm-dd` in the session's zone. */
  date: string;
  /** ISO 8601, UTC. */
  startsAt: string;
  /** ISO 8601, UTC. */
  endsAt: string;
  timeZone: string;
  timeCertainty: TimeCertainty;
  cancelled: boolean;
  agendaUrl: string | null;
  joinUrl: string | null;
  rsvpCount: number;
  agendas: Agenda[];
  topics: Topic[];
  recordings: RecordingDetail[];
  notesMarkdown: string | null;
  links: Link[];
  provenance: Record<string, ProvenanceSource>;
}

/** What the records of one series say. */
export interface Interpretation {
  sessions: InterpretedSession[];
  problems: Problem[];
  /** Videos that are linked to, with no record yet: a source that reads linked videos looks them up. */
  linkedVideoIds: string[];
}
