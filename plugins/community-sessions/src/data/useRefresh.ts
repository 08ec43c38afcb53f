import { SESSIONS_CHANNEL } from '@backstage-community/plugin-community-sessions-common';
import { useSignal } from '@backstage/plugin-signals-react';
import { useEffect, useRef } from 'react';

/** Younger answers are not asked for again when somebody comes back to the page. */
const FRESH_MS = 5 * 60_000;

/**
 * Asks again for an answer that may be out of date: when sessions have changed, and when somebody comes back to the page
 * or to the network after a while. Nothing happens while there is no answer yet.
 */
export function useRefresh(refresh: () => void, asOf: number | undefined) {
  const { lastSignal } = useSignal(SESSIONS_CHANNEL);
  const seenSignal = useRef(lastSignal);

  useEffect(() => {
    if (asOf !== undefined && lastSignal !== seenSignal.current) {
      seenSignal.current = lastSignal;
      refresh();
    }
  }, [lastSignal, asOf, refresh]);

  useEffect(() => {
    if (asOf === undefined) {
      return undefined;
    }
    const onReturn = () => {
      if (
        document.visibilityState === 'visible' &&
        Date.now() - asOf > FRESH_MS
      ) {
        refresh();
      }
    };
    document.addEventListener('visibilitychange', onReturn);
    window.addEventListener('online', onReturn);
    return () => {
      document.removeEventListener('visibilitychange', onReturn);
      window.removeEventListener('online', onReturn);
    };
  }, [asOf, refresh]);
}
