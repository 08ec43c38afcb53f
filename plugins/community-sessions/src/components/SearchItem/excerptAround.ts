/** How much stands before the first hit, so that it is seen in its context. */
const BEFORE = 80;

/** A text from shortly before its first mark on: a result shows only its first lines. */
export function excerptAround(text: string, mark: string): string {
  const hit = text.indexOf(mark);
  if (hit <= BEFORE) {
    return text;
  }
  const from = hit - BEFORE;
  const space = text.slice(from, hit).search(/\s\S/);
  return `…${text.slice(space < 0 ? hit : from + space + 1)}`;
}
