/** A piece of a Markdown text, its markup still inside. */
export type MarkdownLine =
  | { kind: 'heading'; level: number; text: string }
  | {
      kind: 'text';
      text: string;
      /** White space before it: an item of a list below another one has more. */
      indent: number;
    }
  | {
      kind: 'row';
      table: number;
      cells: string[];
      /** Of the cell's column; null for cells that stick out of the table. */
      headers: Array<string | null>;
    };

/** GitHub's own limit for the body of an issue or comment. */
export const LONGEST_BODY = 65_536;

function withoutComments(markdown: string): string {
  const out: string[] = [];
  let at = 0;
  while (at < markdown.length) {
    const start = markdown.indexOf('<!--', at);
    const end = start < 0 ? -1 : markdown.indexOf('-->', start + 4);
    out.push(markdown.slice(at, start < 0 ? undefined : start));
    at = end < 0 ? markdown.length : end + 3;
  }
  return out.join('');
}

/** The cells of a table row; `\|` is no border. */
function cellsOf(line: string): string[] {
  const cells = [''];
  const row = line.trim();
  for (let at = 0; at < row.length; at++) {
    if (row[at] === '\\' && row[at + 1] === '|') {
      cells[cells.length - 1] += '|';
      at += 1;
    } else if (row[at] === '|') {
      cells.push('');
    } else {
      cells[cells.length - 1] += row[at];
    }
  }
  const inner = cells.slice(
    row.startsWith('|') ? 1 : 0,
    row.endsWith('|') && cells.length > 1 ? -1 : undefined,
  );
  return inner.map(cell => cell.trim());
}

function isDelimiter(line: string | undefined): boolean {
  return (
    line !== undefined &&
    line.includes('-') &&
    line.includes('|') &&
    [...line].every(char => '|-: \t'.includes(char))
  );
}

function headingOf(
  line: string,
  next: string | undefined,
): { level: number; text: string; lines: number } | undefined {
  const hashes = /^#{1,6}(?=\s)/.exec(line);
  if (hashes) {
    const level = hashes[0].length;
    return { level, text: line.slice(level).trim(), lines: 1 };
  }
  const tag = /^<h([1-6])[\s>]/i.exec(line.slice(0, 5));
  if (tag) {
    return { level: Number(tag[1]), text: line, lines: 1 };
  }
  const underline = next?.trim() ?? '';
  const isUnderlined =
    underline.length >= 3 &&
    line !== '' &&
    !'-*+>|'.includes(line[0]) &&
    (underline.split('=').join('') === '' ||
      underline.split('-').join('') === '');
  return isUnderlined
    ? { level: underline[0] === '=' ? 1 : 2, text: line, lines: 2 }
    : undefined;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/**
 * Cuts Markdown into headings, table rows and other lines; code blocks and HTML comments are left out.
 *
 * A Markdown parser would do this too, but not in bounded time: 64 KB of `**a` keep micromark busy for half a minute,
 * and anyone may write an issue.
 */
export function markdownLines(markdown: string): MarkdownLine[] {
  const raw = withoutComments(markdown.slice(0, LONGEST_BODY)).split(
    /\r\n|\r|\n/,
  );
  const lines = raw.map(line => line.trim().replace(/^(?:>\s?)+/, ''));
  const read: MarkdownLine[] = [];
  let fence: string | undefined;
  let headers: string[] | undefined;
  let table = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    const marker = /^(?:```|~~~)/.exec(line)?.[0];
    if (fence || marker) {
      const closes = fence !== undefined && marker === fence;
      fence = closes ? undefined : fence ?? marker;
      headers = undefined;
      continue;
    }
    if (line === '') {
      headers = undefined;
      continue;
    }
    if (!headers && line.includes('|') && isDelimiter(lines[at + 1])) {
      headers = cellsOf(line);
      table += 1;
      read.push({ kind: 'row', table, cells: headers, headers });
      at += 1;
      continue;
    }
    if (headers && line.includes('|')) {
      const columns = headers;
      const cells = cellsOf(line);
      read.push({
        kind: 'row',
        table,
        cells,
        headers: cells.map((_, index) => columns[index] ?? null),
      });
      continue;
    }
    headers = undefined;
    const heading = headingOf(line, lines[at + 1]);
    if (heading) {
      read.push({ kind: 'heading', level: heading.level, text: heading.text });
      at += heading.lines - 1;
    } else {
      read.push({ kind: 'text', text: line, indent: indentOf(raw[at]) });
    }
  }
  return read;
}
