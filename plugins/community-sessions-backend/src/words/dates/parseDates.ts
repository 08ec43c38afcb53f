import { dayExists, NamedDay } from './calendarDay';
import {
  DASHES,
  DayRead,
  LIST_WORDS,
  mayEndDay,
  OF_WORDS,
  ORDINALS,
  RANGE_WORDS,
  readDay,
  readNumeric,
  readNumericWithoutYear,
  readShortYear,
  readYear,
  yearBefore,
  YearRead,
} from './dateParts';
import { readMonth, weekdayNamed } from './dateWords';
import { readEastAsianDates } from './eastAsianDates';
import { normalizeWidth } from '../markdown/normalizeWidth';
import { Token, tokenize, touches } from '../markdown/tokens';

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

/** A further day of the same month: `& 25`, `-16`, `and Thu 26th`, `, 25, 2023`. */
function readFurtherDay(
  tokens: Token[],
  at: number,
  previous: number,
): ListedDay | undefined {
  const comma = tokens[at]?.text === ',';
  let next = comma ? at + 1 : at;
  const separator =
    tokens[next]?.kind === 'word' ? tokens[next].lower : tokens[next]?.text;
  const list = LIST_WORDS.has(separator);
  const isYear =
    isJoined(tokens, next) && isJoined(tokens, next - 2) && previous < 32;
  const dash =
    !comma && !isYear && (DASHES.has(separator) || RANGE_WORDS.has(separator));
  if (list || dash) {
    next += 1;
  } else if (!comma) {
    return undefined;
  }
  if (weekdayNamed(tokens[next]?.lower ?? '')) {
    next += 1;
  }
  const read = readDay(tokens, next);
  if (!read || (!read.ordinal && !mayEndDay(tokens, read.next))) {
    return undefined;
  }
  if (dash && read.day <= previous) {
    return undefined;
  }
  const isRange = dash && separator !== '/' && read.day > previous + 1;
  const follows =
    tokens[tokens[read.next]?.text === ',' ? read.next + 1 : read.next]?.lower;
  const inCommaList =
    list || dash || LIST_WORDS.has(follows) || readYear(tokens, read.next);
  return inCommaList ? { ...read, isRange } : undefined;
}

/** Whether a dash connects the tokens on both sides without spaces: `Jan-03-23`. */
function isJoined(tokens: Token[], at: number): boolean {
  return (
    ['-', '/', '_'].includes(tokens[at]?.text) &&
    touches(tokens[at - 1], tokens[at]) &&
    touches(tokens[at], tokens[at + 1])
  );
}

/** A day of a list, or the last one of a range of days, which is one event that begins on the first. */
interface ListedDay extends DayRead {
  isRange?: boolean;
}

/** No title lists more days than this. */
const MOST_DAYS = 12;

interface MonthRead {
  month: number;
  days: ListedDay[];
  year?: YearRead;
  shortYear?: boolean;
  from: number;
}

/** The year behind a day and its month; of two digits only where a single day stands before it. */
function yearAfter(tokens: Token[], at: number, days: DayRead[]) {
  const year = readYear(tokens, at);
  const short = year || days.length > 1 ? undefined : readShortYear(tokens, at);
  return { year: year ?? short, shortYear: short !== undefined };
}

/** `February 17th, 2021`, `Jan 18 & 25, 2023`, `Sept. 18`, `JUN-10-2021` from the month's token on. */
function readMonthFirst(
  tokens: Token[],
  at: number,
  month: number,
): MonthRead | undefined {
  let next = isJoined(tokens, at + 1) ? at + 2 : at + 1;
  while (
    ['.', ',', 'the'].includes(tokens[next]?.lower || tokens[next]?.text)
  ) {
    next += 1;
  }
  let read: ListedDay | undefined = readDay(tokens, next);
  const days: ListedDay[] = [];
  while (read && days.length < MOST_DAYS) {
    days.push(read);
    read = readFurtherDay(tokens, read.next, read.day);
  }
  if (!days.length) {
    return undefined;
  }
  const last = days[days.length - 1];
  const joined = isJoined(tokens, at + 1) && isJoined(tokens, last.next);
  const { year, shortYear } = joined
    ? yearAfter(tokens, last.next, days)
    : { year: readYear(tokens, last.next), shortYear: false };
  const before = year
    ? undefined
    : yearBefore(tokens, isJoined(tokens, at - 1) ? at - 1 : at);
  return {
    month,
    days,
    year: year ?? before,
    shortYear,
    from: before ? at - 1 : at,
  };
}

