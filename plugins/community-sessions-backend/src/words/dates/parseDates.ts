import { dayExists, NamedDay } from './calendarDay';
import {
  DASHES,
  RANGE_WORDS,
  readNumeric,
  readNumericWithoutYear,
} from './dateParts';
import { readMonth } from './dateWords';
import { MonthRead, readDayFirst, readMonthFirst } from './monthDays';
import { weekdayAfter, weekdayBefore } from './weekdayBeside';
import { readEastAsianDates } from './eastAsianDates';
import { normalizeWidth } from '../markdown/normalizeWidth';
import { Token, tokenize } from '../markdown/tokens';

/** A date as it stands in a text. */
export interface DateReading extends NamedDay {
  /** Where it stands, weekday included. */
  start: number;
  end: number;
  /** Printed beside it; Monday is 1. */
  weekday?: number;
  /** Days that the same digits may also mean: `02/03/2021`. */
  others?: NamedDay[];
  /** The year was printed with two digits, and may be something else. */
  shortYear?: true;
}

interface Group {
  days: Array<NamedDay & Pick<DateReading, 'others' | 'shortYear'>>;
  spans: Array<{ start: number; end: number }>;
  from: number;
  next: number;
  /** Misspelt, or a word that is also something else: a date only with a year or a weekday. */
  doubtful: boolean;
}

function numericGroup(
  tokens: Token[],
  at: number,
  floor: number,
): Group | undefined {
  const withYear = readNumeric(tokens, at);
  const isShort = withYear?.shortYear;
  const read =
    withYear ??
    readNumericWithoutYear(
      tokens,
      at,
      weekdayBefore(tokens, at, floor) !== undefined,
    );
  if (!read) {
    return undefined;
  }
  const [first, ...others] = read.candidates;
  return {
    days: [
      {
        ...first,
        ...(others.length && { others }),
        ...(isShort && { shortYear: true as const }),
      },
    ],
    spans: [{ start: tokens[at].start, end: tokens[read.next - 1].end }],
    from: at,
    next: read.next,
    doubtful: false,
  };
}

const HOUR_ENDS = new Set(['uhr', 'uur', 'h', 'am', 'pm', 'hours', 'hrs']);

/** Whether `-20 Uhr` or `to 17 CET` follows a number: then it is an hour. */
function isHourRange(tokens: Token[], at: number): boolean {
  const [separator, until, unit] = tokens.slice(at, at + 3);
  const isRange =
    DASHES.has(separator?.text) || RANGE_WORDS.has(separator?.lower);
  return (
    isRange &&
    until?.kind === 'number' &&
    (HOUR_ENDS.has(unit?.lower) ||
      /^(?:UTC|MEZ|MESZ|[A-Z]{1,4}T)$/.test(unit?.text ?? ''))
  );
}

function groupAt(
  tokens: Token[],
  at: number,
  floor: number,
): Group | undefined {
  const token = tokens[at];
  if (token.kind === 'number') {
    return numericGroup(tokens, at, floor);
  }
  const named = token.kind === 'word' ? readMonth(token.lower) : undefined;
  if (!named) {
    return undefined;
  }
  const { month, doubtful } = named;
  const dayFirst = readDayFirst(tokens, at, month, floor);
  const monthFirst = readMonthFirst(tokens, at, month);
  const isFull = (each?: MonthRead) => each?.year && !each.shortYear;
  const isHour =
    monthFirst !== undefined && isHourRange(tokens, monthFirst.days[0].next);
  // `21 Feb 24` is a day of 2024; `Session 21 Feb 24, 2024` is the 24th; in `5. März 18-20 Uhr` the 18 is an hour.
  const read =
    [dayFirst, monthFirst].find(isFull) ??
    (dayFirst?.shortYear || isHour ? dayFirst : undefined) ??
    monthFirst ??
    dayFirst;
  if (!read) {
    return undefined;
  }
  const afterDays = Math.max(at + 1, ...read.days.map(day => day.next));
  const next = Math.max(afterDays, read.year?.next ?? 0);
  const listed = read.days.filter(({ isRange }) => !isRange);
  return {
    days: listed.map(({ day }) => ({
      year: read.year?.year,
      month,
      day,
      ...(read.shortYear && { shortYear: true as const }),
    })),
    spans: listed.map((day, index) => ({
      start:
        index === 0
          ? Math.min(tokens[read.from].start, day.token.start)
          : day.token.start,
      end:
        index === listed.length - 1
          ? tokens[next - 1].end
          : tokens[day.next - 1].end,
    })),
    from: read.from,
    next,
    doubtful: doubtful && !(read.year && !read.shortYear),
  };
}

