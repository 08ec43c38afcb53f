import { assignIds, KnownSession } from '../../join/identity';
import { Interpretation, InterpretedSession } from '../../join/types';
import { DatabaseSessionStore } from '../DatabaseSessionStore';

/** A session that has no id yet. */
export type UnnamedSession = Omit<InterpretedSession, 'id'>;

/** Gives sessions their ids, as the join does. */
export function withIds(
  series: string,
  sessions: UnnamedSession[],
  known: KnownSession[] = [],
): InterpretedSession[] {
  const ids = assignIds(
    series,
    known,
    sessions.map(session => ({
      ...session,
      start: Date.parse(session.startsAt),
      isFading: false,
    })),
  );
  return sessions.map((session, index) => ({
    ...session,
    id: ids[index] ?? '',
  }));
}

/** Replaces the sessions of a series, as a sync does. */
export async function storeSessions(
  store: DatabaseSessionStore,
  series: string,
  sessions: UnnamedSession[],
  {
    now,
    revision = 0,
    interpretationKey = 'v1',
    ...interpretation
  }: Partial<Omit<Interpretation, 'sessions'>> & {
    now: Date;
    revision?: number;
    interpretationKey?: string;
  },
) {
  const known = await store.known(series, now);
  return store.apply({
    series,
    interpretation: {
      problems: [],
      linkedVideoIds: [],
      ...interpretation,
      sessions: withIds(series, sessions, known),
    },
    revision,
    interpretationKey,
    knownIds: known.map(({ id }) => id),
    now,
  });
}
