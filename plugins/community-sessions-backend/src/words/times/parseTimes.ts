import { findZoneName, PrintedZone, readZoneName } from '../zones/zoneNames';
import { Token, tokenize, touches } from '../markdown/tokens';
import { normalizeWidth } from '../markdown/normalizeWidth';
import { parseDates } from '../dates/parseDates';
import { parseDurationAt } from './parseDuration';
import { EastAsianTime, readEastAsianTimes } from './eastAsianTimes';

/** A time of day as it stands in a text. */
export interface PrintedTime {
  start: number;
  end: number;
  hour: number;
  minute: number;
  /** The end of a range: `16:00-17:00`. */
  until?: { hour: number; minute: number };
  /** Printed behind it: `16:00 (90 min)`. */
  durationMinutes?: number;
  /** The zone printed with it. */
  zone?: PrintedZone;
  /** Joined to the time before by a word: `3pm UTC and 11pm UTC`. */
  isAlternative?: true;
}

/** What stands around the text. */
export interface TimeContext {
  /** Printed behind "Time:" or the like, where `18.30` is a time. */
  labelled?: boolean;
  /** The zone that the header of the column or a note to all times names. */
  zone?: PrintedZone;
}

interface Clock {
  hour: number;
  minute: number;
  next: number;
  meridiem: boolean;
  /** A number alone, which is a time only with a range or a zone: `4-5pm`, `16 CET`. */
  bare: boolean;
  /** `16.30`, which is a version or a price unless something says that it is a time. */
  dotted: boolean;
  /** Said by a word: `18 Uhr`, `16h`, `20 uur`. */
  named: boolean;
}

const RANGE = new Set([
  '-',
  '–',
  '—',
  '~',
  'to',
  'until',
  'till',
  'bis',
  'a',
  'à',
  'al',
  'até',
  'tot',
  'do',
]);
const ALTERNATIVES = new Set([
  'and',
  'or',
  '&',
  'und',
  'oder',
  'et',
  'ou',
  'y',
  'o',
  'e',
  'en',
  'of',
  'i',
  'lub',
]);
/** Words that make the number before them a time. */
const HOUR_WORDS = new Set([
  'uhr',
  'uur',
  'h',
  'hs',
  'hrs',
  'hours',
  'heures',
  'heure',
  'horas',
  'hora',
  'ore',
  "o'clock",
]);
/** Makes the two times behind it a range: `between 16:00 and 17:00`. */
const BETWEEN = /(?:between|zwischen|entre|tra|fra|tussen|między)\s*$/iu;
/** Words that make the number behind them a time. */
const BEFORE_CLOCK = new Set(['kl', 'godz', 'godzina']);
/** How far back the zone of a time may begin: `Eastern Standard Time: 9:00`. */
const LONGEST_ZONE = 40;
const OFFSET_IN_TEXT = /(?:UTC|GMT) ?[+\-−±] ?\d\d?(?::?\d\d)?/gi;

function readMeridiem(tokens: Token[], at: number) {
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
  const isMinute =
    minute?.kind === 'number' &&
    minute.text.length === 2 &&
    Number(minute.text) < 60;
  if (mark.lower === 'h') {
    const has = touches(mark, minute) && isMinute;
    return {
      minute: has ? Number(minute.text) : 0,
      next: has ? at + 3 : at + 2,
      dotted: false,
      named: true,
    };
  }
  const separated =
    (mark.text === ':' || mark.text === '.') &&
    touches(mark, minute) &&
    isMinute;
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
  return {
    minute: Number(minute.text),
    next: seconds ? at + 5 : at + 3,
    dotted: mark.text === '.',
    named: false,
  };
}

/** The zone behind a time. */
interface ZoneBeside {
  zone?: PrintedZone;
  next: number;
  /** Makes a time of a number alone: `16 CET`, but not `10 London` or `10 (London)`. */
  isSure?: boolean;
}

class TimeReader {
  readonly #tokens: Token[];
  readonly #eastAsian: Map<number, EastAsianTime>;

