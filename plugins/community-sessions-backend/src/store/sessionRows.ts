import {
  Session,
  SessionDetail,
  SessionStatus,
} from '@backstage-community/plugin-community-sessions-common';
import { InterpretedSession } from '../join/types';
import { contentHash } from './contentHash';
import { SessionRow, SessionSummaryRow } from './tables';

/** What lists show and no filter needs as a column. */
type Summary = Pick<
  Session,
  | 'title'
  | 'timeZone'
  | 'timeCertainty'
  | 'agendaUrl'
  | 'joinUrl'
  | 'rsvpCount'
  | 'topicCount'
  | 'recording'
>;

/** What only the session itself shows. */
type Detail = Pick<
  SessionDetail,
  'agendas' | 'topics' | 'recordings' | 'notesMarkdown' | 'links' | 'provenance'
>;

/** A session with all of its recordings. */
export type RecordedSession = Session & Pick<SessionDetail, 'recordings'>;

/** A session as calendars show it. */
export type CalendarSession = Session & {
  /** When what calendars show last changed; absent where an earlier version stored the session. */
  calendarChangedAt?: string;
};

/** The row of a session; `updated_at` says when its content was first like this. */
export function toSessionRow(
  series: string,
  session: InterpretedSession,
  now: Date,
): SessionRow {
  const columns = {
    series_id: series,
    local_date: session.date,
    starts_at: new Date(session.startsAt).toISOString(),
    ends_at: new Date(session.endsAt).toISOString(),
    track: session.track,
    cancelled: session.cancelled,
    has_recording: session.recordings.length > 0,
  };
  const summary = toSummary(session);
  const detail = toDetail(session);
  return {
    id: session.id,
    ...columns,
    summary: JSON.stringify(summary),
    detail: JSON.stringify(detail),
    content_hash: contentHash({ columns, summary, detail }),
    updated_at: now.toISOString(),
    removed_at: null,
    calendar_hash: contentHash([
      columns.starts_at,
      columns.ends_at,
      columns.track,
      columns.cancelled,
      summary.title,
      summary.timeCertainty,
      summary.agendaUrl,
      summary.joinUrl,
      summary.recording?.url ?? null,
    ]),
    calendar_changed_at: now.toISOString(),
    merged_into: null,
  };
}

/** The session of a row as calendars show it. */
export function toCalendarSession(
  row: SessionSummaryRow,
  now: Date,
): CalendarSession {
  const { calendar_changed_at: changedAt } = row;
  return {
    ...toSession(row, now),
    ...(changedAt && { calendarChangedAt: changedAt }),
  };
}

/** The session of a row, of which the details may be left out, as it stands at a moment. */
export function toSession(row: SessionSummaryRow, now: Date): Session {
  const summary: Summary = JSON.parse(row.summary);
  const status = statusAt(row, now);
  return {
    id: row.id,
    series: row.series_id,
    title: summary.title,
    track: row.track as Session['track'],
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    timeZone: summary.timeZone,
    status,
    timeCertainty: summary.timeCertainty,
    agendaUrl: summary.agendaUrl,
    joinUrl:
      status === 'upcoming' || status === 'live' ? summary.joinUrl : null,
    rsvpCount: summary.rsvpCount,
    topicCount: summary.topicCount,
    recording: summary.recording,
    updatedAt: row.updated_at,
  };
}

/** The session of a row with all its details. */
export function toSessionDetail(
  row: SessionRow,
  now: Date,
  neighbours: Pick<SessionDetail, 'previous' | 'next'>,
): SessionDetail {
  return { ...toSession(row, now), ...parseDetail(row), ...neighbours };
}

/** The session of a row with its recordings. */
export function toRecordedSession(row: SessionRow, now: Date): RecordedSession {
  return { ...toSession(row, now), recordings: parseDetail(row).recordings };
}

/** The details of a row alone. */
export function parseDetail(row: Pick<SessionRow, 'detail'>): Detail {
  return JSON.parse(row.detail);
}

function statusAt(row: SessionSummaryRow, now: Date): SessionStatus {
  const at = now.toISOString();
  if (row.cancelled) {
    return 'cancelled';
  }
  if (at < row.starts_at) {
    return 'upcoming';
  }
  return at < row.ends_at ? 'live' : 'past';
}

function toSummary(session: InterpretedSession): Summary {
  return {
    title: session.title,
    timeZone: session.timeZone,
    timeCertainty: session.timeCertainty,
    agendaUrl: session.agendaUrl,
    joinUrl: session.joinUrl,
    rsvpCount: session.rsvpCount,
    topicCount: session.topics.length,
    recording: firstRecording(session),
  };
}

function firstRecording({ recordings }: InterpretedSession) {
  if (recordings.length === 0) {
    return null;
  }
  const { chapters, matchedBy, ...recording } = recordings[0];
  return recording;
}

function toDetail(session: InterpretedSession): Detail {
  return {
    agendas: session.agendas,
    topics: session.topics,
    recordings: session.recordings,
    notesMarkdown: session.notesMarkdown,
    links: session.links,
    provenance: session.provenance,
  };
}
