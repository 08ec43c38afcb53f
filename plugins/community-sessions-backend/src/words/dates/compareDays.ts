import { isoDay, NamedDay } from './calendarDay';

/** Whether two days have the same month and day; the years do not matter. */
export function sameMonthDay(
  left: { month: number; day: number },
  right: { month: number; day: number },
): boolean {
  return left.month === right.month && left.day === right.day;
}

/** A day as it is shown: `yyyy-mm-dd`, or `mm-dd` without a year. */
export function shownDay({ year, month, day }: NamedDay): string {
  const iso = isoDay(year ?? 0, month, day);
  return year === undefined ? iso.slice(5) : iso;
}

/** Whether a day of the body is this one; a missing or wrong year does not matter beside the right month and day. */
export function isOn(day: NamedDay, date: string): boolean {
  return date.slice(5) === isoDay(2000, day.month, day.day).slice(5);
}

export function isOtherYear(day: NamedDay, date: string): boolean {
  return day.year !== undefined && day.year !== Number(date.slice(0, 4));
}

/** Whether a day of the body speaks for a reading other than the printed one. */
export function agrees(
  day: NamedDay,
  reading: string,
  printed: string,
): boolean {
  const year = day.year ?? Number(printed.slice(0, 4));
  return isoDay(year, day.month, day.day) === reading;
}
