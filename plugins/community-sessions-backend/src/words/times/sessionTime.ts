import { dayParts } from '../dates/calendarDay';
import { PrintedTime } from './parseTimes';
import { localDay, wallClockToInstant, zoneOffsets } from '../zones/zone';
import { PrintedZone } from '../zones/printedZone';

/** When a session begins, and ends where a range is printed; milliseconds. */
export interface SessionTime {
  startsAt: number;
  endsAt?: number;
}

/** The time that the printed ones agree on, and whether they contradict each other. */
export interface AgreedTime {
  time: SessionTime | null;
  conflict: boolean;
}

/** What a printed time may mean, and how much it speaks for that. */
interface Candidate {
  startsAt: number;
  weight: number;
  /** Reads the clock of a time, such as the end of the range, in the same way. */
  instantOf: (clock: { hour: number; minute: number }) => number;
}

const MINUTE_MS = 60 * 1000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** A seasonal name is taken at its word before it is taken for a slip: `10am EST` in July is rarely meant as 10 o'clock EDT. */
const SLIP = 0.6;
/** Another zone of the same abbreviation, or a time without any zone beside others that have one. */
const UNLIKELY = 0.4;

function nameOfZone(zone: PrintedZone | undefined): string {
  return JSON.stringify(zone ?? null);
}

/** Whether two zones have the same clocks in both seasons. */
function sameClocks(left: string, right: string, year: number): boolean {
  const [a, b] = [zoneOffsets(left, year), zoneOffsets(right, year)];
  return a[0] === b[0] && a[1] === b[1];
}

/** Whether the series' own clocks go by this name: CET and CEST both belong to Stockholm. */
function isOwn(printed: PrintedZone, zone: string, year: number): boolean {
  const { zone: named, others = [] } = printed;
  return (
    named !== undefined &&
    [named, ...others].some(each => sameClocks(each, zone, year))
  );
}

function atOffset(
  day: string,
  { hour, minute }: { hour: number; minute: number },
  offset: number,
): number {
  const parts = dayParts(day);
  return (
    Date.UTC(parts.year, parts.month - 1, parts.day, hour, minute) -
    offset * MINUTE_MS
  );
}

function candidatesOf(
  time: PrintedTime,
  days: { session: string; printed: string },
  zone: string,
): Candidate[] {
  const year = dayParts(days.session).year;
  const candidate = (
    weight: number,
    instantOf: Candidate['instantOf'],
  ): Candidate => ({ startsAt: instantOf(time), weight, instantOf });
  const onWallOf = (wall: string, day: string, weight: number) =>
    candidate(weight, ({ hour, minute }) =>
      wallClockToInstant(day, hour, minute, wall),
    );
  const { zone: printed } = time;
  if (!printed) {
    return [onWallOf(zone, days.session, UNLIKELY)];
  }
  if (isOwn(printed, zone, year)) {
    return [onWallOf(zone, days.session, 1)];
  }
  const { offset, zone: named, others = [] } = printed;
  const atWord =
    offset === undefined
      ? []
      : [candidate(1, clock => atOffset(days.printed, clock, offset))];
  const onClocks = [...(named ? [named] : []), ...others].map((each, index) =>
    onWallOf(
      each,
      days.printed,
      index ? UNLIKELY : (offset === undefined && 1) || SLIP,
    ),
  );
  // Left over from another session, a foreign zone tells nothing, unless its day is the session's in the series' zone.
  return [...atWord, ...onClocks].filter(
    ({ startsAt }) =>
      days.printed === days.session ||
      localDay(startsAt, zone) === days.session,
  );
}

function toSessionTime(
  { startsAt, instantOf }: Candidate,
  { until, durationMinutes }: PrintedTime,
): SessionTime {
  if (until) {
    const endsAt = instantOf(until);
    return { startsAt, endsAt: endsAt > startsAt ? endsAt : endsAt + DAY_MS };
  }
  return durationMinutes
    ? { startsAt, endsAt: startsAt + durationMinutes * MINUTE_MS }
    : { startsAt };
}

/**
 * Times of one zone one after another are a schedule: the first one is when the session begins.
 * A time without a zone is in the series' own.
 */
