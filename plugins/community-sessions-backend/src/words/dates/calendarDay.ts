/** A day as a person names it; the year is often left out. Not surely a day that exists. */
export interface NamedDay {
  year?: number;
  month: number;
  day: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Whether the calendar has this day: there is no 30 February. */
export function dayExists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** `yyyy-mm-dd` */
export function isoDay(year: number, month: number, day: number): string {
  return [
    String(year).padStart(4, '0'),
    String(month).padStart(2, '0'),
    String(day).padStart(2, '0'),
  ].join('-');
}

/** The parts of a `yyyy-mm-dd`. */
export function dayParts(iso: string): Required<NamedDay> {
  const [year, month, day] = iso.split('-').map(Number);
  return { year, month, day };
}

/** Monday is 1, Sunday is 7, as in ISO 8601. */
export function weekdayOf(iso: string): number {
  return new Date(`${iso}T00:00:00Z`).getUTCDay() || 7;
}

/** The day `count` days later, or earlier when negative. */
export function addDays(iso: string, count: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + count * DAY_MS)
    .toISOString()
    .slice(0, 10);
}

/** Whole days from the first to the second, negative when that is earlier. */
export function daysBetween(from: string, to: string): number {
  return (
    (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS
  );
}
