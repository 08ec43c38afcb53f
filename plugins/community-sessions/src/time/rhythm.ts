/** A day of the month by its place, e.g. the third Wednesday. */
export interface MonthlyRhythm {
  /** 1 to 5. */
  nth: number;
  /** The next such day, `yyyy-mm-dd`, after today. */
  nextDay: string;
}

/** Fewer sessions than these show no habit. */
const ENOUGH = 4;

/**
 * The habit of a series, from the starts of its latest sessions: undefined unless all but one of them at most took place on
 * the same weekday in the same week of the month, in months that follow each other.
 */
export function monthlyRhythm(
  starts: string[],
  timeZone: string,
  now: number,
): MonthlyRhythm | undefined {
  const days = starts.map(start => dayIn(Date.parse(start), timeZone)).sort();
  const common = mostCommon(days.map(placeOf));
  if (
    days.length < ENOUGH ||
    days.filter(day => placeOf(day) === common).length < days.length - 1 ||
    !isMonthly(days)
  ) {
    return undefined;
  }
  const [nth, weekday] = common.split(' ').map(Number);
  const nextDay = nextOf(nth, weekday, dayIn(now, timeZone));
  return nextDay ? { nth, nextDay } : undefined;
}

/** Which weekday of the month a day is: `3 3` for the third Wednesday. */
function placeOf(day: string): string {
  const date = new Date(day);
  return `${Math.ceil(date.getUTCDate() / 7)} ${date.getUTCDay()}`;
}

function mostCommon(places: string[]): string {
  const count = (place: string) => places.filter(p => p === place).length;
  return [...places].sort((a, b) => count(b) - count(a))[0] ?? '';
}

/** One month may have been skipped, for a holiday. */
function isMonthly(days: string[]): boolean {
  const months = days.map(day => {
    const [year, month] = day.split('-').map(Number);
    return year * 12 + month;
  });
  const gaps = months.slice(1).map((month, index) => month - months[index]);
  return (
    gaps.every(gap => gap === 1 || gap === 2) &&
    gaps.filter(gap => gap === 2).length <= 1
  );
}

/** Not every month has a fifth one; within a year there is one. */
function nextOf(
  nth: number,
  weekday: number,
  today: string,
): string | undefined {
  const [year, month] = today.split('-').map(Number);
  return Array.from({ length: 12 }, (_, ahead) => {
    const first = new Date(Date.UTC(year, month - 1 + ahead, 1));
    const offset = ((weekday - first.getUTCDay() + 7) % 7) + 7 * (nth - 1);
    const day = new Date(first.getTime() + offset * 86_400_000);
    return day.getUTCMonth() === first.getUTCMonth()
      ? day.toISOString().slice(0, 10)
      : '';
  }).find(day => day > today);
}

/** `yyyy-mm-dd` */
function dayIn(instant: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(instant);
}
