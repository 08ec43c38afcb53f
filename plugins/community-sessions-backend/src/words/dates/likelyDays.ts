import {
  addDays,
  dayExists,
  daysBetween,
  isoDay,
  weekdayOf,
} from './calendarDay';
import { DateReading } from './parseDates';
import { parseInstant } from '../zones/zone';

/** How long after its session an agenda may still be written, when no year is printed. */
const LATE_DAYS = 31;

/** The first year in which the day falls after an agenda was written; the printed weekday has a say. */
export function yearNear(
  reading: DateReading,
  createdAt: string,
): number | undefined {
  const instant = parseInstant(createdAt);
  if (instant === null) {
    return undefined;
  }
  const written = new Date(instant).toISOString().slice(0, 10);
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
