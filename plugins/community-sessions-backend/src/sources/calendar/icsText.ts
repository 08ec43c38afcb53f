import { IANAZone } from 'luxon';
import ical from 'node-ical';
import { SourceError } from '@backstage-community/plugin-community-sessions-node';

/** The VEVENT blocks of each UID: an event and its overrides, which are to be read together. */
export type EventsByUid = Map<string, string[]>;

const TIME_PROPERTY =
  /^(DTSTART|DTEND|EXDATE|RECURRENCE-ID)((?:;[^:;]+)*):([\dTZ,]+)$/;

/**
 * Takes a file apart into its events. Times that name no zone get the file's (`X-WR-TIMEZONE`), or the default.
 * Throws a SourceError for anything but a whole file: a parser would find no event in an error page and not complain.
 */
export function splitIcs(
  body: Uint8Array,
  defaultTimeZone: string,
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
  const timeZone = calendarTimeZone(lines) ?? defaultTimeZone;
  const withZone = zoneFiller(timeZone);
  const eventsByUid: EventsByUid = new Map();
  for (const block of eventBlocks(lines)) {
    const uid = value(block, 'UID');
    if (uid) {
      const text = block.map(withZone).join('\r\n');
      const others = eventsByUid.get(uid);
      if (others) {
        others.push(text);
      } else {
        eventsByUid.set(uid, [text]);
      }
    }
  }
  return eventsByUid;
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

function calendarTimeZone(lines: string[]): string | undefined {
  const name = value(lines, 'X-WR-TIMEZONE');
  return name && IANAZone.isValidZone(name) ? name : undefined;
}

/**
 * Gives times without a zone, and those with a zone that nobody knows, the calendar's own:
 * else they would be read in whatever zone the host is in.
 */
function zoneFiller(timeZone: string): (line: string) => string {
  const known = new Map<string, boolean>();
  const isKnown = (tzid: string) => {
    const answer = known.get(tzid) ?? isKnownZone(tzid);
    known.set(tzid, answer);
    return answer;
  };
  return line => {
    const [, name, parameters, times] = line.match(TIME_PROPERTY) ?? [];
    if (!name || !times.includes('T') || times.endsWith('Z')) {
      return line;
    }
    const tzid = parameters.match(/;TZID="?([^;"]+)"?/i)?.[1];
    return tzid && isKnown(tzid) ? line : `${name};TZID=${timeZone}:${times}`;
  };
}

/** IANA's names, and those of Windows, for which the parser has a table. */
function isKnownZone(tzid: string): boolean {
  if (IANAZone.isValidZone(tzid)) {
    return true;
  }
  const parsed = ical.sync.parseICS(
    [
      'BEGIN:VCALENDAR',
      'BEGIN:VTODO',
      'UID:probe',
      `DTSTART;TZID=${tzid}:20260101T000000`,
      'END:VTODO',
      'END:VCALENDAR',
    ].join('\r\n'),
  );
  const { probe } = parsed;
  const zone = probe?.type === 'VTODO' ? probe.start?.tz : undefined;
  // Of Outlook's own zones the parser makes the host's.
  const isOutlooksOwn = /^(tzone:|Customized Time Zone|\(no TZ)/i.test(tzid);
  return zone !== undefined && IANAZone.isValidZone(zone) && !isOutlooksOwn;
}
