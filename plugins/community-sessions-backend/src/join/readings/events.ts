import { SeriesConfig } from '../../config/config';
import { eventKey, eventLineage, singleEventKey } from '../keys';
import { EventClaim } from '@backstage-community/plugin-community-sessions-node';
import { Sourced } from '../readClaims';
import { isMeetingUrl } from '../../words/markdown/joinLinks';
import { readLinks } from '../../words/markdown/links';
import { SessionTime } from '../../words/times/sessionTime';
import { parseTitle } from '../../words/dates/parseTitle';
import { Tracks } from '../../words/topics/tracks';
import { localDay, parseInstant } from '../../words/zones/zone';
import { EventSession } from './types';

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

function timeOf(event: EventClaim): SessionTime | null {
  const startsAt = event.allDay ? null : parseInstant(event.start);
  if (startsAt === null) {
    return null;
  }
  const endsAt = parseInstant(event.end);
  return endsAt !== null && endsAt > startsAt
    ? { startsAt, endsAt }
    : { startsAt };
}

function joinUrlOf(event: EventClaim, meetingHosts: string[]): string | null {
  const links = [event.location, event.url ?? '', event.description]
    .flatMap(readLinks)
    .map(link => link.url);
  return links.find(url => isMeetingUrl(url, meetingHosts)) ?? null;
}

/** Reads the sessions of the series' events. */
export function readEvents(
  events: Sourced<EventClaim>[],
  series: SeriesConfig,
): EventSession[] {
  const { timeZone, meetingHosts } = series;
  const tracks = new Tracks(series.tracks);
  return events.flatMap(event => {
    const date = dayOf(event.start, timeZone);
    const title = parseTitle(event.summary, tracks);
    return date
      ? {
          source: event.source,
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
          cancelled: event.isCancelled || title.cancelled,
          joinUrl: joinUrlOf(event, meetingHosts),
          url:
            event.url && isMeetingUrl(event.url, meetingHosts)
              ? null
              : event.url,
        }
      : [];
  });
}
