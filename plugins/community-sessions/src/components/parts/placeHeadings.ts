const DEEPEST = 6;

/**
 * Fits the headings of a text in below that of the page: the first is of the given level, none skips a level, and none has
 * an id, which could be that of a part of the page.
 */
export function placeHeadings(root: HTMLElement, firstLevel: number) {
  const above: number[] = [];
  for (const heading of root.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const own = Number(heading.tagName[1]);
    while (above.length && above[above.length - 1] >= own) {
      above.pop();
    }
    const level = Math.min(firstLevel + above.length, DEEPEST);
    above.push(own);
    heading.setAttribute('aria-level', `${level}`);
    heading.removeAttribute('id');
  }
}
