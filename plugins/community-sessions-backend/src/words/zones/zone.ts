import { IANAZone } from 'luxon';
import { dayParts, isoDay } from '../dates/calendarDay';

const MINUTE_MS = 60 * 1000;
const DAY_MS = 24 * 60 * MINUTE_MS;

function offsetMs(zone: string, instant: number): number {
  return IANAZone.create(zone).offset(instant) * MINUTE_MS;
}

/**
 * The instant (milliseconds) at which clocks in a zone show a day and time.
 *
 * As in RFC 5545 §3.3.5: a time that clocks skip in spring is read with the offset before the change, so 02:30 becomes 03:30;
 * of a time that comes twice in autumn, the first is meant.
 */
export function wallClockToInstant(
  day: string,
  hour: number,
  minute: number,
  zone: string,
): number {
  const parts = dayParts(day);
  const asUtc = Date.UTC(parts.year, parts.month - 1, parts.day, hour, minute);
  const before = offsetMs(zone, asUtc - DAY_MS);
  const after = offsetMs(zone, asUtc + DAY_MS);
  if (before === after) {
    return asUtc - before;
  }
  const readings = [asUtc - before, asUtc - after].filter(
    instant => instant + offsetMs(zone, instant) === asUtc,
  );
  return readings.length ? Math.min(...readings) : asUtc - before;
}

/** The day, `yyyy-mm-dd`, that clocks in a zone show at an instant. */
export function localDay(instant: number, zone: string): string {
  const local = new Date(instant + offsetMs(zone, instant));
  return isoDay(
    local.getUTCFullYear(),
    local.getUTCMonth() + 1,
    local.getUTCDate(),
  );
}

/** The time of day, `HH:mm`, that clocks in a zone show at an instant. */
export function localTime(instant: number, zone: string): string {
  return new Date(instant + offsetMs(zone, instant))
    .toISOString()
    .slice(11, 16);
}

/** The offsets from UTC, in minutes, that a zone has in summer and in winter of a year. */
export function zoneOffsets(zone: string, year: number): number[] {
  return [0, 6].map(
    month => offsetMs(zone, Date.UTC(year, month, 1)) / MINUTE_MS,
  );
}

/** A day, or a moment that says its offset: without one it would be read in the host's zone. */
const ISO_8601 =
  /^(?:19|2[01])\d\d-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d))?$/;

/** An ISO 8601 instant of the years 1900 to 2199 in milliseconds, or null when it is not one. A day is its midnight in UTC. */
export function parseInstant(iso: string | null | undefined): number | null {
  const instant = iso && ISO_8601.test(iso) ? Date.parse(iso) : NaN;
  return Number.isNaN(instant) ? null : instant;
}
