import { DateTime } from 'luxon';

/** Where the community's calendar lives. */
export const ZONE = 'Europe/Stockholm';

/** Wall clock at which sessions start. */
export const START_TIME = '16:00';

/** The instant of a wall clock in the community's zone. */
export function instant(date: string, time: string = START_TIME): DateTime {
  return DateTime.fromISO(`${date}T${time}`, { zone: ZONE });
}

/** `yyyy-MM-ddTHH:mm:ssZ`, the form of both GitHub and YouTube. */
export function iso(time: DateTime): string {
  return time.toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss'Z'");
}

/** The third Wednesday of a month, `yyyy-mm-dd`: the day of the sessions since 2024. */
export function thirdWednesday(month: DateTime): string {
  const first = month.startOf('month');
  const firstWednesday = first.plus({ days: (3 - first.weekday + 7) % 7 });
  return firstWednesday.plus({ weeks: 2 }).toISODate()!;
}

/** 1st, 2nd, 3rd, 4th, … */
export function ordinal(day: number): string {
  const suffix =
    day % 100 >= 11 && day % 100 <= 13
      ? 'th'
      : ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
  return `${day}${suffix}`;
}
