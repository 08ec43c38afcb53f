import { RefObject, useEffect, useLayoutEffect } from 'react';
import { placeHeadings } from './placeHeadings';

/** Makes what somebody wrote accessible: headings below those of the page, pictures and wide tables for everyone. */
export function useFitIntoPage(
  root: RefObject<HTMLElement>,
  content: string,
  firstHeadingLevel: number,
) {
  useLayoutEffect(() => {
    if (root.current) {
      placeHeadings(root.current, firstHeadingLevel);
      for (const image of root.current.querySelectorAll('img:not([alt])')) {
        image.setAttribute('alt', '');
      }
    }
  }, [root, content, firstHeadingLevel]);

  useEffect(() => {
    if (!root.current || typeof ResizeObserver === 'undefined') {
      return undefined;
    }
    const wide = [
      root.current,
      ...root.current.querySelectorAll<HTMLElement>('table, pre'),
    ];
    // What scrolls must be reached by keyboard, and only that.
    const observer = new ResizeObserver(() => {
      for (const element of wide) {
        if (element.scrollWidth > element.clientWidth) {
          element.tabIndex = 0;
        } else {
          element.removeAttribute('tabindex');
        }
      }
    });
    observer.observe(root.current);
    return () => observer.disconnect();
  }, [root, content]);
}
