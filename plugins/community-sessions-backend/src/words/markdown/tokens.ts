/** A word, a number or a single other character of a text. */
export interface Token {
  kind: 'word' | 'number' | 'mark';
  text: string;
  /** Of words, in lower case. */
  lower: string;
  start: number;
  end: number;
}

const LETTER = /\p{L}/u;

function kindOf(char: string): Token['kind'] | undefined {
  if (char >= '0' && char <= '9') {
    return 'number';
  }
  if ((char >= 'a' && char <= 'z') || (char >= 'A' && char <= 'Z')) {
    return 'word';
  }
  if (char <= ' ' || char === '\u00a0') {
    return undefined;
  }
  return char > '\u007f' && LETTER.test(char) ? 'word' : 'mark';
}

/** Cuts a text into tokens, in one pass; white space is left out. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let start = 0;
  while (start < text.length) {
    const kind = kindOf(text[start]);
    let end = start + 1;
    if (kind === 'word' || kind === 'number') {
      while (end < text.length && kindOf(text[end]) === kind) {
        end += 1;
      }
    }
    if (kind) {
      const part = text.slice(start, end);
      tokens.push({ kind, text: part, lower: part.toLowerCase(), start, end });
    }
    start = end;
  }
  return tokens;
}

/** Whether nothing stands between two tokens. */
export function touches(left?: Token, right?: Token): boolean {
  return Boolean(left && right && left.end === right.start);
}
