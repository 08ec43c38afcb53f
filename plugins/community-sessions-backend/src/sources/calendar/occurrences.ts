import { DateTime, IANAZone } from 'luxon';
import ical, { EventInstance, VEvent } from 'node-ical';
import { RecordPayload } from '../recordSchemas';

/** From when to when occurrences are of interest. */
export interface Window {
  from: Date;
  to: Date;
}

type Occurrence = RecordPayload<'calendar.event'>;
type IcsDate = VEvent['start'];

/** Parts of rules that no meeting has, but that make more occurrences than a process has time for. */
const TOO_OFTEN =
  /^FREQ=(SECONDLY|MINUTELY|HOURLY)$|^BY(HOUR|MINUTE|SECOND)=.*,/i;

/**
 * The occurrences of one UID in a window: of its rule, without those that EXDATE takes out, with its overrides in place.
 * Cancelled ones are among them. RDATE is not read. Throws an Error for what can not be read.
 */
export function occurrences(blocks: string[], window: Window): Occurrence[] {
  const text = blocks.join('\r\n');
  assertRules(text);
  const parsed = ical.sync.parseICS(
    `BEGIN:VCALENDAR\r\n${text}\r\nEND:VCALENDAR`,
  );
  const events = Object.values(parsed).filter(isEvent);
  // By original start: of two versions of an occurrence the later in the file counts.
  const found = new Map<string, Occurrence>();
  for (const event of events) {
    for (const instance of instances(event, window)) {
      const occurrence = toOccurrence(instance, event);
      found.set(occurrence.originalStart, occurrence);
    }
  }
  return [...found.values()];
}

function assertRules(text: string): void {
  const rules = text.split('\r\n').filter(line => /^RRULE[:;]/i.test(line));
  const parts = rules.flatMap(rule => rule.split(/[:;]/));
  if (parts.some(part => TOO_OFTEN.test(part))) {
    throw new Error('It repeats more often than daily');
  }
}

function instances(event: VEvent, window: Window): EventInstance[] {
  assertStart(event);
  if (event.rrule) {
    return ical.expandRecurringEvent(event, window);
  }
  // Overrides may come without the event that they belong to: the parser then takes the first for that event.
  const overrides = Object.values(event.recurrences ?? {}).filter(isEvent);
  const single = event.recurrenceid ? [] : [event];
  return [...single, ...overrides].flatMap(each =>
    ical.expandRecurringEvent(each, window),
  );
}

function isEvent(component: unknown): component is VEvent {
  return (component as Partial<VEvent> | undefined)?.type === 'VEVENT';
}

function assertStart({ start }: VEvent): void {
  if (!(start instanceof Date) || Number.isNaN(start.getTime())) {
    throw new Error('It has no start that can be read');
  }
}

function toOccurrence(instance: EventInstance, event: VEvent): Occurrence {
  const { start, end, isFullDay: allDay } = instance;
  const source = instance.event;
  const isOverride = source.recurrenceid instanceof Date;
  const moment = (date: Date) => (allDay ? localDay(date) : date.toISOString());
  return {
    uid: event.uid,
    recurring: isRecurring(event),
    seriesStart: event.rrule ? moment(event.start) : null,
    originalStart:
      isOverride && source.recurrenceid
        ? originalMoment(source.recurrenceid)
        : moment(start),
    start: moment(start),
    end: end > start ? moment(end) : null,
    allDay,
    timeZone: zoneOf(start, allDay),
    summary: textOf(source.summary),
    description: textOf(source.description),
    location: textOf(source.location),
    url: textOf(source.url) || textOf(source['GOOGLE-CONFERENCE']) || null,
    status: statusOf(source.status),
    sequence: Number.isInteger(source.sequence) ? Number(source.sequence) : 0,
  };
}

/** An override without its event belongs to one that repeats. */
function isRecurring(event: VEvent): boolean {
  return Boolean(
    event.rrule ||
      event.recurrenceid ||
      Object.keys(event.recurrences ?? {}).length,
  );
}

/** The parser puts dates at midnight of the host's zone. */
function localDay(date: Date): string {
  return DateTime.fromObject({
    year: date.getFullYear(),
    month: date.getMonth() + 1,
    day: date.getDate(),
  }).toFormat('yyyy-MM-dd');
}

function originalMoment(date: IcsDate): string {
  return date.dateOnly ? localDay(date) : date.toISOString();
}

function zoneOf(start: IcsDate, allDay: boolean): string | null {
  return !allDay && start.tz && IANAZone.isValidZone(start.tz)
    ? start.tz
    : null;
}

/** A property with parameters is an object, a repeated one an array. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) {
    return textOf(value[0]);
  }
  if (typeof value === 'object' && value !== null && 'val' in value) {
    return textOf(value.val);
  }
  return typeof value === 'string' ? value : '';
}

function statusOf(status: unknown): Occurrence['status'] {
  const upper = textOf(status).toUpperCase();
  return upper === 'CANCELLED' || upper === 'TENTATIVE' ? upper : 'CONFIRMED';
}
