import { keyStrength } from './keys';
import { countBy } from './groupBy';
import { typicalGap } from './continueEvents';

/** A session that was given an id, present or removed. */
export interface KnownSession {
  id: string;
  keys: Array<{ key: string; position: number }>;
  date: string;
  /** Milliseconds. */
  start: number;
  track: string | null;
  /** Removed, but so lately (30 days) that what is announced near it is the same meeting. */
  mayReturn: boolean;
}

/** A session as the claims make it, before it has its id. */
export interface NewSession {
  /** Strongest first; unique within the series. */
  keys: string[];
  date: string;
  start: number;
  track: string | null;
  /** All of its records were missing from the last complete read. */
  isFading: boolean;
}

/** The ids of sessions by index; undefined for a fading session that another one continues. */
export type AssignedIds = Array<string | undefined>;

interface Edge {
  session: number;
  id: string;
  strength: number;
  place: number;
}

const DAY_MS = 24 * 60 * 60_000;
/** A meeting that was called off and announced anew is the same one when it is this near … */
const NEAR_MS = 3.5 * DAY_MS;
/** … or nearer than half the usual time between meetings, but never less than this. */
const NEAREST_MS = DAY_MS / 2;

/**
 * Gives each session the id it had: by shared keys, so that as many ids as possible live on, the stronger key first; then by its
 * day and nearness in time, for what was deleted and made anew. What is left gets a new id, which was never given.
 */
export function assignIds(
  series: string,
  known: KnownSession[],
  sessions: NewSession[],
): AssignedIds {
  const ids = matchByKeys(known, sessions);
  matchByNearness(known, sessions, ids);
  const isPresent = (index: number) =>
    ids[index] !== undefined || !sessions[index].isFading;
  const perDate = countBy(
    sessions.flatMap(({ date }, index) => (isPresent(index) ? [date] : [])),
  );
  const taken = new Set(known.map(({ id }) => id));
  return sessions.map(({ date, track }, index) => {
    if (ids[index] !== undefined || !isPresent(index)) {
      return ids[index];
    }
    const base = `${series}-${date}`;
    const several = (perDate.get(date) ?? 0) > 1;
    const wished =
      track === null
        ? [base]
        : [...(several ? [] : [base]), `${base}-${track}`];
    const id = firstFree(wished, base, taken);
    taken.add(id);
    return id;
  });
}

/** Session ids by the keys that led to them so far. */
export function sessionsByKey(known: KnownSession[]): Map<string, string> {
  return new Map(
    known.flatMap(({ id, keys }) => keys.map(({ key }) => [key, id] as const)),
  );
}

/** Gives sessions without an id, in `ids`, the one of a removed or fading session near them. */
function matchByNearness(
  known: KnownSession[],
  sessions: NewSession[],
  ids: AssignedIds,
): void {
  const holders = new Map(ids.map((id, index) => [id, index]));
  const isFree = ({ id, mayReturn }: KnownSession) => {
    const holder = holders.get(id);
    return holder === undefined ? mayReturn : sessions[holder].isFading;
  };
  const free = known.filter(isFree);
  const seeking = sessions.flatMap((session, index) =>
    ids[index] === undefined && !session.isFading ? [index] : [],
  );
  const near = Math.min(
    NEAR_MS,
    Math.max(NEAREST_MS, typicalGap(known.map(({ start }) => start)) / 2),
  );
  const pairs = free.flatMap(each =>
    seeking.flatMap(index => {
      const { start, date, track } = sessions[index];
      const distance = Math.abs(start - each.start);
      const isSameDay = date === each.date;
      const fits = !track || !each.track || track === each.track;
      return fits && (isSameDay || distance <= near)
        ? [
            {
              id: each.id,
              index,
              order: isSameDay ? distance - DAY_MS : distance,
            },
          ]
        : [];
    }),
  );
  pairs.sort(
    (a, b) => a.order - b.order || a.index - b.index || (a.id < b.id ? -1 : 1),
  );
  const given = new Set<string>();
  for (const { id, index } of pairs) {
    if (ids[index] === undefined && !given.has(id)) {
      const fading = holders.get(id);
      if (fading !== undefined) {
        ids[fading] = undefined;
      }
      ids[index] = id;
      given.add(id);
    }
  }
}

function firstFree(wished: string[], base: string, taken: Set<string>): string {
  const free = wished.find(id => !taken.has(id));
  if (free !== undefined) {
    return free;
  }
  let number = 2;
  while (taken.has(`${base}-${number}`)) {
    number += 1;
  }
  return `${base}-${number}`;
}

/** Matches sessions with ids so that as many ids as possible live on (augmenting paths), stronger keys first. */
function matchByKeys(
  known: KnownSession[],
  sessions: NewSession[],
): Array<string | undefined> {
  const owners = new Map(
    known.flatMap(({ id, keys }) =>
      keys.map(({ key, position }) => [key, { id, position }] as const),
    ),
  );
  const edgesOf: Edge[][] = sessions.map(({ keys }, session) => {
    const best = new Map<string, Edge>();
    keys.forEach((key, place) => {
      const owner = owners.get(key);
      if (owner) {
        const edge = {
          session,
          id: owner.id,
          strength: keyStrength(key),
          place: place + owner.position,
        };
        const before = best.get(owner.id);
        if (!before || compare(edge, before) < 0) {
          best.set(owner.id, edge);
        }
      }
    });
    return [...best.values()].sort(compare);
  });
  const holder = new Map<string, Edge>();
  const order = edgesOf
    .flat()
    .sort(
      (a, b) =>
        Number(sessions[a.session].isFading) -
          Number(sessions[b.session].isFading) || compare(a, b),
    );
  const has = new Set<number>();
  for (const edge of order) {
    if (!has.has(edge.session) && !holder.has(edge.id)) {
      holder.set(edge.id, edge);
      has.add(edge.session);
    }
  }
  // A session without an id may take one whose holder has another to go to.
  const settle = (session: number, seen: Set<string>): boolean => {
    for (const edge of edgesOf[session]) {
      if (seen.has(edge.id)) {
        continue;
      }
      seen.add(edge.id);
      const other = holder.get(edge.id);
      if (!other || settle(other.session, seen)) {
        holder.set(edge.id, edge);
        return true;
      }
    }
    return false;
  };
  edgesOf.forEach((edges, session) => {
    if (!has.has(session) && edges.length > 0) {
      settle(session, new Set());
    }
  });
  const ids: Array<string | undefined> = sessions.map(() => undefined);
  holder.forEach((edge, id) => {
    ids[edge.session] = id;
  });
  return ids;
}

function compare(a: Edge, b: Edge): number {
  return (
    a.strength - b.strength ||
    a.place - b.place ||
    a.session - b.session ||
    (a.id < b.id ? -1 : 1)
  );
}
