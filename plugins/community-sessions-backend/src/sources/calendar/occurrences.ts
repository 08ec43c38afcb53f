import { DateTime, IANAZone } from 'luxon';
import ical, { EventInstance, VEvent } from 'node-ical';
import { RecordPayload } from '../recordSchemas';
import { ListedDate, withoutListedDates } from './listedDates';

/** From when to when occurrences are of interest. */
export interface Window {
  from: Date;
  to: Date;
}

type Occurrence = RecordPayload<'calendar.event'>;
type IcsDate = VEvent['start'];

const OVERRIDE = /^RECURRENCE-ID[:;]/m;
const FOLLOWING = /^RECURRENCE-ID;[^:\r\n]*RANGE=THISANDFUTURE/im;

/** Parts of rules that no meeting has, but that make more occurrences than a process has time for. */
const TOO_OFTEN =
  /^FREQ=(SECONDLY|MINUTELY|HOURLY)$|^BY(HOUR|MINUTE|SECOND)=.*,/i;

/**
 * The occurrences of one UID in a window: of its rule and of the dates that it lists, without those that EXDATE takes
 * out, with its overrides in place. Cancelled ones are among them. Throws an Error for what can not be read.
 */
export function occurrences(blocks: string[], window: Window): Occurrence[] {
  // By original start: of two versions of an occurrence the later in the file counts.
  const found = new Map<string, Occurrence>();
  for (const group of eventsWithOverrides(blocks)) {
    for (const occurrence of occurrencesOfEvent(group, window)) {
      found.set(occurrence.originalStart, occurrence);
    }
  }
  return [...found.values()];
}

/** Writers give one UID to several events: each is read, but of versions only the last. */
function eventsWithOverrides(blocks: string[]): string[][] {
  const overrides = blocks.filter(block => OVERRIDE.test(block));
  const events = blocks.filter(block => !OVERRIDE.test(block));
  const last = Math.max(...events.map(sequenceOf));
  const current = events.filter(event => sequenceOf(event) === last);
  return [
    ...current.slice(0, -1).map(event => [event]),
    [...current.slice(-1), ...overrides],
  ];
}

function sequenceOf(block: string): number {
  return Number(block.match(/^SEQUENCE:(\d+)/m)?.[1] ?? 0);
}

function occurrencesOfEvent(blocks: string[], window: Window): Occurrence[] {
  const parts = blocks.map(withoutListedDates);
  const listed = parts.flatMap(part => part.listed);
  const found = new Map<string, Occurrence>();
  const overridden = new Set<string>();
  for (const event of parse(parts.map(part => part.event))) {
    const series = {
      event,
      repeats: Boolean(event.rrule) || listed.length > 0,
    };
    const all = [
      ...listed.flatMap(date => listedInstances(date, event, window)),
      ...instances(event, window),
    ];
    for (const instance of all) {
      const occurrence = toOccurrence(instance, series);
      found.set(occurrence.originalStart, occurrence);
      if (instance.event.recurrenceid) {
        overridden.add(occurrence.originalStart);
      }
    }
  }
  return followingChanges(
    parts.map(part => part.event),
    window,
  ).reduce(
    (all, change) =>
      all.map(each =>
        each.originalStart > change.originalStart &&
        !overridden.has(each.originalStart)
          ? changed(each, change)
          : each,
      ),
    [...found.values()],
  );
}

function parse(blocks: string[]): VEvent[] {
  const text = blocks.join('\r\n');
  assertRules(text);
  return Object.values(
    ical.sync.parseICS(`BEGIN:VCALENDAR\r\n${text}\r\nEND:VCALENDAR`),
  ).filter(isEvent);
}

/** A listed date, or the override that takes its place. */
function listedInstances(
  { block, hasEnd }: ListedDate,
  event: VEvent,
  window: Window,
): EventInstance[] {
  const length = event.end ? event.end.getTime() - event.start.getTime() : 0;
  const overrides = Object.values(event.recurrences ?? {}).filter(isEvent);
  return parse([block]).flatMap(date => {
    assertStart(date);
    const start = date.start.getTime();
    if (exdatesOf(event).has(start)) {
      return [];
    }
    const override = overrides.find(
      ({ recurrenceid }) => recurrenceid?.getTime() === start,
    );
    if (override) {
      return ical.expandRecurringEvent(override, window);
    }
    return ical.expandRecurringEvent(date, window).map(instance => ({
      ...instance,
      event,
      end: hasEnd ? instance.end : withTime(instance.start, start + length),
    }));
  });
}

function withTime(date: IcsDate, time: number): IcsDate {
  return Object.assign(new Date(time), {
    tz: date.tz,
    dateOnly: date.dateOnly,
  });
}

function exdatesOf(event: VEvent): Set<number> {
  return new Set(
    Object.values(event.exdate ?? {}).flatMap(date =>
      date instanceof Date ? [date.getTime()] : [],
    ),
  );
}

/** The overrides that hold for all later occurrences too (`RANGE=THISANDFUTURE`), in order. */
function followingChanges(blocks: string[], window: Window): Occurrence[] {
  return parse(blocks.filter(block => FOLLOWING.test(block)))
    .flatMap(event =>
      // One from before the window holds in it as well.
      instances(event, { from: new Date(0), to: window.to }).map(instance =>
        toOccurrence(instance, { event, repeats: true }),
      ),
    )
    .sort((a, b) => (a.originalStart < b.originalStart ? -1 : 1));
}

/** Moves an occurrence as far as the change was moved, by the clock on the wall, and gives it what else has changed. */
function changed(occurrence: Occurrence, change: Occurrence): Occurrence {
  const zone = change.timeZone ?? 'utc';
  const wall = (moment: string) =>
    DateTime.fromISO(moment, { zone }).setZone('utc', { keepLocalTime: true });
  const moved = wall(occurrence.originalStart).plus(
    wall(change.start).diff(wall(change.originalStart)),
  );
  const moment = (date: DateTime) =>
    change.allDay
      ? date.toFormat('yyyy-MM-dd')
      : date.setZone(zone, { keepLocalTime: true }).toJSDate().toISOString();
  return {
    ...change,
    recurring: occurrence.recurring,
    seriesStart: occurrence.seriesStart,
    originalStart: occurrence.originalStart,
    start: moment(moved),
    end:
      change.end &&
      moment(moved.plus(wall(change.end).diff(wall(change.start)))),
  };
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

function toOccurrence(
  instance: EventInstance,
  { event, repeats }: { event: VEvent; repeats: boolean },
): Occurrence {
  const { start, end, isFullDay: allDay } = instance;
  const source = instance.event;
  const isOverride = source.recurrenceid instanceof Date;
  const moment = (date: Date) => (allDay ? localDay(date) : date.toISOString());
  return {
    uid: event.uid,
    recurring: repeats || hasOverrides(event),
    seriesStart: repeats && !event.recurrenceid ? moment(event.start) : null,
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
function hasOverrides(event: VEvent): boolean {
  return Boolean(
    event.recurrenceid || Object.keys(event.recurrences ?? {}).length,
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
