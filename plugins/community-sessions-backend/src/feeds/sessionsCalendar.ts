import {
  Series,
  Session,
} from '@backstage-community/plugin-community-sessions-common';
import ical, {
  escape,
  ICalCalendarMethod,
  ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { printable } from './feedText';
import { CalendarSession } from '../store/sessionRows';
import { PageLinks } from '../service/PageLinks';

const REFRESH_SECONDS = 60 * 60;
/** A SEQUENCE is a signed 32-bit number: counted in seconds from here, it lasts until 2088. */
const SEQUENCE_START = Date.parse('2020-01-01T00:00:00Z');
/** What goes into a calendar. */
export interface SessionsCalendarInput {
  /** What calendar programs call it. */
  name: string;
  sessions: CalendarSession[];
  /** The series of the sessions, which name their tracks. */
  series: Series[];
  links: PageLinks;
  /** Whether it tells how to join. */
  mayJoin: boolean;
}

/**
 * Sessions as iCalendar (RFC 5545), the same text for the same input. The UID is made of the session's id, which stays when
 * a session moves; SEQUENCE, DTSTAMP and LAST-MODIFIED all say when what the calendar shows last changed.
 */
export function sessionsCalendar(input: SessionsCalendarInput): string {
  const calendar = ical({
    prodId: { company: 'Backstage Community', product: 'Community Sessions' },
    method: ICalCalendarMethod.PUBLISH,
    // The library escapes the texts of events, but not this one.
    name: escape(printable(input.name), false),
    ttl: REFRESH_SECONDS,
    events: input.sessions.map(session => toEvent(session, input)),
  });
  return `${calendar.toString()}\r\n`;
}

function toEvent(
  session: CalendarSession,
  { links, mayJoin, series }: SessionsCalendarInput,
): ICalEventData {
  const changedAt = new Date(session.calendarChangedAt ?? session.updatedAt);
  const isCancelled = session.status === 'cancelled';
  const joinUrl = mayJoin ? session.joinUrl : null;
  return {
    id: `${session.id}@${links.host}`,
    sequence: Math.floor((changedAt.getTime() - SEQUENCE_START) / 1000),
    stamp: changedAt,
    lastModified: changedAt,
    start: new Date(session.startsAt),
    end: new Date(session.endsAt),
    // Outlook shows the events of a subscription without their status.
    summary: `${isCancelled ? 'Cancelled: ' : ''}${titleWithTrack(
      session,
      series,
    )}`,
    description: describe(session, links.session(session.id), joinUrl),
    location: joinUrl,
    url: links.session(session.id),
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: isCancelled
      ? ICalEventTransparency.TRANSPARENT
      : ICalEventTransparency.OPAQUE,
  };
}

function titleWithTrack(session: Session, all: Series[]): string {
  const { title, track } = session;
  const text = printable(title);
  if (!track || text.toLowerCase().includes(track)) {
    return text;
  }
  const series = all.find(({ id }) => id === session.series);
  const named = series?.tracks?.find(({ id }) => id === track);
  return `${text} (${named?.title ?? track})`;
}

function describe(
  session: Session,
  pageUrl: string,
  joinUrl: string | null,
): string {
  const { agendaUrl, recording } = session;
  const lines = [
    session.timeCertainty === 'assumed' &&
      'The start is the usual one of the series: nobody has stated it yet.',
    joinUrl && `Join: ${joinUrl}`,
    recording && `Recording: ${recording.url}`,
    agendaUrl && `Agenda: ${agendaUrl}`,
    `All about this session: ${pageUrl}`,
  ];
  return printable(lines.filter(Boolean).join('\n'));
}
