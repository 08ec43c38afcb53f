import { RecordPayload } from '../recordSchemas';
import { findHeadings } from './headings';
import { shownAddress } from './shownAddress';

/** Far more than an archive has. */
const MAX_HEADINGS = 2000;

/** A section of the archive; its id is unique in the file. */
export interface Section {
  id: string;
  payload: RecordPayload<'archive.section'>;
}

/** Splits Markdown at its headings of level 2, and keeps those that could be dated: with a digit in them. */
export function splitSections(markdown: string, fileUrl: string): Section[] {
  const headings = findHeadings(markdown, MAX_HEADINGS);
  const address = shownAddress(fileUrl);
  const anchors = new Map<string, number>();
  const ids = new Map<string, number>();
  const sections: Section[] = [];
  headings.forEach(({ depth, title, end }, i) => {
    const anchor = numbered(anchors, anchorOf(title), n => `-${n}`);
    if (depth !== 2 || !/\d/.test(title)) {
      return;
    }
    const next = headings.find((each, j) => j > i && each.depth <= 2);
    sections.push({
      id: numbered(ids, title, n => ` (${n + 1})`),
      payload: {
        heading: title,
        bodyMarkdown: markdown.slice(end, next?.start).trim(),
        url: `${address}#${anchor}`,
      },
    });
  });
  return sections;
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