/** In "Nov 30 & Dec 1, 2022" the year is printed once; in "Dec 31 & Jan 7, 2026" it changes between. */
function shareYears(readings: DateReading[]): DateReading[] {
  const order = (reading: DateReading) => reading.month * 100 + reading.day;
  const shared = readings.map(reading => ({ ...reading }));
  for (let index = shared.length - 2; index >= 0; index--) {
    const [reading, later] = [shared[index], shared[index + 1]];
    if (reading.year === undefined && later.year !== undefined) {
      reading.year = later.year - (order(reading) > order(later) ? 1 : 0);
    }
  }
  for (let index = 1; index < shared.length; index++) {
    const [earlier, reading] = [shared[index - 1], shared[index]];
    if (reading.year === undefined && earlier.year !== undefined) {
      reading.year = earlier.year + (order(reading) < order(earlier) ? 1 : 0);
    }
  }
  return shared;
}

const LONGEST_RANGE_DAYS = 6;

/** In "May 30 – June 2, 2024" there is one event, which begins on the first day. */
function withoutRangeEnds(
  text: string,
  readings: DateReading[],
): DateReading[] {
  return readings.filter((reading, index) => {
    const before = readings[index - 1];
    if (!before?.year || !reading.year || before.others || reading.others) {
      return true;
    }
    const between = text.slice(before.end, reading.start).trim().toLowerCase();
    const isRange =
      ['-', '–', '—'].includes(between) || RANGE_WORDS.has(between);
    const length =
      (Date.UTC(reading.year, reading.month - 1, reading.day) -
        Date.UTC(before.year, before.month - 1, before.day)) /
      86_400_000;
    return !(isRange && length > 1 && length <= LONGEST_RANGE_DAYS);
  });
}

/** The tokens outside of the dates that were read already. */
function tokensOutside(
  text: string,
  spans: Array<{ start: number; end: number }>,
): Token[] {
  let index = 0;
  return tokenize(text).filter(token => {
    while (spans[index] && spans[index].end <= token.start) {
      index += 1;
    }
    return !(spans[index] && spans[index].start <= token.start);
  });
}

/**
 * All dates in a text, in the forms people type. The year is what the text tells, if it does.
 * A day that the calendar lacks is returned too: see {@link isPossible}. Digits that may mean several days tell the others.
 */
export function parseDates(text: string): DateReading[] {
  const readable = normalizeWidth(text);
  if (!/\d/.test(readable)) {
    return [];
  }
  const eastAsian = readEastAsianDates(readable);
  const readings = parseWords(tokensOutside(readable, eastAsian));
  return withoutRangeEnds(
    readable,
    shareYears(
      eastAsian.length
        ? [...readings, ...eastAsian].sort((a, b) => a.start - b.start)
        : readings,
    ),
  );
}

function parseWords(tokens: Token[]): DateReading[] {
  const readings: DateReading[] = [];
  let floor = 0;
  let at = 0;
  while (at < tokens.length) {
    const group = groupAt(tokens, at, floor);
    const before = group && weekdayBefore(tokens, group.from, floor);
    const after =
      group && !before ? weekdayAfter(tokens, group.next) : undefined;
    if (!group || (group.doubtful && !before && !after)) {
      at += 1;
      continue;
    }
    group.days.forEach((day, index) => {
      const span = { ...group.spans[index] };
      if (index === 0 && before) {
        span.start = tokens[before.from].start;
      }
      const isLast = index === group.days.length - 1;
      if (isLast && after) {
        span.end = tokens[after.next - 1].end;
      }
      readings.push({
        ...day,
        ...span,
        weekday:
          (index === 0 ? before?.weekday : undefined) ??
          (isLast && group.days.length === 1 ? after?.weekday : undefined),
      });
    });
    at = after?.next ?? group.next;
    floor = at;
  }
  return readings;
}

/** Whether the calendar has such a day, in some year when none is printed. */
export function isPossible({ year, month, day }: NamedDay): boolean {
  return dayExists(year ?? 2024, month, day);
}
