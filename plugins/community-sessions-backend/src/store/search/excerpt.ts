import { plainText } from '../../words/markdown/plainText';
import { fold } from './searchTexts';

const LONGEST = 200;
const BEFORE = 60;

/**
 * At most 200 characters of what a reader sees of a text, around the first of some folded words. Addresses, which may let
 * somebody into a meeting, are left out. Undefined when a reader sees none of the words.
 */
export function excerpt(
  text: string,
  words: string[],
  { isMarkdown }: { isMarkdown: boolean },
): string | undefined {
  const visible = oneLine(isMarkdown ? withoutMarks(text) : text);
  const at = findFirst(visible, words);
  return at === undefined ? undefined : cutAround(visible, at);
}

function withoutMarks(markdown: string): string {
  return plainText(markdown)
    .replace(/^[ \t]*(?:#{1,6}|>|[-+]|\d+[.)])[ \t]+/gm, '')
    .replace(/[[\]|]/g, ' ');
}

/** Passwords of meetings also stand in addresses that are written without `https://`. */
function oneLine(text: string): string {
  return text
    .split(/\s+/)
    .filter(word => !/https?:\/\/|\bpwd=/i.test(word))
    .join(' ')
    .trim();
}

/** Where the first of the words begins, counted in the text as it is. */
function findFirst(text: string, words: string[]): number | undefined {
  const folded = fold(text);
  const places = words
    .map(word => folded.indexOf(word))
    .filter(place => place >= 0);
  if (places.length === 0) {
    return undefined;
  }
  const first = Math.min(...places);
  let passed = 0;
  let at = 0;
  for (const char of text) {
    passed += char < '\x80' ? 1 : fold(char).length;
    if (passed > first) {
      break;
    }
    at += char.length;
  }
  return at;
}

/** Cuts at spaces where there are any, and never through a character. */
function cutAround(text: string, at: number): string {
  if (text.length <= LONGEST) {
    return text;
  }
  let start = Math.max(0, at - BEFORE);
  if (start > 0) {
    const space = text.indexOf(' ', start);
    start = space >= 0 && space < at ? space + 1 : start;
  }
  let end = start + LONGEST - 2;
  if (end < text.length) {
    const space = text.lastIndexOf(' ', end);
    end = space > at ? space : end;
  }
  const part = text
    .slice(start, end)
    .replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
  return `${start > 0 ? '…' : ''}${part}${end < text.length ? '…' : ''}`;
}
