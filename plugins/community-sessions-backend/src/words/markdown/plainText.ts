const BLOCK_TAGS = new Set(['br', 'p', 'div', 'li', 'tr', 'td', 'th', 'hr']);
const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  '#39': "'",
  '#160': ' ',
  ndash: '–',
  mdash: '—',
};
/** Where something other than text begins. */
const MARKUP = /[<!\]~&*`]|https?:\/\//g;
const LONGEST_TAG = 2000;
const LONGEST_STRIKE = 500;

/** What a piece of markup looks like to a reader, and where the text goes on. */
interface Shown {
  text: string;
  end: number;
}

type NextIndex = (from: number) => number;

/** Looks for a string from rising positions on; all calls together read the text once. */
function finder(text: string, wanted: string): NextIndex {
  let found = -1;
  return from => {
    if (found < from && found !== Infinity) {
      const index = text.indexOf(wanted, from);
      found = index < 0 ? Infinity : index;
    }
    return found;
  };
}

function showEntity(text: string, at: number): Shown | null {
  const end = text.slice(at, at + 8).indexOf(';');
  const char = end > 0 ? ENTITIES[text.slice(at + 1, at + end)] : undefined;
  return char ? { text: char, end: at + end + 1 } : null;
}

function isSpace(char: string | undefined): boolean {
  return char === undefined || char <= ' ';
}

/** Where a `[text](target)` ends, given the position of its `]`. */
function targetEnd(text: string, bracket: number): number | undefined {
  if (text[bracket + 1] !== '(') {
    return undefined;
  }
  const end = text.slice(bracket, bracket + LONGEST_TAG).indexOf(')');
  return end < 0 ? undefined : bracket + end + 1;
}

function showTag(
  text: string,
  at: number,
  nextTagEnd: NextIndex,
): Shown | null {
  const end = nextTagEnd(at);
  const name = /^<\/?([a-z]+[1-6]?)[\s/>]/i.exec(text.slice(at, at + 16));
  const isAddress = text.startsWith('http', at + 1);
  if (end - at >= LONGEST_TAG || !(name || isAddress)) {
    return null;
  }
  const isBlock = name && BLOCK_TAGS.has(name[1].toLowerCase());
  return { text: isBlock ? '\n' : ' ', end: end + 1 };
}

function showImage(
  text: string,
  at: number,
  nextBracket: NextIndex,
): Shown | null {
  const end =
    text[at + 1] === '[' ? targetEnd(text, nextBracket(at)) : undefined;
  return end ? { text: ' ', end } : null;
}

function showStrike(text: string, at: number): Shown | null {
  const mark = text[at + 1] === '~' ? '~~' : '~';
  const open = at + mark.length;
  const length = text.slice(open, open + LONGEST_STRIKE).indexOf(mark);
  return length > 0 && !isSpace(text[open]) && !isSpace(text[open + length - 1])
    ? { text: ' ', end: open + length + mark.length }
    : null;
}

function showAddress(text: string, at: number): Shown {
  let end = at;
  while (!isSpace(text[end]) && !')>]"|'.includes(text[end])) {
    end += 1;
  }
  return { text: ' ', end };
}

/**
 * What a reader sees of Markdown with HTML in it: link texts without their targets, no images, no bare addresses,
 * nothing that is struck out, `<br>` as a line break. One pass.
 */
export function plainText(markdown: string): string {
  const nextTagEnd = finder(markdown, '>');
  const nextBracket = finder(markdown, ']');
  const show = (at: number): Shown | null => {
    switch (markdown[at]) {
      case '<':
        return showTag(markdown, at, nextTagEnd);
      case '!':
        return showImage(markdown, at, nextBracket);
      case ']': {
        const end = targetEnd(markdown, at);
        return end ? { text: '', end } : null;
      }
      case '~':
        return showStrike(markdown, at);
      case '&':
        return showEntity(markdown, at);
      case 'h':
        return showAddress(markdown, at);
      default:
        return { text: '', end: at + 1 };
    }
  };
  const out: string[] = [];
  let at = 0;
  const markup = new RegExp(MARKUP);
  for (
    let match = markup.exec(markdown);
    match;
    match = markup.exec(markdown)
  ) {
    const shown = show(match.index) ?? {
      text: match[0],
      end: match.index + match[0].length,
    };
    out.push(markdown.slice(at, match.index), shown.text);
    at = shown.end;
    markup.lastIndex = at;
  }
  out.push(markdown.slice(at));
  return out.join('');
}
