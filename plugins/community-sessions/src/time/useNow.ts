import { useEffect, useState } from 'react';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Every full minute, and every full second in the last minute before one of the instants. */
export function nextTickDelay(now: number, instants: number[]): number {
  const near = instants.some(each => each > now && each - now <= MINUTE);
  const step = near ? SECOND : MINUTE;
  return step - (now % step);
}

/** The time of day, often enough that nothing shown is late at any of the instants. */
export function useNow(instants: number[] = []): number {
  const [now, setNow] = useState(() => Date.now());
  const serialised = JSON.stringify(instants);

  useEffect(() => {
    const awaited: number[] = JSON.parse(serialised);
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      clearTimeout(timer);
      const current = Date.now();
      setNow(current);
      timer = setTimeout(tick, nextTickDelay(current, awaited));
    };
    // Browsers hold back the timers of hidden tabs.
    const onVisibility = () => {
      if (document.visibilityState === 'visible') {
        tick();
      }
    };
    timer = setTimeout(tick, nextTickDelay(Date.now(), awaited));
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisibility);
    };
  }, [serialised]);

  return now;
}
