import { offsetsOfLabel } from '../zones/zoneLabels';
import { Token, tokenize, touches } from '../markdown/tokens';

/** A time of day as it stands in a text. */
export interface PrintedTime {
  start: number;
  end: number;
  hour: number;
  minute: number;
  /** The end of a range: `16:00-17:00`. */
  until?: { hour: number; minute: number };
  /** Zone name beside it, in upper case: often wrong for the season. */
  label?: string;
  /** Minutes from UTC, when an offset, GMT, UTC or Z is printed. */
  offset?: number;
}

interface Clock {
  hour: number;
  minute: number;
  next: number;
  meridiem: boolean;
  /** A number alone, which is a time only in company: `4-5pm`, `16 CET`. */
  bare: boolean;
}

const RANGE = new Set(['-', '–', '—', 'to', 'until', 'till']);
const UTC_NAMES = new Set(['UTC', 'GMT', 'Z']);

function toMeridiem(tokens: Token[], at: number) {
  const [first, dot, second] = tokens.slice(at, at + 3);
  if (first?.lower === 'am' || first?.lower === 'pm') {
    return { pm: first.lower === 'pm', next: at + 1 };
  }
  if (first?.lower === 'noon') {
    return { pm: true, next: at + 1 };
  }
  const dotted =
    (first?.lower === 'a' || first?.lower === 'p') &&
    dot?.text === '.' &&
    second?.lower === 'm';
  return dotted
    ? {
        pm: first.lower === 'p',
        next: tokens[at + 3]?.text === '.' ? at + 4 : at + 3,
      }
    : undefined;
}

function readMinutes(tokens: Token[], at: number) {
  const [hour, mark, minute, mark2, second] = tokens.slice(at, at + 5);
  if (!touches(hour, mark)) {
    return undefined;
  }
  if (mark.lower === 'h') {
    const has = touches(mark, minute) && /^[0-5]\d$/.test(minute.text);
    return {
      minute: has ? Number(minute.text) : 0,
      next: has ? at + 3 : at + 2,
    };
  }
  const separated =
    (mark.text === ':' || mark.text === '.') &&
    touches(mark, minute) &&
    /^[0-5]\d$/.test(minute.text);
  if (!separated) {
    return undefined;
  }
  const goesOn =
    touches(minute, mark2) &&
    touches(mark2, second) &&
    second.kind === 'number';
  if (goesOn && mark2.text === '.') {
    return undefined;
  }
  const seconds = goesOn && mark2.text === ':' && second.text.length === 2;
  return { minute: Number(minute.text), next: seconds ? at + 5 : at + 3 };
}

function readClock(tokens: Token[], at: number): Clock | undefined {
  const token = tokens[at];
  const before = tokens[at - 1];
  const partOfNumber =
    touches(before, token) &&
    ['.', ':', ',', '/', '#', '$'].includes(before.text);
  if (token?.kind !== 'number' || partOfNumber) {
    return undefined;
  }
  const compact = /^([01]\d|2[0-3])([0-5]\d)$/.exec(token.text);
  if (compact) {
    const follows = tokens[at + 1];
    const told =
      follows?.kind === 'word' &&
      (offsetsOfLabel(follows.text) ||
        ['hours', 'hrs'].includes(follows.lower));
    return told
      ? {
          hour: Number(compact[1]),
          minute: Number(compact[2]),
          next: at + 1,
          meridiem: false,
          bare: false,
        }
      : undefined;
  }
  if (token.text.length > 2) {
    return undefined;
  }
  const minutes = readMinutes(tokens, at);
  const afterMinutes = minutes?.next ?? at + 1;
  const meridiem = toMeridiem(tokens, afterMinutes);
  const printed = Number(token.text);
  if (printed > (meridiem ? 12 : 23) || (meridiem && printed === 0)) {
    return undefined;
  }
  return {
    hour: meridiem ? (printed % 12) + (meridiem.pm ? 12 : 0) : printed,
    minute: minutes?.minute ?? 0,
    next: meridiem?.next ?? afterMinutes,
    meridiem: Boolean(meridiem),
    bare: !minutes && !meridiem,
  };
}

