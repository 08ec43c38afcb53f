import { keyStrength } from '../sources/keys';
import { InterpretedSession } from './types';

/** A key of a session and which session had it last. */
export interface KnownKey {
  key: string;
  /** Place among the keys of its session, strongest first. */
  position: number;
  sessionId: string;
}

/** What is known of the ids that a series has given so far. */
export interface GivenIds {
  keys: KnownKey[];
  /** All of them, also those of removed sessions. */
  ids: string[];
}

/**
 * Gives each session its id: the one that a session with one of its keys had before, else a new one that was never given.
 * Where several sessions have keys of one earlier session, the strongest key decides.
 */
export function assignIds(
  series: string,
  given: GivenIds,
  sessions: Pick<InterpretedSession, 'keys' | 'date' | 'track'>[],
): string[] {
  const assigned = recognise(given.keys, sessions);
  const perDate = countBy(sessions.map(({ date }) => date));
  const taken = new Set(given.ids);
  return sessions.map(({ date, track }, index) => {
    const known = assigned.get(index);
    if (known !== undefined) {
      return known;
    }
    const base = `${series}-${date}`;
    const several = (perDate.get(date) ?? 0) > 1;
    const id = firstFree(
      track === null
        ? [base]
        : [...(several ? [] : [base]), `${base}-${track}`],
      base,
      taken,
    );
    taken.add(id);
    return id;
  });
}

/** Which earlier id belongs to which session, by index. */
function recognise(
  knownKeys: KnownKey[],
  sessions: Pick<InterpretedSession, 'keys'>[],
): Map<number, string> {
  const known = new Map(knownKeys.map(each => [each.key, each]));
  const claims = sessions
    .flatMap(({ keys }, index) =>
      keys.flatMap((key, position) => {
        const earlier = known.get(key);
        return earlier
          ? [
              {
                index,
                sessionId: earlier.sessionId,
                strength: keyStrength(key),
                place: position + earlier.position,
              },
            ]
          : [];
      }),
    )
    .sort(
      (a, b) =>
        a.strength - b.strength || a.place - b.place || a.index - b.index,
    );
  const assigned = new Map<number, string>();
  const claimed = new Set<string>();
  for (const { index, sessionId } of claims) {
    if (!assigned.has(index) && !claimed.has(sessionId)) {
      assigned.set(index, sessionId);
      claimed.add(sessionId);
    }
  }
  return assigned;
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

function countBy(values: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
