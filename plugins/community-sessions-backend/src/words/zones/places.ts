import { foldWord } from '../dates/dateWords';
import { BARE_REGIONS, cityZones, REGIONS } from './placeTables';
import { matchAt, ZoneRead } from './printedZone';
import { zoneOffsets } from './zone';

/**
 * What may stand behind a place that is named without the word *time*: the end, another time, a joining word.
 * `16:05 Sofia: demo` and `9:00 Mountain bikes` name no zone.
 */
const BEHIND_PLACE =
  /\s*(?:$|[/|,;.&()[\]=]|[-–—]\s*\d|:\s*\d|(?:and|or|und|oder|et|ou|y|o|on|in|at|for|every|each|with|to|until|till)(?!\p{L}))/iuy;

/** Names that are not written in words with spaces between them. */
const EAST_ASIAN: Array<[RegExp, string]> = [
  [/(?:北京|中国(?:标准)?|上海|中國)(?:标准)?(?:时间|時間)/y, 'Asia/Shanghai'],
  [/日本(?:標準)?(?:時間|时间)/y, 'Asia/Tokyo'],
  [/(?:한국|서울) ?(?:표준)? ?시간?/y, 'Asia/Seoul'],
];

const WINTER = new Set(['standard', 'winter']);
const SUMMER = new Set(['daylight', 'summer', 'saving', 'savings']);
/** More words than the longest name has: `Eastern Standard Time`, `hora de Rio de Janeiro`. */
const MOST_WORDS = 4;

/** The offset that `standard` or `summer` time of a zone has; clocks are ahead in summer. */
function seasonalOffset(zone: string, season: string): number | undefined {
  const offsets = zoneOffsets(zone, 2024);
  if (WINTER.has(season)) {
    return Math.min(...offsets);
  }
  return SUMMER.has(season) ? Math.max(...offsets) : undefined;
}

/** The next words of a text, folded, with where each ends. */
function wordsAt(
  text: string,
  at: number,
): Array<{ word: string; end: number }> {
  const words = [];
  let start = at;
  while (words.length < MOST_WORDS) {
    const match = matchAt(
      /[ .\-]{0,2}(\p{L}{1,20}\.?)(?!\p{L})/uy,
      text,
      start,
    );
    if (!match) {
      break;
    }
    start += match[0].length;
    words.push({ word: foldWord(match[1].replace('.', '')), end: start });
  }
  return words;
}

const TIME_WORDS = new Set(['time', 'times', 'timezone', 'tz', 'zeit']);
const OF_ZONE = new Set(['hora', 'heure', 'horario', 'ora', 'tid']);

/** Cuts `US` off the front: `US Eastern`. */
function withoutCountry<T extends { word: string }>(words: T[]): T[] {
  if (['us', 'usa'].includes(words[0]?.word)) {
    return words.slice(1);
  }
  return words[0]?.word === 'u' && words[1]?.word === 's'
    ? words.slice(2)
    : words;
}

function readUniversal(
  words: Array<{ word: string; end: number }>,
): ZoneRead | undefined {
  const names = words.map(({ word }) => word);
  const length = [
    ['coordinated', 'universal', 'time'],
    ['universal', 'coordinated', 'time'],
    ['universal', 'time'],
    ['greenwich', 'mean', 'time'],
    ['zulu'],
  ].find(name => name.every((word, index) => word === names[index]))?.length;
  return length
    ? { zone: { offset: 0 }, end: words[length - 1].end }
    : undefined;
}

/** Reads `Pacific`, `US Eastern`, `Eastern Time (US and Canada)`, `Central European Summer Time`. */
export function readRegion(text: string, at: number): ZoneRead | undefined {
  const words = withoutCountry(wordsAt(text, at));
  const names = words.map(({ word }) => word);
  const universal = readUniversal(words);
  if (universal) {
    return universal;
  }
  const length = [2, 1].find(
    count =>
      names.length >= count &&
      Object.hasOwn(REGIONS, names.slice(0, count).join(' ')),
  );
  if (!length) {
    return undefined;
  }
  const name = names.slice(0, length).join(' ');
  const zone = REGIONS[name];
  let next = length;
  const season = names[next];
  const offset = season ? seasonalOffset(zone, season) : undefined;
  while (WINTER.has(names[next]) || SUMMER.has(names[next])) {
    next += 1;
  }
  const saysTime = TIME_WORDS.has(names[next]);
  if (!saysTime && !BARE_REGIONS.has(name)) {
    return undefined;
  }
  const end = words[saysTime ? next : length - 1].end;
  if (!saysTime && !matchAt(BEHIND_PLACE, text, end)) {
    return undefined;
  }
  const country = matchAt(/ ?\((?:US|U\.S\.)[^()]{0,20}\)/y, text, end);
  return {
    zone: { zone, ...(offset !== undefined && saysTime && { offset }) },
    end: end + (country?.[0].length ?? 0),
    ...(!saysTime && { isWord: true as const }),
  };
}

/** Reads `London`, `Berlin time`, `hora de Madrid`, `heure de Paris`. A city in lower case is a word. */
export function readCity(text: string, at: number): ZoneRead | undefined {
  const words = wordsAt(text, at);
  const from =
    OF_ZONE.has(words[0]?.word) &&
    ['de', 'di', 'do', 'da'].includes(words[1]?.word)
      ? 2
      : 0;
  const start = from ? words[from - 1].end : at;
  if (!matchAt(/ ?\p{Lu}/uy, text, start)) {
    return undefined;
  }
  const count = [3, 2, 1].find(
    each =>
      words.length >= from + each &&
      cityZones.has(
        words
          .slice(from, from + each)
          .map(({ word }) => word)
          .join(' '),
      ),
  );
  if (!count) {
    return undefined;
  }
  const name = words
    .slice(from, from + count)
    .map(({ word }) => word)
    .join(' ');
  const next = from + count;
  const saysTime = TIME_WORDS.has(words[next]?.word);
  const end = words[saysTime ? next : next - 1].end;
  const isPlace = !saysTime && !from;
  if (isPlace && !matchAt(BEHIND_PLACE, text, end)) {
    return undefined;
  }
  return {
    zone: { zone: cityZones.get(name) },
    end,
    ...(isPlace && { isWord: true as const }),
  };
}

/** Reads `北京时间` and the like. */
export function readEastAsian(text: string, at: number): ZoneRead | undefined {
  for (const [pattern, zone] of EAST_ASIAN) {
    const match = matchAt(pattern, text, at);
    if (match) {
      return { zone: { zone }, end: at + match[0].length };
    }
  }
  return undefined;
}
