import { DateTime, IANAZone } from 'luxon';
import ical from 'node-ical';
import { occurrences, Window } from './occurrences';

/** A change of the clock, by the zone's own definition. Times and offsets in milliseconds. */
interface Onset {
  at: number;
  offsetBefore: number;
  offset: number;
}

const MINUTE = 60_000;
/** Two zones whose clocks agree this often have the same changes of clocks. */
const SAMPLE_EVERY = { days: 3 };

/** What zones are read from. */
export interface CalendarZonesOptions {
  /** All lines of the file, unfolded. */
  lines: string[];
  /** IANA's name of the zone that a calendar without one of its own is in. */
  defaultTimeZone: string;
  /** The time in which a zone that the file defines has to agree with one of IANA's. */
  window: Window;
}

/** Finds IANA's name of the zones of a calendar, whatever its writer calls them. */
export class CalendarZones {
  /** The zone of times that name none: the file's (`X-WR-TIMEZONE`), or the default. */
  readonly ofCalendar: string;
  private readonly definitions: Map<string, string[]>;
  private readonly found = new Map<string, string>();

  constructor(private readonly options: CalendarZonesOptions) {
    const { lines, defaultTimeZone } = options;
    this.ofCalendar =
      ianaName(property(lines, 'X-WR-TIMEZONE')) ?? defaultTimeZone;
    this.definitions = definitionsIn(lines);
  }

  /** The zone of a TZID; the calendar's for one that nobody knows. */
  ofTzid(written: string): string {
    const tzid = unescaped(written);
    const known = this.found.get(tzid);
    if (known) {
      return known;
    }
    const zone =
      ianaName(tzid) ??
      windowsZone(tzid) ??
      this.definedZone(tzid) ??
      this.ofCalendar;
    this.found.set(tzid, zone);
    return zone;
  }

  /** IANA's zone with the clock that the file's VTIMEZONE defines. */
  private definedZone(tzid: string): string | undefined {
    const definition = this.definitions.get(tzid);
    if (!definition) {
      return undefined;
    }
    const { window, defaultTimeZone } = this.options;
    const onsets = readableOnsets(definition, window);
    if (!onsets.length) {
      return undefined;
    }
    const samples = instantsIn(window).map(
      at => [at, offsetAt(at, onsets) / MINUTE] as const,
    );
    return [
      this.ofCalendar,
      defaultTimeZone,
      ...Intl.supportedValuesOf('timeZone'),
    ].find(name => {
      const zone = IANAZone.create(name);
      return samples.every(([at, offset]) => zone.offset(at) === offset);
    });
  }
}

/** IANA's name, also behind the prefix of a product: `/example.org/20260101_1/Europe/Berlin`. */
function ianaName(tzid: string | undefined): string | undefined {
  const parts = (tzid ?? '').split('/');
  return [parts.length, 3, 2]
    .map(count => parts.slice(-count).join('/'))
    .find(name => IANAZone.isValidZone(name));
}

