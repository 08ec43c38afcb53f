import { SourceError } from '@backstage-community/plugin-community-sessions-node';
import { contentHashOf } from '../contentHash';
import { Window } from './occurrences';
import { CalendarZones } from './zones';

/** The VEVENT blocks of each UID: an event and its overrides, which are to be read together. */
export type EventsByUid = Map<string, string[]>;

const TIME_PROPERTY =
  /^(DTSTART|DTEND|EXDATE|RDATE|RECURRENCE-ID)((?:;.*)?):([\dTZ,/PHMSDW]+)$/;

/**
 * Takes a file apart into its events, all of whose times name one of IANA's zones or none at all (UTC, whole days):
 * else they would be read in whatever zone the host is in. Events without a UID get one of their title and start.
 * Throws a SourceError for anything but a whole file: a parser would find no event in an error page and not complain.
 */
export function splitIcs(
  body: Uint8Array,
  defaultTimeZone: string,
  window: Window,
): EventsByUid {
  const lines = unfold(body).trim().split(/\r?\n/);
  if (
    lines[0] !== 'BEGIN:VCALENDAR' ||
    lines[lines.length - 1] !== 'END:VCALENDAR'
  ) {
    throw new SourceError(
      'invalid-answer',
      'The answer is not a whole iCalendar file: is the calendar public? Check communitySessions.series[].calendar.url',
    );
  }
  const withZone = zoneWriter(
    new CalendarZones({ lines, defaultTimeZone, window }),
  );
  const eventsByUid: EventsByUid = new Map();
  for (const block of eventBlocks(lines)) {
    const uid = value(block, 'UID') || uidOf(block);
    const text = [block[0], `UID:${uid}`, ...block.slice(1)]
      .filter((line, index) => index === 1 || !line.startsWith('UID:'))
      .map(withZone)
      .join('\r\n');
    eventsByUid.set(uid, [...(eventsByUid.get(uid) ?? []), text]);
  }
  return eventsByUid;
}

function uidOf(block: string[]): string {
  return contentHashOf(
    block.filter(line => /^(SUMMARY|DTSTART)[:;]/.test(line)),
  );
}

/** Lines are folded by bytes, also in the middle of a character: they are unfolded before they are decoded. */
function unfold(body: Uint8Array): string {
  const folded = Buffer.from(body).toString('latin1');
  const unfolded = folded.replace(/\r?\n[ \t]/g, '');
  return new TextDecoder().decode(Buffer.from(unfolded, 'latin1'));
}

function eventBlocks(lines: string[]): string[][] {
  const blocks: string[][] = [];
  let block: string[] | undefined;
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') {
      block = [];
      blocks.push(block);
    }
    block?.push(line);
    if (line === 'END:VEVENT') {
      block = undefined;
    }
  }
  return blocks;
}

function value(lines: string[], property: string): string | undefined {
  const start = `${property}:`;
  return lines.find(line => line.startsWith(start))?.slice(start.length);
}

function zoneWriter(zones: CalendarZones): (line: string) => string {
  return line => {
    const [, name, parameters, times] = line.match(TIME_PROPERTY) ?? [];
    if (!name || !times.includes('T') || /Z(?:[,/]|$)/.test(times)) {
      return line;
    }
    const [named, quoted, bare] =
      parameters.match(/;TZID=(?:"([^"]*)"|([^;"]+))/i) ?? [];
    const tzid = quoted ?? bare;
    const zone = tzid ? zones.ofTzid(tzid) : zones.ofCalendar;
    return `${name}${parameters.replace(
      named ?? '',
      '',
    )};TZID=${zone}:${times}`;
  };
}
