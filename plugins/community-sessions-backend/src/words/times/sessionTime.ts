import { dayParts } from '../dates/calendarDay';
import { PrintedTime } from './parseTimes';
import { localDay, wallClockToInstant, zoneOffsets } from '../zones/zone';
import { offsetsOfLabel } from '../zones/zoneLabels';

/** When a session begins, and ends where a range is printed; milliseconds. */
export interface SessionTime {
  startsAt: number;
  endsAt?: number;
}

const MINUTE_MS = 60 * 1000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Whether a zone's clocks ever go by this label: CET and CEST both belong to Stockholm. */
function isNative(label: string, zone: string, year: number): boolean {
  const offsets = zoneOffsets(zone, year);
  return (offsetsOfLabel(label) ?? []).some(each => offsets.includes(each));
}

/** The printed offset, unless it only explains a label of the zone: `CET (UTC+1)` is Stockholm's wall clock, also in summer. */
function believedOffset(
  time: PrintedTime,
  zone: string,
  year: number,
): number | undefined {
  return time.label && isNative(time.label, zone, year)
    ? undefined
    : time.offset;
}

/**
 * Which of several printed times is the session's: "7:00 PT / 10:00 ET / 16:00 CET" says one instant three times.
 * The first that the series' zone or an offset explains, else the first.
 */
export function chooseTime(
  times: PrintedTime[],
  zone: string,
  year: number,
): PrintedTime | undefined {
  return (
    times.find(
      time =>
        time.offset !== undefined ||
        !time.label ||
        isNative(time.label, zone, year),
    ) ?? times[0]
  );
}

function instantAt(
  day: string,
  { hour, minute }: { hour: number; minute: number },
  zone: string,
  offset?: number,
): number {
  if (offset === undefined) {
    return wallClockToInstant(day, hour, minute, zone);
  }
  const parts = dayParts(day);
  return (
    Date.UTC(parts.year, parts.month - 1, parts.day, hour, minute) -
    offset * MINUTE_MS
  );
}

/**
 * The instant of a session of which day and printed time are known.
 *
 * A zone name is often wrong for the season ("16:00 CEST" in November), so the time is read as the wall clock of the series' zone.
 * GMT, UTC and bare offsets are believed, if the day printed with them is the session's: in their own zone or in the series'.
 * Otherwise they were left over from another session, and there is no time at all.
 */
export function sessionTime(
  time: PrintedTime,
  sessionDay: string,
  printedDay: string,
  zone: string,
): SessionTime | null {
  const offset = believedOffset(time, zone, dayParts(sessionDay).year);
  const day = offset === undefined ? sessionDay : printedDay;
  const startsAt = instantAt(day, time, zone, offset);
  if (
    offset !== undefined &&
    printedDay !== sessionDay &&
    localDay(startsAt, zone) !== sessionDay
  ) {
    return null;
  }
  if (!time.until) {
    return { startsAt };
  }
  const endsAt = instantAt(day, time.until, zone, offset);
  return { startsAt, endsAt: endsAt > startsAt ? endsAt : endsAt + DAY_MS };
}
