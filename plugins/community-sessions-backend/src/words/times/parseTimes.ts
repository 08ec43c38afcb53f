import { PrintedZone } from '../zones/printedZone';
import { Token, tokenize } from '../markdown/tokens';
import { normalizeWidth } from '../markdown/normalizeWidth';
import { LIST_WORDS, RANGE_WORDS } from '../dates/dateParts';
import { parseDates } from '../dates/parseDates';
import { parseDurationAt } from './parseDuration';
import { EastAsianTime, readEastAsianTimes } from './eastAsianTimes';
import { Clock, readClock } from './readClock';
import { indexFrom, zoneAfter, zoneBefore } from './zoneBeside';

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
  /** Where dates stand in the text, if that is known. */
  dates?: Array<{ start: number; end: number }>;
}

const RANGE = new Set(['-', '–', '—', '~', ...RANGE_WORDS]);
const ALTERNATIVES = new Set([
  ...LIST_WORDS,
  'or',
  'oder',
  'ou',
  'o',
  'of',
  'lub',
]);
/** Makes the two times behind it a range: `between 16:00 and 17:00`. */
const BETWEEN = /(?:between|zwischen|entre|tra|fra|tussen|między)\s*$/iu;
/** How far before a time the word that makes it the begin of a range may stand. */
const LONGEST_WORD = 40;
/** Words that make the number behind them a time. */
const BEFORE_CLOCK = new Set(['kl', 'godz', 'godzina']);
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
    const dates = context.dates ?? parseDates(text);
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
    let { zone, next, isSure } = zoneAfter(this.text, this.#tokens, clock.next);
    let until: Clock | undefined;
    if (RANGE.has(this.#tokens[next]?.lower)) {
      until = this.#clockAt(next + 1);
      const ofRange = until && zoneAfter(this.text, this.#tokens, until.next);
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
      const before = zoneBefore(this.text, start, floor);
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

  #isBetween(start: number): boolean {
    return BETWEEN.test(
      this.text.slice(Math.max(0, start - LONGEST_WORD), start),
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
      words.length < 2 && only !== undefined && ALTERNATIVES.has(only.lower)
    );
  }

  #clockAt(at: number): Clock | undefined {
    const token = this.#tokens[at];
    const eastAsian = token && this.#eastAsian.get(token.start);
    if (eastAsian) {
      return {
        hour: eastAsian.hour,
        minute: eastAsian.minute,
        next: indexFrom(this.#tokens, at, eastAsian.end),
        meridiem: false,
        bare: false,
        dotted: false,
        named: true,
      };
    }
    return readClock(this.text, this.#tokens, at);
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
  const readable = normalizeWidth(text);
  return /\d/.test(readable) ? new TimeReader(readable, context).read() : [];
}
