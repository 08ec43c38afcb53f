import { Router } from 'express';
import ical, {
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator';
import { DateTime } from 'luxon';
import { SampleEvent, SampleEventOverride, SampleFacts } from '../types';
import { SampleWorld } from '../world/SampleWorld';
import { vtimezone } from './vtimezone';

/** The public iCal file of a Google calendar; unlike a real one it lives under `/calendar` of this server. */
export function calendarRouter(world: SampleWorld): Router {
  const router = Router();
  router.get('/ical/:id/public/basic.ics', (req, res) => {
    const { calendar } = world.facts;
    if (req.params.id === calendar.id) {
      res
        .set('cache-control', 'no-cache, no-store, max-age=0, must-revalidate')
        .type('text/calendar; charset=UTF-8')
        .send(publicFile(calendar, world.now()));
    } else {
      res
        .status(404)
        .type('text/html')
        .send('<html><title>Error 404 (Not Found)!!1</title></html>');
    }
  });
  return router;
}

/** As at Google every DTSTAMP is the time of the request, so that no two files are the same. */
function publicFile(calendar: SampleFacts['calendar'], now: Date): string {
  const file = ical({
    // The leading hyphen is added.
    prodId: '//Google Inc//Google Calendar 70.9054//EN',
    name: calendar.name,
    method: ICalCalendarMethod.PUBLISH,
    // Zones are the events' own: with one of the calendar's the stamps would not be UTC.
    timezone: { name: null, generator: vtimezone },
  });
  for (const event of calendar.events) {
    addSeries(file, event, now);
    event.overrides.forEach(override =>
      addOverride(file, event, override, now),
    );
  }
  return file
    .toString()
    .replace(
      /^X-WR-CALNAME:.*\r\n/m,
      name => `${name}X-WR-TIMEZONE:${calendar.timeZone}\r\n`,
    );
}

function addSeries(file: ICalCalendar, event: SampleEvent, now: Date): void {
  const start = at(event, event.firstDate);
  file.createEvent({
    ...common(event, now),
    start,
    end: start.plus({ minutes: event.durationMinutes }),
    sequence: 0,
    repeating: [
      `RRULE:${event.rule}`,
      ...event.excludedDates.map(
        date =>
          `EXDATE;TZID=${event.timeZone}:${at(event, date).toFormat(
            "yyyyMMdd'T'HHmmss",
          )}`,
      ),
    ].join('\n'),
  });
}

function addOverride(
  file: ICalCalendar,
  event: SampleEvent,
  override: SampleEventOverride,
  now: Date,
): void {
  const { date, cancelled, summary, movedTo } = override;
  const start = movedTo
    ? at(event, movedTo.date, movedTo.time)
    : at(event, date);
  file.createEvent({
    ...common(event, now),
    summary: summary ?? event.summary,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    start,
    end: start.plus({ minutes: event.durationMinutes }),
    recurrenceId: at(event, date),
    sequence: 1,
  });
}

function common(event: SampleEvent, now: Date) {
  return {
    id: event.uid,
    summary: event.summary,
    description: event.description,
    location: event.location,
    timezone: event.timeZone,
    status: ICalEventStatus.CONFIRMED,
    created: new Date(event.createdAt),
    lastModified: new Date(event.createdAt),
    stamp: now,
  };
}

function at(event: SampleEvent, date: string, time = event.time): DateTime {
  return DateTime.fromISO(`${date}T${time}`, { zone: event.timeZone });
}
