import { RecordPayload } from '../recordSchemas';
import { parseDates } from '../../words/dates/parseDates';
import { splitLines } from './datedLines';
import { findHeadings, Heading } from './headings';
import { shownAddress } from './shownAddress';

/** Far more than an archive has. */
const MAX_HEADINGS = 2000;

/** A section of the archive; its id is unique in the file. */
export interface Section {
  id: string;
  payload: RecordPayload<'archive.section'>;
}

/** The level that dated headings usually have. */
const USUAL_DEPTH = 2;

function isDated(title: string): boolean {
  return parseDates(title).some(({ year }) => year !== undefined);
}

/** The level on which most headings have a date; of equal ones the usual, else the higher one. */
function depthOf(headings: Heading[]): number {
  const counts = new Map<number, number>();
  headings
    .filter(({ title }) => isDated(title))
    .forEach(({ depth }) => counts.set(depth, (counts.get(depth) ?? 0) + 1));
  const rank = ([depth, count]: [number, number]) => [
    -count,
    Number(depth !== USUAL_DEPTH),
    depth,
  ];
  const [best] = [...counts].sort((left, right) => {
    const [a, b] = [rank(left), rank(right)];
    const at = a.findIndex((value, index) => value !== b[index]);
    return at < 0 ? 0 : a[at] - b[at];
  });
  return best?.[0] ?? USUAL_DEPTH;
}

/**
 * Splits Markdown into its dated sections: at headings of the level on which most have a date, at dates in bold on a line of
 * their own, or at the items of a list or the rows of a table that begin with one. Headings of level 2 with a digit are kept too,
 * so that a date that can't be read is told.
 *
 * Pitfall: in minutes exported from a document, the parts of a meeting may have the level of the meeting itself.
 */
export function splitSections(markdown: string, fileUrl: string): Section[] {
  const address = shownAddress(fileUrl);
  const headings = findHeadings(markdown, MAX_HEADINGS);
  const level = depthOf(headings);
  const anchors = new Map<string, number>();
  const anchored = headings.map(heading => ({
    ...heading,
    anchor: numbered(anchors, anchorOf(heading.title), n => `-${n}`),
    begins:
      heading.depth === level &&
      (level === USUAL_DEPTH
        ? /\d/.test(heading.title)
        : isDated(heading.title)),
  }));
  const parts = anchored.flatMap((heading, index) => {
    if (!heading.begins) {
      return [];
    }
    const next = anchored.find(
      (each, other) =>
        other > index &&
        (each.begins ||
          each.depth < level ||
          (each.depth === level && level !== 1)),
    );
    return [
      {
        heading: heading.title,
        bodyMarkdown: markdown.slice(heading.end, next?.start).trim(),
        url: `${address}#${heading.anchor}`,
      },
    ];
  });
  const found = parts.length
    ? parts
    : splitLines(markdown, MAX_HEADINGS).map(part => ({
        ...part,
        url: address,
      }));
  const ids = new Map<string, number>();
  return found.map(payload => ({
    id: numbered(ids, payload.heading, n => ` (${n + 1})`),
    payload,
  }));
}

/** The anchor that GitHub gives a heading. */
function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replace(/ /g, '-');
}

/** The name, with a suffix from its second occurrence on. */
function numbered(
  seen: Map<string, number>,
  name: string,
  suffix: (before: number) => string,
): string {
  const before = seen.get(name) ?? 0;
  seen.set(name, before + 1);
  return before > 0 ? `${name}${suffix(before)}` : name;
}