/** IANA's name for one of Windows', for which the parser has a table. */
function windowsZone(tzid: string): string | undefined {
  // Of Outlook's own zones the parser makes the host's.
  if (/^(tzone:|Customized Time Zone|\(no TZ)/i.test(tzid)) {
    return undefined;
  }
  const { probe } = ical.sync.parseICS(
    [
      'BEGIN:VCALENDAR',
      'BEGIN:VTODO',
      'UID:probe',
      `DTSTART;TZID="${tzid}":20260101T000000`,
      'END:VTODO',
      'END:VCALENDAR',
    ].join('\r\n'),
  );
  const zone = probe?.type === 'VTODO' ? probe.start?.tz : undefined;
  return zone !== undefined && IANAZone.isValidZone(zone) ? zone : undefined;
}

function definitionsIn(lines: string[]): Map<string, string[]> {
  const definitions = new Map<string, string[]>();
  let definition: string[] | undefined;
  for (const line of lines) {
    if (line === 'BEGIN:VTIMEZONE') {
      definition = [];
    } else if (line === 'END:VTIMEZONE') {
      const tzid = property(definition ?? [], 'TZID');
      if (definition && tzid) {
        definitions.set(unescaped(tzid), definition);
      }
      definition = undefined;
    } else {
      definition?.push(line);
    }
  }
  return definitions;
}

/** The commas of a TZID are escaped where it is a property, and mostly not where it is a parameter. */
function unescaped(text: string): string {
  return text.replace(/\\([\\;,])/g, '$1');
}

/** None of a definition that can not be read. */
function readableOnsets(definition: string[], window: Window): Onset[] {
  try {
    return onsetsOf(definition, window);
  } catch {
    return [];
  }
}

/** The changes of a definition up to the end of the window, in order. */
function onsetsOf(definition: string[], window: Window): Onset[] {
  const onsets: Onset[] = [];
  let part: string[] = [];
  for (const line of definition) {
    if (/^BEGIN:(STANDARD|DAYLIGHT)$/.test(line)) {
      part = [];
    } else if (/^END:(STANDARD|DAYLIGHT)$/.test(line)) {
      onsets.push(...onsetsOfPart(part, window));
    } else {
      part.push(line);
    }
  }
  return onsets.sort((a, b) => a.at - b.at);
}

/** Reads a part of a definition as an event on a clock without changes. */
function onsetsOfPart(lines: string[], window: Window): Onset[] {
  const offset = offsetOf(property(lines, 'TZOFFSETTO'));
  const offsetBefore = offsetOf(property(lines, 'TZOFFSETFROM'));
  const start = property(lines, 'DTSTART');
  if (offset === undefined || offsetBefore === undefined || !start) {
    return [];
  }
  // Exchange's rules begin in 1601, which would only be counted up to today.
  const begin = start
    .replace(/^1[0-8]\d\d|^19[0-6]\d/, '1970')
    .replace(/Z?$/, 'Z');
  const first = DateTime.fromFormat(begin, "yyyyMMdd'T'HHmmss'Z'", {
    zone: 'utc',
  });
  if (!first.isValid) {
    return [];
  }
  const event = [
    'BEGIN:VEVENT',
    'UID:onset',
    `DTSTART:${begin}`,
    ...lines
      .filter(line => /^(RRULE|RDATE)[:;]/.test(line))
      .map(line =>
        line.startsWith('RDATE') ? line.replace(/T\d{6}(?!Z)/g, '$&Z') : line,
      ),
    'END:VEVENT',
  ];
  // The last change before the window still holds when it opens.
  const from = DateTime.fromJSDate(window.from).minus({ years: 1 }).toJSDate();
  const later = occurrences([event.join('\r\n')], { from, to: window.to });
  return [first.toMillis(), ...later.map(each => Date.parse(each.start))].map(
    wall => ({ at: wall - offsetBefore, offsetBefore, offset }),
  );
}

function offsetOf(text: string | undefined): number | undefined {
  const [, sign, hours, minutes] = text?.match(/^([+-])(\d\d)(\d\d)/) ?? [];
  return sign
    ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE
    : undefined;
}

function offsetAt(at: number, onsets: Onset[]): number {
  const last = onsets.filter(onset => onset.at <= at).pop();
  return last ? last.offset : onsets[0].offsetBefore;
}

function instantsIn({ from, to }: Window): number[] {
  const instants: number[] = [];
  let at = DateTime.fromJSDate(from, { zone: 'utc' });
  while (at.toMillis() <= to.getTime()) {
    instants.push(at.toMillis());
    at = at.plus(SAMPLE_EVERY);
  }
  return instants;
}

function property(lines: string[], name: string): string | undefined {
  return lines
    .find(line => line.startsWith(`${name}:`))
    ?.slice(name.length + 1);
}
