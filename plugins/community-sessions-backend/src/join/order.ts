import { keyStrength } from './keys';
import { DecidedSession } from './decide';
import { readingsOf, SessionDraft } from './group';

/** Sessions by start, then track, then what they are made of, so that the same records give the same list. */
export function sortSessions(sessions: DecidedSession[]): DecidedSession[] {
  const keyed = sessions.map(session => ({
    session,
    order: [
      session.startsAt,
      session.track ?? '',
      keysOf(session.draft)[0],
    ].join('\n'),
  }));
  return keyed
    .sort((left, right) => (left.order < right.order ? -1 : 1))
    .map(({ session }) => session);
}

function keysOf(draft: SessionDraft): string[] {
  const keys = readingsOf(draft).flatMap(claim => claim.keys);
  return keys.sort((left, right) => keyStrength(left) - keyStrength(right));
}

/** The keys of each session, strongest first; one that two sessions could claim stays with the first. */
export function uniqueKeys(
  sessions: DecidedSession[],
): Map<DecidedSession, string[]> {
  const taken = new Set<string>();
  return new Map(
    sessions.map(session => {
      const keys = [...new Set(keysOf(session.draft))].filter(
        key => !taken.has(key),
      );
      keys.forEach(key => taken.add(key));
      return [session, keys];
    }),
  );
}