  constructor(
    private readonly text: string,
    private readonly context: TimeContext,
  ) {
    this.#eastAsian = new Map(
      readEastAsianTimes(text).map(time => [time.start, time]),
    );
    const dates = parseDates(text);
    let index = 0;
    // No part of a date is a time.
    this.#tokens = tokenize(text).map(token => {
      while (dates[index] && dates[index].end <= token.start) {
        index += 1;
      }
      const inDate = dates[index] && dates[index].start <= token.start;
      return inDate && token.kind === 'number'
        ? { ...token, kind: 'mark' as const }
        : token;
    });
  }

  read(): PrintedTime[] {
    const times: PrintedTime[] = [];
    let at = 0;
    let floor = 0;
    while (at < this.#tokens.length) {
      const read = this.#timeAt(at, floor);
      if (!read) {
        at += 1;
        continue;
      }
      const { from, until, zone, next, start, durationMinutes } = read;
      const end = this.#tokens[next - 1].end;
      const last = times[times.length - 1];
      const isAlternative =
        last !== undefined && this.#isAlternative(last.end, start);
      if (isAlternative && !last.until && this.#isBetween(last.start)) {
        last.until = { hour: from.hour, minute: from.minute };
        last.zone = last.zone ?? zone;
        last.end = end;
        at = next;
        floor = end;
        continue;
      }
      times.push({
        start,
        end,
        hour: from.hour,
        minute: from.minute,
        until: until && { hour: until.hour, minute: until.minute },
        durationMinutes,
        zone,
        ...(isAlternative && { isAlternative }),
      });
      at = next;
      floor = end;
    }
    return shareZone(times, this.context.zone);
  }

  #timeAt(at: number, floor: number) {
    const clock = this.#clockAt(at);
    if (!clock) {
      return undefined;
    }
    const from = { ...clock };
    let { zone, next, isSure } = this.#zoneAfter(clock.next);
    let until: Clock | undefined;
    if (RANGE.has(this.#tokens[next]?.lower)) {
      until = this.#clockAt(next + 1);
      const ofRange = until && this.#zoneAfter(until.next);
      const isPlain = until && !until.meridiem && !until.named;
      if (
        until &&
        isPlain &&
        (until.bare || (until.dotted && !from.dotted)) &&
        !ofRange?.zone
      ) {
        until = undefined;
      }
      if (until && ofRange) {
        next = ofRange.zone ? ofRange.next : until.next;
        isSure = zone ? isSure : ofRange.isSure;
        zone = zone ?? ofRange.zone;
      }
    }
    if (until?.meridiem && !from.meridiem && from.hour < 12) {
      const afternoon = from.hour + 12;
      from.hour = until.hour >= afternoon ? afternoon : from.hour;
    }
    let { start } = this.#tokens[at];
    const isColon = this.#tokens[next]?.text === ':';
    if (!from.bare && (!zone || isColon)) {
      const before = this.#zoneBefore(start, floor);
      if (before) {
        start = before.start;
        if (zone && isColon) {
          next = until ? until.next : clock.next;
        }
        zone = before.zone;
      }
    }
    const isSaid =
      (zone !== undefined && (isSure || !from.bare)) ||
      clock.named ||
      until?.meridiem ||
      until?.named ||
      this.#isAnnounced(at);
    if (
      !isSaid &&
      (from.bare || (from.dotted && !from.meridiem && !this.context.labelled))
    ) {
      return undefined;
    }
    const duration = until
      ? undefined
      : parseDurationAt(this.text, this.#tokens[next - 1].end);
    return { from, until, zone, next, start, durationMinutes: duration };
  }

  #isSureZone(at: number): boolean {
    const read = readZoneName(this.text, at);
    return read !== undefined && !read.isWord;
  }

  #isBetween(start: number): boolean {
    return BETWEEN.test(
      this.text.slice(Math.max(0, start - LONGEST_ZONE), start),
    );
  }

  #isAnnounced(at: number): boolean {
    const before = this.#tokens[at - 1];
    const word = before?.text === '.' ? this.#tokens[at - 2] : before;
    return BEFORE_CLOCK.has(word?.lower ?? '');
  }

  #isAlternative(end: number, start: number): boolean {
    const between = tokenize(this.text.slice(end, Math.min(start, end + 30)));
    const words = between.filter(({ kind }) => kind === 'word');
    const [only] = words.length
      ? words
      : between.filter(({ text }) => text === '&');
    return (
      words.length < 2 &&
      only !== undefined &&
      ALTERNATIVES.has(only.lower === '' ? only.text : only.lower)
    );
  }

  #clockAt(at: number): Clock | undefined {
    const tokens = this.#tokens;
    const token = tokens[at];
    const eastAsian = token && this.#eastAsian.get(token.start);
    if (eastAsian) {
      return {
        hour: eastAsian.hour,
        minute: eastAsian.minute,
        next: this.#indexFrom(at, eastAsian.end),
        meridiem: false,
        bare: false,
        dotted: false,
        named: true,
      };
    }
    const before = tokens[at - 1];
    const partOfNumber =
      touches(before, token) &&
      ['.', ':', ',', '/', '#', '$', '€', '£'].includes(before.text);
    const partOfName =
      touches(before, token) && before.kind === 'word' && before.text !== 'T';
    if (token?.kind !== 'number' || partOfNumber || partOfName) {
      return undefined;
    }
    const follows = tokens[at + 1];
    const compact = /^([01]\d|2[0-3])([0-5]\d)$/.exec(token.text);
    if (compact) {
      const told =
        follows?.kind === 'word' &&
        (HOUR_WORDS.has(follows.lower) || this.#isSureZone(follows.start));
      const named = told && HOUR_WORDS.has(follows.lower);
      return told
        ? {
            hour: Number(compact[1]),
            minute: Number(compact[2]),
            next: named ? at + 2 : at + 1,
            meridiem: false,
            bare: false,
            dotted: false,
            named,
          }
        : undefined;
    }
    if (token.text.length > 2) {
      return undefined;
    }
    const minutes = readMinutes(tokens, at);
    const afterMinutes = minutes?.next ?? at + 1;
    const meridiem = readMeridiem(tokens, afterMinutes);
    const printed = Number(token.text);
    if (printed > (meridiem ? 12 : 23) || (meridiem && printed === 0)) {
      return undefined;
    }
    const next = meridiem?.next ?? afterMinutes;
    const hourWord = !meridiem && this.#isHourWord(tokens, next);
    return {
      hour: meridiem ? (printed % 12) + (meridiem.pm ? 12 : 0) : printed,
      minute: minutes?.minute ?? 0,
      next: hourWord ? next + 1 : next,
      meridiem: Boolean(meridiem),
      bare: !minutes && !meridiem,
      dotted: minutes?.dotted ?? false,
      named: hourWord || Boolean(minutes?.named),
    };
  }

  /** `18 Uhr`, `18.30 uur`; `2 hours` is a duration, `16:00 hours` is not. */
  #isHourWord(tokens: Token[], at: number): boolean {
    const word = tokens[at]?.lower ?? '';
    const isCounted = [
      'hours',
      'hrs',
      'heures',
      'heure',
      'horas',
      'hora',
      'ore',
      'hs',
      'h',
    ].includes(word);
    const afterMinutes =
      tokens[at - 2]?.text === ':' || tokens[at - 2]?.text === '.';
    return HOUR_WORDS.has(word) && (!isCounted || afterMinutes);
  }

  /** What stands behind a time: a zone, an offset, or a name that explains itself: `CET (UTC+1)`. */
  #zoneAfter(at: number): ZoneBeside {
    const offset = this.#offsetAfter(at);
    if (offset) {
      return { ...offset, isSure: true };
    }
    let first = this.#tokens[at];
    let opened = at;
    if (first?.text === ',' || first?.text === ')') {
      opened += 1;
      first = this.#tokens[opened];
    }
    const bracket = ['(', '['].includes(first?.text);
    if (bracket) {
      return this.#zoneInBrackets(opened) ?? { next: at };
    }
    const read =
      first?.kind === 'word' ? readZoneName(this.text, first.start) : undefined;
    if (!read) {
      return { next: at };
    }
    const next = this.#indexFrom(opened, read.end);
    const follows = this.#tokens[next];
    const explained =
      ['(', '=', '['].includes(follows?.text) &&
      readZoneName(
        this.text,
        this.#tokens[next + 1]?.start ?? this.text.length,
      );
    return {
      zone: read.zone,
      next: explained ? this.#indexFrom(next, explained.end) : next,
      isSure: !read.isWord,
    };
  }

  /** `15:00Z`, `16:00+02:00`, `16:00 +0530`. */
  #offsetAfter(at: number): { zone: PrintedZone; next: number } | undefined {
    const [sign] = this.#tokens.slice(at, at + 1);
    const before = this.#tokens[at - 1];
    if (sign?.text === 'Z' && touches(before, sign)) {
      return { zone: { offset: 0 }, next: at + 1 };
    }
    const pattern =
      /([+\-−])(\d\d):?([0-5]\d)(?![\d:.])|\+(\d{1,2})(?![\d:.])/y;
    pattern.lastIndex = sign?.start ?? this.text.length;
    const match = pattern.exec(this.text);
    const [, direction, hours, minutes, short] = match ?? [];
    const isMinus = direction === '-' || direction === '−';
    if (
      !match ||
      Number(short ?? hours) > 14 ||
      (isMinus && !touches(before, sign))
    ) {
      return undefined;
    }
    const seconds =
      this.#tokens[at - 2]?.text === ':' && this.#tokens[at - 4]?.text === ':';
    if (isMinus && !seconds) {
      return undefined;
    }
    const total = Number(short ?? hours) * 60 + Number(minutes ?? 0);
    return {
      zone: { offset: isMinus ? -total : total },
      next: this.#indexFrom(at, match.index + match[0].length),
    };
  }

  #zoneInBrackets(at: number): { zone: PrintedZone; next: number } | undefined {
    const { start } = this.#tokens[at];
    const inside = /[([]([^()[\]]{0,60})[)\]]?/y;
    inside.lastIndex = start;
    const match = inside.exec(this.text);
    // `16:00 (15:00 UTC)` is another time, and not the zone of this one.
    const other = match?.[1].replace(OFFSET_IN_TEXT, '');
    const zone =
      match && !/\d[:.]\d|\d ?[ap]\.?m/i.test(other ?? '')
        ? findZoneName(match[1])
        : undefined;
    return match && zone
      ? { zone, next: this.#indexFrom(at, start + match[0].length) }
      : undefined;
  }

  /** `UTC 15:00`, `Pacific: 8am`, `北京时间 20:00`. */
  #zoneBefore(
    start: number,
    floor: number,
  ): { zone: PrintedZone; start: number } | undefined {
    const from = Math.max(floor, start - LONGEST_ZONE);
    const before = this.text.slice(from, start);
    for (const { index } of before.matchAll(/(?<![\p{L}\p{N}])\p{L}/gu)) {
      const read = readZoneName(this.text, from + index);
      if (
        read &&
        /^[)\]]?[\s:,\-–—@=]{0,4}(?:at )?$/.test(
          this.text.slice(read.end, start),
        )
      ) {
        return { zone: read.zone, start: from + index };
      }
    }
    return undefined;
  }

  /** The index of the first token that begins at a place or behind it. */
  #indexFrom(at: number, end: number): number {
    let index = at;
    while (index < this.#tokens.length && this.#tokens[index].start < end) {
      index += 1;
    }
    return index;
  }
}

/** In `9am and 5pm CET` and `9:00 / 17:00 CET` the zone is printed once; the context's zone is of all that name none. */
function shareZone(
  times: PrintedTime[],
  ofContext?: PrintedZone,
): PrintedTime[] {
  const shared = times.map(time => ({ ...time }));
  for (let index = shared.length - 2; index >= 0; index--) {
    const next = shared[index + 1];
    if (!shared[index].zone && next.isAlternative) {
      shared[index].zone = next.zone;
    }
  }
  return shared.map(time =>
    time.zone || !ofContext ? time : { ...time, zone: ofContext },
  );
}

/**
 * All times of day in a text: `16:00 CET`, `4pm`, `4:30 p.m.`, `16h30`, `18 Uhr`, `1600 UTC`, `午後8時`, and ranges of them.
 *
 * No part of a date is a time, and `16.30` is one only beside a zone, a word such as *Uhr*, or behind a label.
 * What the zone beside them is worth is not decided here.
 */
export function parseTimes(
  text: string,
  context: TimeContext = {},
): PrintedTime[] {
  return new TimeReader(normalizeWidth(text), context).read();
}