function withoutSchedule(
  times: PrintedTime[],
  zone: string,
  year: number,
): PrintedTime[] {
  const nameOf = ({ zone: printed }: PrintedTime) =>
    !printed || isOwn(printed, zone, year) ? 'own' : nameOfZone(printed);
  return times.filter(
    (time, index) =>
      times.findIndex(other => nameOf(other) === nameOf(time)) === index,
  );
}

/**
 * Works out when a session is that is printed in one or several zones.
 *
 * "7:00 PT / 10:00 ET / 16:00 CET" says one instant three times: the one that most of them mean counts. A name of the series' own
 * zone is often wrong for the season ("16:00 CEST" in November), so it is read as the wall clock of that zone; any other zone is
 * taken at its word. Where no two agree, the series' own zone counts, and there is a conflict; without it there is no time.
 * `printedDay` is the day that stands beside the times.
 */
export function agreedTime(
  times: PrintedTime[],
  sessionDay: string,
  printedDay: string,
  zone: string,
): AgreedTime {
  const days = { session: sessionDay, printed: printedDay };
  const year = dayParts(sessionDay).year;
  const readings = withoutSchedule(times, zone, year)
    .map(time => ({ time, candidates: candidatesOf(time, days, zone) }))
    .filter(({ candidates }) => candidates.length > 0);
  const zoned = readings.filter(({ time }) => time.zone);
  const voting = zoned.length ? zoned : readings.slice(0, 1);
  if (!voting.length) {
    return { time: null, conflict: false };
  }
  const support = (instant: number) =>
    readings
      .map(({ candidates }) =>
        Math.max(
          0,
          ...candidates
            .filter(({ startsAt }) => startsAt === instant)
            .map(({ weight }) => weight),
        ),
      )
      .filter(weight => weight > 0);
  const ranked = voting
    .flatMap(({ time, candidates }) =>
      candidates.map(candidate => {
        const weights = support(candidate.startsAt);
        return {
          time,
          candidate,
          voters: weights.length,
          total: weights.reduce((sum, weight) => sum + weight, 0),
        };
      }),
    )
    .sort((left, right) => right.total - left.total);
  const [best] = ranked;
  const rival = ranked.find(
    ({ candidate, total }) =>
      candidate.startsAt !== best.candidate.startsAt && total === best.total,
  );
  // "Starts at 9:00, ends at 10:00 PT": the first may be in either zone.
  const [first] = readings;
  const isLoose =
    zoned.length > 0 &&
    !first.time.zone &&
    first.candidates[0].startsAt !== best.candidate.startsAt;
  const conflict =
    isLoose || (zoned.length > 1 && (best.voters < 2 || rival !== undefined));
  if (!conflict) {
    const complete =
      ranked.find(
        ({ time, candidate }) =>
          candidate.startsAt === best.candidate.startsAt &&
          (time.until ?? time.durationMinutes) !== undefined,
      ) ?? best;
    return {
      time: toSessionTime(complete.candidate, complete.time),
      conflict: false,
    };
  }
  const own = zoned.find(
    ({ time }) => time.zone && isOwn(time.zone, zone, year),
  );
  return {
    time: own ? toSessionTime(own.candidates[0], own.time) : null,
    conflict: true,
  };
}

/** Two calls for two parts of the world are farther apart than this; what is nearer is one schedule. */
const LEAST_MINUTES_APART = 180;

/**
 * Cuts the times of a day into those of each session: in "8am PT / 3pm UTC or 4pm PT / 11pm UTC" there are two calls.
 * A new one begins where a word such as *and* or *or* leads to another time in a zone that was named before.
 */
export function timesBySession(times: PrintedTime[]): PrintedTime[][] {
  const sessions: PrintedTime[][] = [];
  for (const time of times) {
    const current = sessions[sessions.length - 1];
    const isRepeated = current?.some(
      other =>
        nameOfZone(other.zone) === nameOfZone(time.zone) &&
        minutesApart(other, time) >= LEAST_MINUTES_APART,
    );
    if (!current || (time.isAlternative && isRepeated)) {
      sessions.push([time]);
    } else {
      current.push(time);
    }
  }
  return sessions;
}

function minutesApart(left: PrintedTime, right: PrintedTime): number {
  return Math.abs(
    left.hour * 60 + left.minute - right.hour * 60 - right.minute,
  );
}
