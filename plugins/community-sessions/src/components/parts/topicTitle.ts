import { isListOfSeveral, unwrapBlock } from './unwrapBlock';

/** Longer lines are cut: nobody reads a title to its end. */
const LONGEST = 500;
/** What comes later is no title. */
const FURTHEST = 5_000;
/** A longer line is a paragraph rather than a title. */
const PARAGRAPH_FROM = 90;
/** A full stop that comes earlier belongs to an abbreviation or a number, like `e.g.` or `1.55`. */
const SHORTEST_SENTENCE = 15;
const SENTENCE_END = /[.!?。](?=\s+[\p{Lu}\p{Lo}])/u;
const BLOCK_MARK =
  /^(?:\s*(?:>|#{1,6}(?=\s|$)|[-+*](?=\s)|\d{1,9}[.)](?=\s)|\[[ x]\](?=\s)))+/i;
/** What a title leaves out, and a text must not. */
const LOST_IN_TITLES = /https?:|\]\(|[<`]/;
const FENCE = /^\s*(?:```|~~~)/;
/** What people write in front of what they mean: whom they greet, for which track it is, and that it is a topic. */
const BOILERPLATE = [
  /^(?:hi|hello|hey)(?:\s+(?:all|everyone|everybody|folks|team|there))?(?:(?:\s*(?:[,!.:–]|👋\p{EMod}?))+\s*|$)/iu,
  /^first[ -]time\s+(?:here|poster|proposer|caller)[\s,.!:–-]+/i,
  /^(?:\[\s*(?:adopters?|contributors?)\s*\]|(?:adopters?|contributors?)\s*:)[\s:–-]*/i,
  /^(?:proposed\s+)?(?:(?:topic|agenda item)(?:\s+(?:suggestion|proposal|idea|request))?|suggestion|proposal|subject|title)\s*(?:[:–]\s*|\s-\s|$)/i,
];
const EMPHASIS = [
  /(\*\*|__|~~)(\S|\S.*?\S)\1/g,
  /(\*)(\S|\S.*?\S)\1/g,
  /(?<![\p{L}\p{N}])(_)(\S|\S.*?\S)_(?![\p{L}\p{N}])/gu,
];
const TARGET = String.raw`\((?:[^()]|\([^()]*\))*\)`;
const IMAGE = new RegExp(String.raw`!\[([^\]]*)\]${TARGET}`, 'g');
const LINK = new RegExp(
  String.raw`\[((?:[^[\]]|\[[^[\]]*\])*)\](?:${TARGET}|\[[^\]]*\])`,
  'g',
);
const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
};
/** Marks that stand for themselves are moved out of the way while the others are read. */
const PRIVATE_USE = 0xe000;

/** The first line of a topic that says something, without its Markdown. */
export function topicTitle(bodyMarkdown: string): string {
  return splitTopic(bodyMarkdown).title;
}

/**
 * The title of a topic, and the text that is not in it: what comes after the title, or all where the title lacks a link or
 * code. A title longer than `longest` is cut, and the text goes on there.
 */
export function splitTopic(
  bodyMarkdown: string,
  longest: number = LONGEST,
): { title: string; rest: string } {
  const body = bodyMarkdown.replace(/<!--[\s\S]*?(-->|$)/g, '');
  let from = 0;
  let isCode = false;
  while (from < Math.min(body.length, FURTHEST)) {
    const end = body.indexOf('\n', from);
    const next = end < 0 ? body.length : end + 1;
    const line = body.slice(from, Math.min(next, from + LONGEST));
    const isFence = FENCE.test(line);
    isCode ||= isFence;
    const text = isFence ? '' : plain(line);
    if (/[\p{L}\p{N}]/u.test(text)) {
      const sentence = isCode ? text : firstSentence(text);
      const words = cut(sentence, longest);
      const isCut =
        words !== sentence || (sentence === text && next - from > LONGEST);
      return {
        title: isCut ? `${words}…` : words,
        rest: isCode ? body : restAfter({ words, isCut }, body, from),
      };
    }
    from = next;
  }
  return { title: '', rest: body };
}

/** The text after a title that stands in the line at `from`. */
function restAfter(
  title: { words: string; isCut: boolean },
  body: string,
  from: number,
): string {
  const block = body.slice(from);
  const unwrapped = unwrapBlock(block);
  const [line] = unwrapped.split('\n', 1);
  const end = endOf(title.words, line);
  if (end === undefined || LOST_IN_TITLES.test(line.slice(0, end))) {
    return body.slice(0, from) + (isListOfSeveral(block) ? block : unwrapped);
  }
  const rest = unwrapped.slice(end).trimEnd();
  return title.isCut ? `…${rest}` : rest.replace(/^(?:[^\S\n]*\n)+|^\s+/, '');
}

/** Where in a line a title ends with which it begins; undefined if its marks go on after that. */
function endOf(words: string, line: string): number | undefined {
  const head = line.slice(0, LONGEST);
  if (head.length === line.length && plain(line) === words) {
    return line.length;
  }
  const last = words.slice(-1);
  for (let end = words.length; end <= head.length; end++) {
    // The others cannot be the end, and reading them takes long.
    const mayEnd = head[end - 1] === last || /[*_~;]/.test(head[end - 1]);
    if (mayEnd && plain(head.slice(0, end)) === words) {
      return end;
    }
  }
  return undefined;
}

function cut(text: string, longest: number): string {
  if (text.length <= longest) {
    return text;
  }
  const start = text.slice(0, longest);
  const lastSpace = start.lastIndexOf(' ');
  return lastSpace > 0 ? start.slice(0, lastSpace) : start;
}

/** Who writes no title writes a paragraph, whose first sentence stands for it. */
function firstSentence(title: string): string {
  if (title.length <= PARAGRAPH_FROM) {
    return title;
  }
  const end = title.slice(SHORTEST_SENTENCE).search(SENTENCE_END);
  return end < 0 ? title : title.slice(0, SHORTEST_SENTENCE + end + 1);
}

function plain(line: string): string {
  const text = EMPHASIS.reduce(
    (marked, mark) => marked.replace(mark, '$2'),
    withoutLinks(
      line
        .replace(BLOCK_MARK, '')
        .replace(/\s+#+\s*$/, '')
        .replace(/(`{1,3})(.+?)\1/g, (_, __, code) => setAside(code))
        .replace(/\\([!-/:-@[-`{-~])/g, (_, mark) => setAside(mark)),
    ),
  );
  const decoded = text.replace(
    /&(amp|lt|gt|quot|nbsp|#39);/g,
    (_, name) => ENTITIES[name],
  );
  return withoutBoilerplate(putBack(decoded).trim());
}

function withoutLinks(text: string): string {
  return text
    .replace(IMAGE, '$1')
    .replace(LINK, '$1')
    .replace(/<(https?:[^>\s]*)>/g, '$1')
    .replace(/<\/?[a-z][^>]*>/gi, '');
}

function withoutBoilerplate(title: string): string {
  let shorter = title;
  for (const words of BOILERPLATE) {
    shorter = shorter.replace(words, '');
  }
  return shorter === title ? title : withoutBoilerplate(shorter);
}

function setAside(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, mark =>
    String.fromCharCode(PRIVATE_USE + mark.charCodeAt(0)),
  );
}

function putBack(text: string): string {
  return text.replace(/[\ue021-\ue07e]/g, mark =>
    String.fromCharCode(mark.charCodeAt(0) - PRIVATE_USE),
  );
}
