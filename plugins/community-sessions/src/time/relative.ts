import { calendarDaysBetween, Zoned } from './format';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** `in 3 weeks`, `tomorrow`, `in 14 minutes`, `2 months ago`: as coarse as the distance allows. */
export function formatRelative(
  instant: string,
  now: number,
  { locale, timeZone }: Zoned,
): string {
  const target = Date.parse(instant);
  const [value, unit] = distance(target - now, () =>
    calendarDaysBetween(now, target, timeZone),
  );
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(
    value,
    unit,
  );
}

function distance(
  milliseconds: number,
  countDays: () => number,
): [number, Intl.RelativeTimeFormatUnit] {
  const size = Math.abs(milliseconds);
  if (size < MINUTE) {
    return [Math.round(milliseconds / SECOND), 'second'];
  }
  if (size < HOUR) {
    return [Math.round(milliseconds / MINUTE), 'minute'];
  }
  if (size < 24 * HOUR) {
    return [Math.round(milliseconds / HOUR), 'hour'];
  }
  const days = countDays();
  if (Math.abs(days) < 14) {
    return [days, 'day'];
  }
  if (Math.abs(days) < 60) {
    return [Math.round(days / 7), 'week'];
  }
  if (Math.abs(days) < 365) {
    return [Math.round(days / 30.44), 'month'];
  }
  return [Math.round(days / 365.25), 'year'];
}
