import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { SourceError } from '@backstage-community/plugin-community-sessions-node';

/** A heading of a Markdown file. */
export interface Heading {
  depth: number;
  /** Its text, without markup. */
  title: string;
  /** Where its line begins and ends in the file. */
  start: number;
  end: number;
}

const ATX_HEADING = /^ {0,3}(#{1,6})(?:[ \t]|$)/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const COMMENT = /^ {0,3}<!--/;
const LONGEST_TITLE = 500;

/** A line outside of code and comments, and where it stands. */
export interface VisibleLine {
  line: string;
  start: number;
  end: number;
}

/** The lines of a Markdown file that are neither code nor comment. */
export function visibleLines(markdown: string): VisibleLine[] {
  const lines: VisibleLine[] = [];
  let isOver: ((line: string) => boolean) | undefined;
  let start = 0;
  for (const line of markdown.split('\n')) {
    const end = start + line.length;
    if (isOver) {
      isOver = isOver(line) ? undefined : isOver;
    } else {
      isOver = blockEnd(line);
      lines.push({ line, start, end });
    }
    start = end + 1;
  }
  return lines;
}

/**
 * Finds the headings that begin with `#`, outside of code and comments, line by line:
 * for a whole file a Markdown parser can take minutes, when it is written for that.
 */
export function findHeadings(markdown: string, atMost: number): Heading[] {
  const headings: Heading[] = [];
  for (const { line, start, end } of visibleLines(markdown)) {
    const depth = line.match(ATX_HEADING)?.[1].length;
    if (depth) {
      if (headings.length === atMost) {
        throw new SourceError(
          'invalid-answer',
          `The archive has more than ${atMost} headings`,
        );
      }
      headings.push({ depth, title: titleOf(line), start, end });
    }
  }
  return headings;
}

/** Tells the end of a block of code or a comment that a line begins; undefined when it begins none. */
function blockEnd(line: string): ((line: string) => boolean) | undefined {
  const fence = line.match(FENCE)?.[1];
  if (fence) {
    return each => {
      const other = each.trim();
      return other.startsWith(fence) && other === fence[0].repeat(other.length);
    };
  }
  const isComment = COMMENT.test(line) && !line.includes('-->');
  return isComment ? each => each.includes('-->') : undefined;
}

/** The text of a line, without markup. */
export function titleOf(line: string): string {
  return toString(fromMarkdown(line.slice(0, LONGEST_TITLE))).trim();
}
