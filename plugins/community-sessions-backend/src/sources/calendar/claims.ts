import { SeriesConfig } from '../../config/config';
import { eventKey, eventLineage, singleEventKey } from '../keys';
import { CalendarEvent } from '../parseRecords';
import { isMeetingUrl } from '../../words/markdown/joinLinks';
import { readLinks } from '../../words/markdown/links';
import { SessionTime } from '../../words/times/sessionTime';
import { parseTitle } from '../../words/dates/parseTitle';
import { Tracks } from '../../words/topics/tracks';
import { localDay, parseInstant } from '../../words/zones/zone';
import { EventClaim } from '../claims';

const ISO_DAY = /^\d{4}-\d{2}-\d{2}/;

function dayOf(moment: string, zone: string): string | null {
  if (moment.length === 10) {
    return ISO_DAY.test(moment) && parseInstant(moment) !== null
      ? moment
      : null;
  }
  const instant = parseInstant(moment);
  return instant === null ? null : localDay(instant, zone);
}

function timeOf(event: CalendarEvent): SessionTime | null {
  const startsAt = event.allDay ? null : parseInstant(event.start);
  if (startsAt === null) {
    return null;
  }
  const endsAt = parseInstant(event.end);
  return endsAt !== null && endsAt > startsAt
    ? { startsAt, endsAt }
    : { startsAt };
}

function joinUrlOf(
  event: CalendarEvent,
  meetingHosts: string[],
): string | null {
  const links = [event.location, event.url ?? '', event.description]
    .flatMap(readLinks)
    .map(link => link.url);
  return links.find(url => isMeetingUrl(url, meetingHosts)) ?? null;
}

/** Reads the series' events in a calendar that may hold others as well. */
export function readEvents(
  events: CalendarEvent[],
  series: SeriesConfig,
): EventClaim[] {
  const { calendar, timeZone, meetingHosts } = series;
  const tracks = new Tracks(series.tracks);
  if (!calendar) {
    return [];
  }
  return events
    .filter(({ summary }) => calendar.summaryPattern?.test(summary) ?? true)
    .flatMap(event => {
      const date = dayOf(event.start, timeZone);
      const title = parseTitle(event.summary, tracks);
      return date
        ? {
            keys: [
              eventKey(event.uid, event.originalStart),
              ...(event.recurring === false ? [singleEventKey(event.uid)] : []),
            ],
            isMissing: event.isMissing,
            lineage: eventLineage(event.uid),
            seriesStart: parseInstant(event.seriesStart),
            date,
            originalDate: dayOf(event.originalStart, timeZone) ?? date,
            track: tracks.only(event.summary),
            time: timeOf(event),
            title: title.title,
            cancelled: event.status === 'CANCELLED' || title.cancelled,
            joinUrl: joinUrlOf(event, meetingHosts),
            url:
              event.url && isMeetingUrl(event.url, meetingHosts)
                ? null
                : event.url,
          }
        : [];
    });
}
