/** In whose words and on whose clock an instant is written. */
export interface Zoned {
  locale: string;
  timeZone: string;
}

const DAY = {
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  medium: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  compact: { day: 'numeric', month: 'short', year: 'numeric' },
  brief: { day: 'numeric', month: 'short' },
  dayOfMonth: { day: 'numeric' },
  month: { month: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const TIME: Intl.DateTimeFormatOptions = { timeStyle: 'short' };

export function formatDay(
  instant: string,
  { locale, timeZone }: Zoned,
  form: keyof typeof DAY,
): string {
  return new Intl.DateTimeFormat(locale, { timeZone, ...DAY[form] }).format(
    new Date(instant),
  );
}

/** `16:00 – 17:00`. Intl would repeat both dates in a range that crosses midnight. */
export function formatTimeRange(
  start: string,
  end: string,
  { locale, timeZone }: Zoned,
): string {
  const format = new Intl.DateTimeFormat(locale, { timeZone, ...TIME });
  const [from, to] = [new Date(start), new Date(end)];
  return dayKey(from, timeZone) === dayKey(to, timeZone)
    ? format.formatRange(from, to)
    : `${format.format(from)} – ${format.format(to)}`;
}

export function formatTime(
  instant: number,
  { locale, timeZone }: Zoned,
): string {
  return new Intl.DateTimeFormat(locale, { timeZone, ...TIME }).format(instant);
}

/** `Nov 24, 2026, 9:48 AM`. */
export function formatInstant(
  instant: string,
  { locale, timeZone }: Zoned,
): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone,
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(new Date(instant));
}

/** The time of day, with the day where that is not today's. */
export function formatMoment(
  instant: string,
  now: number,
  { locale, timeZone }: Zoned,
): string {
  const date = new Date(instant);
  const isToday = dayKey(date, timeZone) === dayKey(new Date(now), timeZone);
  return new Intl.DateTimeFormat(locale, {
    timeZone,
    ...(isToday ? TIME : { ...DAY.brief, hour: 'numeric', minute: '2-digit' }),
  }).format(date);
}

export function isSameDay(
  instant: string,
  timeZone: string,
  other: string,
): boolean {
  const date = new Date(instant);
  return dayKey(date, timeZone) === dayKey(date, other);
}

export function yearIn(instant: string, timeZone: string): number {
  return Number(dayKey(new Date(instant), timeZone).slice(0, 4));
}

/** `2:05`, `1:02:05`. */
export function formatLength(totalSeconds: number): string {
  const whole = Math.max(0, Math.floor(totalSeconds));
  const seconds = String(whole % 60).padStart(2, '0');
  const minutes = Math.floor(whole / 60) % 60;
  const hours = Math.floor(whole / 3600);
  return hours
    ? `${hours}:${String(minutes).padStart(2, '0')}:${seconds}`
    : `${minutes}:${seconds}`;
}

/** Days from one instant to another as a wall calendar counts them. */
export function calendarDaysBetween(
  from: number,
  to: number,
  timeZone: string,
): number {
  const [a, b] = [from, to].map(each =>
    Date.parse(dayKey(new Date(each), timeZone)),
  );
  return Math.round((b - a) / 86_400_000);
}

/** `yyyy-mm-dd` of an instant in a zone. */
function dayKey(date: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(date);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find(each => each.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}