/** `+2`, `+02:00`, `-0530` after UTC, GMT or a time. */
function readOffset(tokens: Token[], at: number) {
  const [sign, hours, colon, minutes] = tokens.slice(at, at + 4);
  const direction = ['+', '-', '−', '±'].indexOf(sign?.text);
  if (direction < 0 || hours?.kind !== 'number' || hours.text.length > 4) {
    return undefined;
  }
  const long = hours.text.length > 2;
  const withMinutes =
    colon?.text === ':' && touches(hours, colon) && minutes?.text.length === 2;
  let minute = 0;
  if (long) {
    minute = Number(hours.text.slice(-2));
  } else if (withMinutes) {
    minute = Number(minutes.text);
  }
  const hour = Number(long ? hours.text.slice(0, -2) : hours.text);
  if (!(hour <= 14 && minute < 60)) {
    return undefined;
  }
  const total = hour * 60 + minute;
  return {
    offset: sign.text === '-' || sign.text === '−' ? -total : total,
    next: !long && withMinutes ? at + 4 : at + 2,
  };
}

function readUtc(tokens: Token[], at: number) {
  const token = tokens[at];
  if (token?.kind !== 'word' || !UTC_NAMES.has(token.text.toUpperCase())) {
    return undefined;
  }
  const offset = token.lower === 'z' ? undefined : readOffset(tokens, at + 1);
  return offset ?? { offset: 0, next: at + 1 };
}

interface ZoneRead {
  label?: string;
  offset?: number;
  next: number;
}

/** What stands beside a time: a label, an offset, or a label that explains itself: `CET (UTC+1)`. */
function readZone(tokens: Token[], at: number): ZoneRead {
  const opened = ['(', '['].includes(tokens[at]?.text) ? at + 1 : at;
  const utc = readUtc(tokens, opened);
  if (utc) {
    return utc;
  }
  const sign = tokens[at];
  const isOffset =
    sign?.text === '+' ||
    (sign?.text === '-' &&
      touches(tokens[at - 1], sign) &&
      touches(sign, tokens[at + 1]) &&
      tokens[at + 1].text.length === 2 &&
      tokens[at - 2]?.text === ':' &&
      tokens[at - 4]?.text === ':');
  const offset = isOffset ? readOffset(tokens, at) : undefined;
  if (offset) {
    return offset;
  }
  const label = tokens[opened];
  if (label?.kind !== 'word' || !offsetsOfLabel(label.text)) {
    return { next: at };
  }
  const bracket = ['(', '=', '['].includes(tokens[opened + 1]?.text);
  const explained = readUtc(tokens, bracket ? opened + 2 : opened + 1);
  const isOwnTime = tokens[opened + 1]?.text === '/';
  return {
    label: label.text.toUpperCase(),
    offset: isOwnTime ? undefined : explained?.offset,
    next: explained?.next ?? opened + 1,
  };
}

function readTimeAt(tokens: Token[], at: number) {
  const clock = readClock(tokens, at);
  if (!clock) {
    return undefined;
  }
  const from = { ...clock };
  let zone = readZone(tokens, clock.next);
  let next = zone.next;
  let until: Clock | undefined;
  if (RANGE.has(tokens[next]?.lower)) {
    until = readClock(tokens, next + 1);
    if (until && until.bare && !readZone(tokens, until.next).label) {
      until = undefined;
    }
  }
  if (until) {
    next = until.next;
    const rangeZone = readZone(tokens, next);
    if (zone.label === undefined && zone.offset === undefined) {
      zone = rangeZone;
      next = rangeZone.next;
    }
    if (until.meridiem && !from.meridiem && from.hour < 12) {
      const afternoon = from.hour + 12;
      from.hour = until.hour >= afternoon ? afternoon : from.hour;
    }
  }
  const known = zone.label !== undefined || zone.offset !== undefined;
  if (from.bare && !until?.meridiem && !known) {
    return undefined;
  }
  return { from, until, zone, next };
}

/**
 * All times of day in a text: `16:00 CET`, `16.00`, `4pm`, `4:30 p.m.`, `16h30`, `1600 UTC`, and ranges of them.
 * What the zone beside them is worth is not decided here.
 */
export function parseTimes(text: string): PrintedTime[] {
  const tokens = tokenize(text);
  const times: PrintedTime[] = [];
  let at = 0;
  while (at < tokens.length) {
    const read = readTimeAt(tokens, at);
    if (read) {
      times.push({
        start: tokens[at].start,
        end: tokens[read.next - 1].end,
        hour: read.from.hour,
        minute: read.from.minute,
        until: read.until && {
          hour: read.until.hour,
          minute: read.until.minute,
        },
        label: read.zone.label,
        offset: read.zone.offset,
      });
    }
    at = read?.next ?? at + 1;
  }
  return times;
}
