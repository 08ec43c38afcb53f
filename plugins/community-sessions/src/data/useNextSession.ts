import { Session } from '@backstage-community/plugin-community-sessions-common';
import { useEffect, useMemo, useRef } from 'react';
import { Phase, phaseAt, turningPoints } from '../time/phase';
import { useNow } from '../time/useNow';
import { useSessions } from './useSessions';

/** What comes next, on a clock that runs. */
export interface NextSession {
  /** The first session to come, or live now, that is not cancelled. */
  next?: Session;
  phase?: Phase;
  /** The others to come, cancelled ones too, soonest first. */
  others: Session[];
  now: number;
  /** Nothing is known yet. */
  loading: boolean;
  /** Why there is nothing to show. */
  error?: Error;
  /** Why what is shown could not be brought up to date. */
  refreshError?: Error;
  /** When this was received, in milliseconds. */
  asOf?: number;
  retry: () => void;
}

/** Follows the next session of the series; undefined while it is open which series that are. */
export function useNextSession(
  restriction: { series?: string[] } | undefined,
): NextSession {
  const { data, loading, error, refreshError, asOf, retry } = useSessions(
    restriction && {
      ...restriction,
      when: 'upcoming',
      order: 'asc',
      limit: 100,
    },
  );
  const now = useNow(useMemo(() => data?.items.flatMap(turningPoints), [data]));
  const ahead = (data?.items ?? []).filter(
    each => Date.parse(each.endsAt) > now,
  );
  const next = ahead.find(each => each.status !== 'cancelled');
  const phase = next && phaseAt(next, now);
  useOnChange(next && `${next.id} ${phase}`, retry);

  return {
    next,
    phase,
    others: ahead.filter(each => each !== next),
    now,
    loading: loading && !data,
    error,
    refreshError,
    asOf,
    retry,
  };
}

/** Asks again at each turn of the session, when its join link and the session to follow may be new. */
function useOnChange(turn: string | undefined, refresh: () => void) {
  const last = useRef(turn);
  useEffect(() => {
    if (last.current && last.current !== turn) {
      refresh();
    }
    last.current = turn;
  }, [turn, refresh]);
}
