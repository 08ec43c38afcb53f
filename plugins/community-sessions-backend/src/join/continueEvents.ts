import { EventSession } from './readings/types';

/** An event of a calendar as far as it matters for which earlier one it continues. */
export interface TimedEvent {
  key: string;
  /** What its occurrences share: the UID without `_R…`, by which "this and following" is told. */
  lineage: string;
  /** Start in milliseconds. */
  at: number;
  /** Start of the first occurrence (DTSTART), where the event repeats. */
  seriesStart: number | null;
  track: string | null;
}

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
/** Clocks change, so that occurrences of one edit are not all moved by the same time. */
const SAME_SHIFT_MS = 90 * 60_000;
/** The farthest that an occurrence is moved within one recurring event, and from one event to another. */
const FARTHEST_MS = 15 * DAY_MS;
const FARTHEST_OTHER_MS = 7 * DAY_MS;
const CLOSEST_MS = 3 * HOUR_MS;
/** All occurrences of one event may move to another day of the week, however often a week it is held. */
const WEEK_MS = 7 * DAY_MS;

/**
 * Lets new event claims continue the ones that they replace: they take over keys and day of the old ones, which are left out.
 * `sessionOf` is the id of the session that a key belonged to so far.
 */
export function continueEventClaims(
  claims: EventSession[],
  sessionOf: ReadonlyMap<string, string>,
  startOf: (claim: EventSession) => number,
): EventSession[] {
  const idOf = ({ keys }: EventSession) =>
    keys.map(key => sessionOf.get(key)).find(id => id !== undefined);
  const idsOf = (list: EventSession[]) => new Set(list.map(idOf));
  const there = claims.filter(({ isMissing }) => !isMissing);
  const replaced = idsOf(there);
  const held = idsOf(there.filter(({ cancelled }) => !cancelled));
  // A session that has another event does not need the missing one any more, nor one that is held a cancelled one.
  const rest = claims.filter(claim => {
    const others = claim.isMissing ? replaced : held;
    const id = idOf(claim);
    const isNeeded = !claim.isMissing && !claim.cancelled;
    return isNeeded || id === undefined || !others.has(id);
  });
  const vanished = rest.filter(({ isMissing }) => isMissing);
  const appeared = rest.filter(
    claim => !claim.isMissing && idOf(claim) === undefined,
  );
  const cancelled = rest.filter(
    claim => !claim.isMissing && claim.cancelled && idOf(claim) !== undefined,
  );
  const continued = continueCancelled(cancelled, appeared);
  const timed = (list: EventSession[]) =>
    list.map(claim => ({
      key: claim.keys[0],
      lineage: claim.lineage,
      at: startOf(claim),
      seriesStart: claim.seriesStart,
      track: claim.track,
    }));
  const pairs = continueEvents(
    timed(vanished),
    timed(appeared.filter(({ keys }) => !continued.has(keys[0]))),
    rest.filter(claim => !appeared.includes(claim)).map(startOf),
  );
  pairs.forEach((old, next) => continued.set(next, old));
  const oldOnes = new Map(
    [...vanished, ...cancelled].map(claim => [claim.keys[0], claim]),
  );
  const isContinued = new Set(continued.values());
  return rest
    .filter(({ keys }) => !isContinued.has(keys[0]))
    .map(claim => {
      const old = oldOnes.get(continued.get(claim.keys[0]) ?? '');
      return old
        ? {
            ...claim,
            keys: [...claim.keys, ...old.keys],
            originalDate: old.date,
          }
        : claim;
    });
}

/** A new event on the day of a cancelled one is held in its place. */
function continueCancelled(
  cancelled: EventSession[],
  appeared: EventSession[],
): Map<string, string> {
  const continued = new Map<string, string>();
  const left = new Set(cancelled);
  for (const next of appeared.filter(each => !each.cancelled)) {
    const old = [...left].find(
      ({ date, track }) => date === next.date && isSameTrack(track, next.track),
    );
    if (old) {
      left.delete(old);
      continued.set(next.keys[0], old.keys[0]);
    }
  }
  return continued;
}

function isSameTrack(one: string | null, other: string | null): boolean {
  return !one || !other || one === other;
}

/**
 * Finds which vanished event each new one continues: an edit of "all events" gives every occurrence a new original start, one of
 * "this and following" a new UID, a deletion and a new creation both. Pairs are in order of time, each event in one of them at most.
 * Returns the key of the vanished event by the key of the new one.
 */