function dayBefore(
  tokens: Token[],
  at: number,
  floor: number,
): { read: DayRead; from: number } | undefined {
  const suffixed =
    ORDINALS.has(tokens[at]?.lower) || ['.', '°'].includes(tokens[at]?.text);
  const from = suffixed ? at - 1 : at;
  const isNumbered =
    tokens[from - 1]?.text === '#' && touches(tokens[from - 1], tokens[from]);
  const read = from >= floor && !isNumbered ? readDay(tokens, from) : undefined;
  return read && read.next === at + 1 ? { read, from } : undefined;
}

/** `17 February 2021`, `18th and 25th of January 2023`, `31. Juli`, `3-Jan-2023`: the days stand before the month's token. */
function readDayFirst(
  tokens: Token[],
  at: number,
  month: number,
  floor: number,
): MonthRead | undefined {
  const before = tokens[at - 1];
  const isApostrophe =
    ["'", '’'].includes(before?.text) && tokens[at - 2]?.lower === 'd';
  let last = at - 1;
  if (isApostrophe) {
    last = at - 3;
  } else if (OF_WORDS.has(before?.lower) || isJoined(tokens, at - 1)) {
    last = at - 2;
  }
  let found = dayBefore(tokens, last, floor);
  const days: ListedDay[] = [];
  let from = at;
  while (found && days.length < MOST_DAYS) {
    days.unshift(found.read);
    from = found.from;
    const token = tokens[from - 1];
    const separator = token?.kind === 'word' ? token.lower : token?.text;
    const isDash = DASHES.has(separator) || RANGE_WORDS.has(separator);
    const { day } = found.read;
    found =
      LIST_WORDS.has(separator) || isDash
        ? dayBefore(tokens, from - 2, floor)
        : undefined;
    if (found && isDash && separator !== '/' && day > found.read.day + 1) {
      days[0] = { ...days[0], isRange: true };
    }
  }
  return days.length
    ? { month, days, ...yearAfter(tokens, at + 1, days), from }
    : undefined;
}

/** Words between a weekday and its date. */
const BEFORE_DATE = new Set([
  'the',
  'on',
  'den',
  'dem',
  'am',
  'der',
  'le',
  'el',
  'o',
  'il',
  'dia',
  'de',
  'w',
  'dnia',
]);

/** The weekday printed before a date, with where it starts. */
function weekdayBefore(tokens: Token[], at: number, floor: number) {
  let index = at - 1;
  while (
    index > floor &&
    ([',', '.', '('].includes(tokens[index].text) ||
      BEFORE_DATE.has(tokens[index].lower))
  ) {
    index -= 1;
  }
  // Portuguese: `segunda-feira`.
  if (tokens[index]?.lower === 'feira' && index - 2 >= floor) {
    index -= 2;
  }
  const weekday = index >= floor ? weekdayNamed(tokens[index].lower) : 0;
  return weekday ? { weekday, from: index } : undefined;
}

/** The weekday printed after a date, unless it begins the next one. */
function weekdayAfter(tokens: Token[], at: number) {
  let index = at;
  while ([',', '('].includes(tokens[index]?.text)) {
    index += 1;
  }
  const weekday = weekdayNamed(tokens[index]?.lower ?? '');
  const following = tokens[index + 1]?.text === ',' ? index + 2 : index + 1;
  const beginsNext =
    readMonth(tokens[following]?.lower ?? '') !== undefined ||
    readDay(tokens, following) !== undefined;
  return weekday && !beginsNext ? { weekday, next: index + 1 } : undefined;
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
