import {
  addDays,
  dayExists,
  daysBetween,
  isoDay,
  weekdayOf,
} from './calendarDay';
import { DateReading, isPossible } from './parseDates';
import { parseInstant } from '../zones/zone';

/** How long after its session an agenda may still be written, when no year is printed. */
const LATE_DAYS = 31;

/** The first year in which the day falls after an agenda was written; the printed weekday has a say. */
export function yearNear(
  reading: DateReading,
  createdAt: string,
): number | undefined {
  const written = dayOf(createdAt);
  if (written === undefined) {
    return undefined;
  }
  const first = Number(written.slice(0, 4)) - 1;
  const years = [first, first + 1, first + 2].filter(
    year =>
      dayExists(year, reading.month, reading.day) &&
      daysBetween(written, isoDay(year, reading.month, reading.day)) >=
        -LATE_DAYS,
  );
  const onWeekday = years.find(
    year =>
      weekdayOf(isoDay(year, reading.month, reading.day)) === reading.weekday,
  );
  return onWeekday ?? years[0];
}

/** Days that somebody may have meant who printed this day with another weekday: near it, or a year off. */
export function plausibleDays(date: string, weekday: number): string[] {
  const near = [1, -1, 2, -2, 3, -3].map(count => addDays(date, count));
  const [year, rest] = [Number(date.slice(0, 4)), date.slice(4)];
  const yearOff = [year + 1, year - 1].map(each => `${each}${rest}`);
  return [...near, ...yearOff].filter(day => weekdayOf(day) === weekday);
}

/** Which of two numbers people write first. */
export type DayOrder = 'month-first' | 'day-first';

/** What else is known of a text whose digits may mean several days. */
export interface DateEvidence {
  /** When the text was written, ISO 8601. */
  writtenAt?: string | null;
  /** How many days after the text, and before it, the day may be. */
  window?: { before: number; after: number };
  /** How its siblings are written. */
  order?: DayOrder;
}

/** An agenda is written this many days before its session, and rarely after it. */
const AGENDA_WINDOW = { before: LATE_DAYS, after: 62 };
const DAYS_OF_SHORT_YEAR = 400;

/** The day in UTC, `yyyy-mm-dd`, of an instant in ISO 8601; undefined where it is none. */
export function dayOf(
  writtenAt: string | null | undefined,
): string | undefined {
  const instant = parseInstant(writtenAt);
  return instant === null
    ? undefined
    : new Date(instant).toISOString().slice(0, 10);
}

/** The order in which a date that can only be read in one way is written: `01/30/2025` is month-first. */
export function orderOf(
  reading: DateReading,
  text: string,
): DayOrder | undefined {
  const printed =
    /(?<!\d)(\d{1,2})[-/_](\d{1,2})[-/_](?:\d{4}|\d\d)(?!\d)/.exec(
      text.slice(reading.start, reading.end),
    );
  const [first, second] = (printed ?? []).slice(1, 3).map(Number);
  if (!printed || reading.others || first === second) {
    return undefined;
  }
  return first === reading.month && second === reading.day
    ? 'month-first'
    : 'day-first';
}

/**
 * Settles which day a reading means, by its weekday, the day its text was written, and the order of its siblings.
 * A reading that stays open keeps its {@link DateReading.others}.
 */
export function settleDate(
  reading: DateReading,
  { writtenAt, window = AGENDA_WINDOW, order }: DateEvidence = {},
): DateReading {
  const written = dayOf(writtenAt);
  const { others, shortYear, ...only } = reading;
  const distance = (day: { year?: number; month: number; day: number }) =>
    written && day.year !== undefined && dayExists(day.year, day.month, day.day)
      ? daysBetween(written, isoDay(day.year, day.month, day.day))
      : undefined;
  if (!others) {
    const far = Math.abs(distance(only) ?? 0) > DAYS_OF_SHORT_YEAR;
    return shortYear && far ? { ...only, year: undefined } : only;
  }
  const days = [only, ...others]
    .map(({ year, month, day }) => ({
      ...only,
      month,
      day,
      year:
        year ??
        (writtenAt
          ? yearNear({ ...only, year: undefined, month, day }, writtenAt)
          : undefined),
    }))
    .filter(isPossible);
  const toReading = (day: DateReading): DateReading => ({
    ...day,
    year: reading.year === undefined ? undefined : day.year,
  });
  const onWeekday = days.filter(
    ({ year, month, day }) =>
      only.weekday !== undefined &&
      year !== undefined &&
      weekdayOf(isoDay(year, month, day)) === only.weekday,
  );
  if (days.length === 1 || onWeekday.length === 1) {
    return toReading(days.length === 1 ? days[0] : onWeekday[0]);
  }
  if (order) {
    const [monthFirst, dayFirst] = days;
    return toReading(order === 'month-first' ? monthFirst : dayFirst);
  }
  const near = days.filter(day => {
    const count = distance(day);
    return (
      count !== undefined && count >= -window.before && count <= window.after
    );
  });
  return near.length === 1 ? toReading(near[0]) : reading;
}
