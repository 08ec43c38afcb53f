import { dayExists, NamedDay } from './calendarDay';
import {
  DASHES,
  DayRead,
  LIST_WORDS,
  mayEndDay,
  ORDINALS,
  readDay,
  readNumeric,
  readYear,
  yearBefore,
} from './dateParts';
import { monthOf, weekdayNamed } from './dateWords';
import { Token, tokenize } from '../markdown/tokens';

/** A date as it stands in a text. */
export interface DateReading extends NamedDay {
  /** Where it stands, weekday included. */
  start: number;
  end: number;
  /** Printed beside it; Monday is 1. */
  weekday?: number;
}

/** A further day of the same month: `& 25`, `-16`, `and Thu 26th`, `, 25, 2023`. */
function readFurtherDay(
  tokens: Token[],
  at: number,
  previous: number,
): DayRead | undefined {
  const comma = tokens[at]?.text === ',';
  let next = comma ? at + 1 : at;
  const separator = tokens[next]?.lower;
  const list = LIST_WORDS.has(separator);
  const dash = !comma && DASHES.has(separator);
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
  const follows =
    tokens[tokens[read.next]?.text === ',' ? read.next + 1 : read.next]?.lower;
  const inCommaList =
    list || dash || LIST_WORDS.has(follows) || readYear(tokens, read.next);
  return inCommaList ? read : undefined;
}

/** No title lists more days than this. */
const MOST_DAYS = 12;

/** `February 17th, 2021`, `Jan 18 & 25, 2023`, `Sept. 18` from the month's token on. */
function readMonthFirst(tokens: Token[], at: number, month: number) {
  let next = at + 1;
  while (['.', ',', 'the'].includes(tokens[next]?.lower)) {
    next += 1;
  }
  let read = readDay(tokens, next);
  const days: DayRead[] = [];
  while (read && days.length < MOST_DAYS) {
    days.push(read);
    read = readFurtherDay(tokens, read.next, read.day);
  }
  if (!days.length) {
    return undefined;
  }
  const last = days[days.length - 1];
  const year = readYear(tokens, last.next);
  const before = year ? undefined : yearBefore(tokens, at);
  return { month, days, year: year ?? before, from: before ? at - 1 : at };
}

function dayBefore(
  tokens: Token[],
  at: number,
  floor: number,
): { read: DayRead; from: number } | undefined {
  const suffixed = ORDINALS.has(tokens[at]?.lower);
  const from = suffixed ? at - 1 : at;
  const read = from >= floor ? readDay(tokens, from) : undefined;
  return read && read.next === at + 1 ? { read, from } : undefined;
}

/** `17 February 2021`, `18th and 25th of January 2023`: the days stand before the month's token. */
function readDayFirst(
  tokens: Token[],
  at: number,
  month: number,
  floor: number,
) {
  const last = tokens[at - 1]?.lower === 'of' ? at - 2 : at - 1;
  let found = dayBefore(tokens, last, floor);
  const days: DayRead[] = [];
  let from = at;
  while (found && days.length < MOST_DAYS) {
    days.unshift(found.read);
    from = found.from;
    const separator = tokens[from - 1]?.lower;
    found =
      LIST_WORDS.has(separator) || DASHES.has(separator)
        ? dayBefore(tokens, from - 2, floor)
        : undefined;
  }
  return days.length
    ? { month, days, year: readYear(tokens, at + 1), from }
    : undefined;
}

/** The weekday printed before a date, with where it starts. */
function weekdayBefore(tokens: Token[], at: number, floor: number) {
  let index = at - 1;
  while (
    index > floor &&
    [',', '.', 'the', 'on', '('].includes(tokens[index].lower)
  ) {
    index -= 1;
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
    monthOf(tokens[following]?.lower ?? '') > 0 ||
    readDay(tokens, following) !== undefined;
  return weekday && !beginsNext ? { weekday, next: index + 1 } : undefined;
}

interface Group {
  days: NamedDay[];
  spans: Array<{ start: number; end: number }>;
  from: number;
  next: number;
}

function groupAt(
  tokens: Token[],
  at: number,
  floor: number,
): Group | undefined {
  const token = tokens[at];
  if (token.kind === 'number') {
    const numeric = readNumeric(tokens, at);
    return numeric && numeric.month >= 1 && numeric.month <= 12
      ? {
          days: [numeric],
          spans: [{ start: token.start, end: tokens[at + 4].end }],
          from: at,
          next: at + 5,
        }
      : undefined;
  }
  const month = token.kind === 'word' ? monthOf(token.lower) : 0;
  if (!month) {
    return undefined;
  }
  const read =
    readMonthFirst(tokens, at, month) ?? readDayFirst(tokens, at, month, floor);
  if (!read) {
    return undefined;
  }
  const afterDays = Math.max(at + 1, ...read.days.map(day => day.next));
  const next = Math.max(afterDays, read.year?.next ?? 0);
  return {
    days: read.days.map(({ day }) => ({ year: read.year?.year, month, day })),
    spans: read.days.map((day, index) => ({
      start:
        index === 0
          ? Math.min(tokens[read.from].start, day.token.start)
          : day.token.start,
      end:
        index === read.days.length - 1
          ? tokens[next - 1].end
          : tokens[day.next - 1].end,
    })),
    from: read.from,
    next,
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

/**
 * All dates in a text, in the forms people type. The year is what the text tells, if it does.
 * A day that the calendar lacks is returned too: see {@link isPossible}.
 */
export function parseDates(text: string): DateReading[] {
  const tokens = tokenize(text);
  const readings: DateReading[] = [];
  let floor = 0;
  let at = 0;
  while (at < tokens.length) {
    const group = groupAt(tokens, at, floor);
    if (!group) {
      at += 1;
      continue;
    }
    const before = weekdayBefore(tokens, group.from, floor);
    const after = before ? undefined : weekdayAfter(tokens, group.next);
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
  return shareYears(readings);
}

/** Whether the calendar has such a day, in some year when none is printed. */
export function isPossible({ year, month, day }: NamedDay): boolean {
  return dayExists(year ?? 2024, month, day);
}
