/** An address in a text. */
export interface TextLink {
  url: string;
  /** Of `[text](url)`; undefined for a bare address. */
  text?: string;
  /** `![…](…)` */
  image: boolean;
  start: number;
}

const VIDEO_ID = /^[\w-]{11}$/;
const NOT_VIDEO_IDS = new Set(['videoseries', 'live_stream']);
const LONGEST_URL = 2000;
const LONGEST_TEXT = 300;

function endOfUrl(text: string, start: number): number {
  const limit = Math.min(text.length, start + LONGEST_URL);
  let end = start;
  let open = 0;
  while (end < limit && text[end] > ' ' && !'<>"`|]\\'.includes(text[end])) {
    if (text[end] === '(') {
      open += 1;
    } else if (text[end] === ')') {
      if (open === 0) {
        break;
      }
      open -= 1;
    }
    end += 1;
  }
  while (end > start && ".,;:!?*_'~".includes(text[end - 1])) {
    end -= 1;
  }
  return end;
}

function linkText(text: string, start: number) {
  if (text[start - 1] !== '(' || text[start - 2] !== ']') {
    return { image: false };
  }
  const before = text.slice(Math.max(0, start - 2 - LONGEST_TEXT), start - 2);
  const open = before.lastIndexOf('[');
  return open < 0
    ? { image: false }
    : { text: before.slice(open + 1), image: before[open - 1] === '!' };
}

/** The `http(s)` addresses in Markdown, HTML or plain text, in order, repeated ones too. */
export function readLinks(text: string): TextLink[] {
  const links: TextLink[] = [];
  let at = text.indexOf('http');
  while (at >= 0) {
    if (/^https?:\/\//.test(text.slice(at, at + 8))) {
      const end = endOfUrl(text, at);
      const url = text.slice(at, end).replaceAll('&amp;', '&');
      links.push({ url, start: at, ...linkText(text, at) });
      at = text.indexOf('http', Math.max(end, at + 4));
    } else {
      at = text.indexOf('http', at + 4);
    }
  }
  return links;
}

/** An address taken apart, or undefined when it is none. */
export function parseUrl(url: string): URL | undefined {
  return URL.canParse(url) ? new URL(url) : undefined;
}

/** The video that an address leads to: `watch?v=`, `youtu.be/`, `/embed/`, `/live/`, `/shorts/`, with whatever parameters. */
export function videoIdOf(address: string): string | null {
  const url = parseUrl(address);
  const host = url?.hostname.replace(/^(?:www|m|music)\./, '');
  const [first, second] = url?.pathname.split('/').filter(Boolean) ?? [];
  let id: string | null | undefined;
  if (host === 'youtu.be') {
    id = first;
  } else if (host === 'youtube.com' || host === 'youtube-nocookie.com') {
    const inPath = ['embed', 'live', 'shorts', 'v'].includes(first);
    const inQuery = first === 'watch' ? url?.searchParams.get('v') : null;
    id = inPath ? second : inQuery;
  }
  return id && VIDEO_ID.test(id) && !NOT_VIDEO_IDS.has(id) ? id : null;
}

/** `youtu.be/…` is often pasted without `https://`. */
function withScheme(text: string): string {
  return text.replace(
    /(^|[\s([<])((?:www\.|m\.)?youtu(?:\.be|be\.com)\/)/g,
    '$1https://$2',
  );
}

/** The ids of all videos that a text links to, each once, in order. */
export function readVideoIds(text: string): string[] {
  if (!text.includes('youtu')) {
    return [];
  }
  const ids = readLinks(withScheme(text)).map(link => videoIdOf(link.url));
  return [...new Set(ids.filter(id => id !== null))];
}

/** The numbers of the issues of a repository that a text links to, as address or as `owner/repo#1`, each once. */
export function readIssueNumbers(
  text: string,
  repository: { repository: string; owner: string; repo: string },
): number[] {
  const lower = text.toLowerCase();
  const prefixes = [
    `${repository.repository.toLowerCase()}/issues/`,
    `${repository.owner}/${repository.repo}#`.toLowerCase(),
  ];
  const found: Array<{ at: number; number: number }> = [];
  for (const prefix of prefixes) {
    let at = lower.indexOf(prefix);
    while (at >= 0) {
      const start = at + prefix.length;
      const digits = /^\d{1,9}(?!\d)/.exec(lower.slice(start, start + 10));
      if (digits) {
        found.push({ at, number: Number(digits[0]) });
      }
      at = lower.indexOf(prefix, start);
    }
  }
  found.sort((left, right) => left.at - right.at);
  return [...new Set(found.map(({ number }) => number))];
}