export function continueEvents(
  vanished: TimedEvent[],
  appeared: TimedEvent[],
  /** Starts of all events as they were before: they tell how often the meetup is held. */
  before: number[],
): Map<string, string> {
  const continued = new Map<string, string>();
  const left = { vanished: byTime(vanished), appeared: byTime(appeared) };
  const pair = (pairs: Array<[TimedEvent, TimedEvent]>) => {
    for (const [old, next] of pairs) {
      continued.set(next.key, old.key);
    }
    const used = new Set(pairs.flat());
    left.vanished = left.vanished.filter(each => !used.has(each));
    left.appeared = left.appeared.filter(each => !used.has(each));
  };
  const gap = typicalGap(before);
  const window = Math.max(CLOSEST_MS, gap / 2);
  for (const lineage of new Set(left.vanished.map(each => each.lineage))) {
    const of = (events: TimedEvent[]) =>
      events.filter(each => each.lineage === lineage);
    pair(
      pairByShift(of(left.vanished), of(left.appeared), Math.max(gap, WEEK_MS)),
    );
    pair(
      pairNearest(
        of(left.vanished),
        of(left.appeared),
        Math.min(window, FARTHEST_MS),
      ),
    );
  }
  pair(pairByShift(left.vanished, left.appeared, Math.min(gap, FARTHEST_MS)));
  pair(
    pairNearest(
      left.vanished,
      left.appeared,
      Math.min(window, FARTHEST_OTHER_MS),
    ),
  );
  return continued;
}

function byTime(events: TimedEvent[]): TimedEvent[] {
  return [...events].sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
}

/** The usual time from one meeting to the next; a month where there are too few to tell. */
export function typicalGap(starts: number[]): number {
  const sorted = [...new Set(starts)].sort((a, b) => a - b);
  const gaps = sorted.slice(1).map((each, at) => each - sorted[at]);
  return gaps.length < 2
    ? 30 * DAY_MS
    : gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)];
}

/** All were moved by one time, if that explains most of them. */
function pairByShift(
  vanished: TimedEvent[],
  appeared: TimedEvent[],
  farthest: number,
): Array<[TimedEvent, TimedEvent]> {
  if (vanished.length === 0 || appeared.length === 0) {
    return [];
  }
  const bySeriesStart = vanished.flatMap(old =>
    appeared
      .slice(0, 1)
      .flatMap(next =>
        old.seriesStart !== null && next.seriesStart !== null
          ? [next.seriesStart - old.seriesStart]
          : [],
      ),
  );
  const ofFirst = vanished
    .slice(0, 3)
    .flatMap(old => appeared.slice(0, 3).map(next => next.at - old.at));
  const shifts = [
    ...new Set([...bySeriesStart.slice(0, 1), ...ofFirst]),
  ].filter(shift => Math.abs(shift) <= farthest + SAME_SHIFT_MS);
  let best: Array<[TimedEvent, TimedEvent]> = [];
  for (const shift of shifts) {
    const pairs = pairNearest(
      vanished.map(each => ({ ...each, at: each.at + shift, self: each })),
      appeared,
      SAME_SHIFT_MS,
    ).map(([old, next]): [TimedEvent, TimedEvent] => [
      (old as TimedEvent & { self: TimedEvent }).self,
      next,
    ]);
    // What the first occurrence tells comes first: at the edges of the calendar's window others may explain one more.
    if (pairs.length * 0.9 > best.length) {
      best = pairs;
    }
  }
  return best.length * 2 > Math.min(vanished.length, appeared.length)
    ? best
    : [];
}

/** Pairs in order of time, as near as can be; nothing farther apart than the window. */
function pairNearest<A extends TimedEvent, B extends TimedEvent>(
  vanished: A[],
  appeared: B[],
  window: number,
): Array<[A, B]> {
  const candidates = vanished.flatMap((old, i) => {
    const pairs: Array<{ i: number; j: number; distance: number }> = [];
    for (
      let j = firstAtLeast(appeared, old.at - window);
      j < appeared.length && appeared[j].at <= old.at + window;
      j++
    ) {
      if (isSameTrack(old.track, appeared[j].track)) {
        pairs.push({ i, j, distance: Math.abs(appeared[j].at - old.at) });
      }
    }
    return pairs;
  });
  candidates.sort((a, b) => a.distance - b.distance || a.i - b.i || a.j - b.j);
  const taken: Array<[A, B]> = [];
  const [usedOld, usedNew] = [new Set<number>(), new Set<number>()];
  for (const { i, j } of candidates) {
    if (!usedOld.has(i) && !usedNew.has(j)) {
      usedOld.add(i);
      usedNew.add(j);
      taken.push([vanished[i], appeared[j]]);
    }
  }
  return taken;
}

function firstAtLeast(events: TimedEvent[], at: number): number {
  let [low, high] = [0, events.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (events[middle].at < at) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
