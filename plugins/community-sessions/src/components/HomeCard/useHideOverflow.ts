import { RefObject, useEffect } from 'react';

/**
 * Takes the rows of a positioned list that do not fit out of sight, and out of reach of keyboard and screen reader too.
 * Hidden rows keep their place, so hiding them changes no measure.
 */
export function useHideOverflow(
  list: RefObject<HTMLElement>,
  rows: unknown,
): void {
  useEffect(() => {
    const element = list.current;
    if (!element || typeof ResizeObserver === 'undefined') {
      return undefined;
    }
    const hide = () => {
      for (const row of element.children as Iterable<HTMLElement>) {
        const fits =
          row.offsetLeft === 0 &&
          row.offsetTop + row.offsetHeight <= element.clientHeight + 1;
        row.style.visibility = fits ? '' : 'hidden';
      }
    };
    const observer = new ResizeObserver(hide);
    // Rows may grow while the list does not.
    for (const observed of [element, ...element.children]) {
      observer.observe(observed);
    }
    return () => observer.disconnect();
  }, [list, rows]);
}
