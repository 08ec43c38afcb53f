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

/**
 * Finds the headings that begin with `#`, outside of code and comments, line by line:
 * for a whole file a Markdown parser can take minutes, when it is written for that.
 */
export function findHeadings(markdown: string, atMost: number): Heading[] {
  const headings: Heading[] = [];
  let isOver: ((line: string) => boolean) | undefined;
  let start = 0;
  for (const line of markdown.split('\n')) {
    const end = start + line.length;
    if (isOver) {
      isOver = isOver(line) ? undefined : isOver;
    } else {
      isOver = blockEnd(line);
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
    start = end + 1;
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

function titleOf(line: string): string {
  return toString(fromMarkdown(line.slice(0, LONGEST_TITLE))).trim();
}
