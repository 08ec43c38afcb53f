const QUOTE = /^\s*>[ \t]?/;
const ITEM = /^\s*(?:[-+*]|\d{1,9}[.)])(?:[ \t]+\[[ x]\](?=\s))?[ \t]+/i;
/** Lines that belong to the list item before them. */
const BELONGS = /^(?:\s*$|\t| {2}| \t)/;
/** Deeper quotes and lists stay as they are. */
const DEEPEST = 4;
const TAB = '    ';

/** Takes the list item or quote out of which a text begins away, with the indentation of all that belongs to it. */
export function unwrapBlock(markdown: string): string {
  let lines = markdown.split('\n');
  for (let depth = 0; depth < DEEPEST; depth++) {
    if (QUOTE.test(lines[0])) {
      lines = unquote(lines);
    } else if (ITEM.test(lines[0])) {
      lines = [lines[0].replace(ITEM, ''), ...outdent(lines.slice(1))];
    } else {
      break;
    }
  }
  return lines.join('\n');
}

/** Whether a text begins with several items of a list. */
export function isListOfSeveral(markdown: string): boolean {
  const [first, ...others] = markdown.split('\n');
  return (
    ITEM.test(first) &&
    others.some(line => !BELONGS.test(line) && ITEM.test(line))
  );
}

/** Takes from the lines that belong to a list item the indentation that they share. */
function outdent(lines: string[]): string[] {
  const end = lines.findIndex(line => !BELONGS.test(line));
  const inside = lines
    .slice(0, end < 0 ? undefined : end)
    .map(line => line.replace(/^[ \t]+/, spaces => spaces.replace(/\t/g, TAB)));
  const shared = inside
    .filter(line => line.trim())
    .reduce((least, line) => Math.min(least, line.search(/\S/)), Infinity);
  return [
    ...inside.map(line => (line.trim() ? line.slice(shared) : '')),
    ...lines.slice(inside.length),
  ];
}

/** Takes the marks from the lines of a quote. */
function unquote(lines: string[]): string[] {
  const end = lines.findIndex(line => !QUOTE.test(line));
  const inside = lines.slice(0, end < 0 ? undefined : end);
  return [
    ...inside.map(line => line.replace(QUOTE, '')),
    ...lines.slice(inside.length),
  ];
}
