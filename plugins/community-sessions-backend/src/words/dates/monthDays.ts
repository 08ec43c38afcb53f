import {
  DASHES,
  DayRead,
  LIST_WORDS,
  mayEndDay,
  OF_WORDS,
  ORDINALS,
  RANGE_WORDS,
  readDay,
  readShortYear,
  readYear,
  yearBefore,
  YearRead,
} from './dateParts';
import { weekdayNamed } from './dateWords';
import { Token, touches } from '../markdown/tokens';

/** A further day of the same month: `& 25`, `-16`, `and Thu 26th`, `, 25, 2023`. */
function readFurtherDay(
  tokens: Token[],
  at: number,
  previous: number,
): ListedDay | undefined {
  const comma = tokens[at]?.text === ',';
  let next = comma ? at + 1 : at;
  const separator = tokens[next]?.lower;
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
export interface ListedDay extends DayRead {
  isRange?: boolean;
}

/** No title lists more days than this. */
const MOST_DAYS = 12;

/** The days that stand beside the name of a month. */
export interface MonthRead {
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

/** Reads `February 17th, 2021`, `Jan 18 & 25, 2023`, `Sept. 18`, `JUN-10-2021` from the month's token on. */
export function readMonthFirst(
  tokens: Token[],
  at: number,
  month: number,
): MonthRead | undefined {
  let next = isJoined(tokens, at + 1) ? at + 2 : at + 1;
  while (['.', ',', 'the'].includes(tokens[next]?.lower)) {
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

/** Reads `17 February 2021`, `18th and 25th of January 2023`, `31. Juli`, `3-Jan-2023`: the days stand before the month's token. */
export function readDayFirst(
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
    const separator = token?.lower;
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
