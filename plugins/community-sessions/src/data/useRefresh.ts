import { SESSIONS_CHANNEL } from '@backstage-community/plugin-community-sessions-common';
import { useSignal } from '@backstage/plugin-signals-react';
import { useEffect, useRef } from 'react';

/** Younger answers are not asked for again when somebody comes back to the page. */
const FRESH_MS = 5 * 60_000;

/**
 * Asks again for an answer that may be out of date: when sessions have changed, when somebody comes back to the page or
 * to the network after a while, and now and then while the page is looked at. Nothing happens while there is no answer yet.
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
    const refreshOld = () => {
      if (
        document.visibilityState === 'visible' &&
        Date.now() - asOf >= FRESH_MS
      ) {
        refresh();
      }
    };
    // A signal can get lost.
    const timer = setInterval(refreshOld, FRESH_MS);
    document.addEventListener('visibilitychange', refreshOld);
    window.addEventListener('online', refreshOld);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', refreshOld);
      window.removeEventListener('online', refreshOld);
    };
  }, [asOf, refresh]);
}
