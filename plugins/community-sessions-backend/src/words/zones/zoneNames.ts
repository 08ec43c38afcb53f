import { IANAZone } from 'luxon';
import { zoneOffsets } from './zone';

/**
 * The zone printed beside a time.
 *
 * `offset` is what a seasonal name or a plain offset says for itself (`EST`, `UTC+2`), in minutes. `zone` is the IANA zone whose
 * clocks go by that name. A name of both seasons (`ET`, `Eastern`, `Berlin time`) has a zone and no offset.
 */
export interface PrintedZone {
  offset?: number;
  zone?: string;
  /** Further zones that go by the same abbreviation, less likely ones: `CST` is also China's. */
  others?: string[];
}

/** A zone and where it ends in the text. */
export interface ZoneRead {
  zone: PrintedZone;
  end: number;
  /** Also a word or a name (`10 London`, `3 AST`): tells a zone only beside a time that is one without it. */
  isWord?: true;
}

/** Abbreviations in capitals, with the offset of their season (`null`: both) and the zones that use them, the likeliest first. */
const ABBREVIATIONS: Record<
  string,
  [offset: number | null, ...zones: string[]]
> = {
  UTC: [0],
  GMT: [0, 'Europe/London'],
  BST: [60, 'Europe/London'],
  WET: [0, 'Europe/Lisbon'],
  WEST: [60, 'Europe/Lisbon'],
  CET: [60, 'Europe/Paris'],
  CEST: [120, 'Europe/Paris'],
  MEZ: [60, 'Europe/Paris'],
  MESZ: [120, 'Europe/Paris'],
  EET: [120, 'Europe/Helsinki'],
  EEST: [180, 'Europe/Helsinki'],
  MSK: [180, 'Europe/Moscow'],
  TRT: [180, 'Europe/Istanbul'],
  SAST: [120, 'Africa/Johannesburg'],
  WAT: [60, 'Africa/Lagos'],
  EAT: [180, 'Africa/Nairobi'],
  GST: [240, 'Asia/Dubai'],
  IST: [330, 'Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem'],
  ICT: [420, 'Asia/Bangkok'],
  WIB: [420, 'Asia/Jakarta'],
  SGT: [480, 'Asia/Singapore'],
  HKT: [480, 'Asia/Hong_Kong'],
  AWST: [480, 'Australia/Perth'],
  JST: [540, 'Asia/Tokyo'],
  KST: [540, 'Asia/Seoul'],
  ACST: [570, 'Australia/Adelaide'],
  ACDT: [630, 'Australia/Adelaide'],
  AEST: [600, 'Australia/Sydney', 'Australia/Brisbane'],
  AEDT: [660, 'Australia/Sydney'],
  NZST: [720, 'Pacific/Auckland'],
  NZDT: [780, 'Pacific/Auckland'],
  NZT: [null, 'Pacific/Auckland'],
  BRT: [-180, 'America/Sao_Paulo'],
  ART: [-180, 'America/Argentina/Buenos_Aires'],
  CLT: [-240, 'America/Santiago'],
  CLST: [-180, 'America/Santiago'],
  COT: [-300, 'America/Bogota'],
  NST: [-210, 'America/St_Johns'],
  AST: [-240, 'America/Halifax', 'America/Puerto_Rico'],
  ADT: [-180, 'America/Halifax'],
  ET: [null, 'America/New_York'],
  EST: [-300, 'America/New_York'],
  EDT: [-240, 'America/New_York'],
  CT: [null, 'America/Chicago'],
  CST: [-360, 'America/Chicago', 'Asia/Shanghai'],
  CDT: [-300, 'America/Chicago'],
  MT: [null, 'America/Denver'],
  MST: [-420, 'America/Denver', 'America/Phoenix'],
  MDT: [-360, 'America/Denver'],
  PT: [null, 'America/Los_Angeles'],
  PST: [-480, 'America/Los_Angeles'],
  PDT: [-420, 'America/Los_Angeles'],
  AKST: [-540, 'America/Anchorage'],
  AKDT: [-480, 'America/Anchorage'],
  HST: [-600, 'Pacific/Honolulu'],
};

/** Abbreviations that stand for other things as well. */
const ALSO_WORDS = new Set([
  'AST',
  'ART',
  'COT',
  'CT',
  'EAT',
  'GST',
  'ICT',
  'MT',
  'NST',
  'TRT',
  'WAT',
  'WIB',
]);

/** Regions as people call their time, with the season's offsets where `standard` or `summer` is said. */
const REGIONS: Record<string, string> = {
  pacific: 'America/Los_Angeles',
  mountain: 'America/Denver',
  central: 'America/Chicago',
  eastern: 'America/New_York',
  atlantic: 'America/Halifax',
  alaska: 'America/Anchorage',
  hawaii: 'Pacific/Honolulu',
  'central european': 'Europe/Paris',
  'central europe': 'Europe/Paris',
  'eastern european': 'Europe/Helsinki',
  'western european': 'Europe/Lisbon',
  british: 'Europe/London',
  uk: 'Europe/London',
  india: 'Asia/Kolkata',
  indian: 'Asia/Kolkata',
  japan: 'Asia/Tokyo',
  korea: 'Asia/Seoul',
  korean: 'Asia/Seoul',
  china: 'Asia/Shanghai',
  israel: 'Asia/Jerusalem',
  brasilia: 'America/Sao_Paulo',
  'australian eastern': 'Australia/Sydney',
  'australian western': 'Australia/Perth',
  'new zealand': 'Pacific/Auckland',
};

/** Regions that are understood right behind a time also without the word `time`. */
const BARE_REGIONS = new Set([
  'pacific',
  'mountain',
  'central',
  'eastern',
  'uk',
]);

/** Cities that give no IANA zone its name. */
const CITIES: Record<string, string> = {
  nyc: 'America/New_York',
  boston: 'America/New_York',
  atlanta: 'America/New_York',
  washington: 'America/New_York',
  'san francisco': 'America/Los_Angeles',
  sf: 'America/Los_Angeles',
  seattle: 'America/Los_Angeles',
  portland: 'America/Los_Angeles',
  austin: 'America/Chicago',
  dallas: 'America/Chicago',
  montreal: 'America/Toronto',
  'rio de janeiro': 'America/Sao_Paulo',
  edinburgh: 'Europe/London',
  munich: 'Europe/Berlin',
  munchen: 'Europe/Berlin',
  hamburg: 'Europe/Berlin',
  frankfurt: 'Europe/Berlin',
  koln: 'Europe/Berlin',
  barcelona: 'Europe/Madrid',
  milan: 'Europe/Rome',
  milano: 'Europe/Rome',
  geneva: 'Europe/Zurich',
  wien: 'Europe/Vienna',
  roma: 'Europe/Rome',
  lisboa: 'Europe/Lisbon',
  warszawa: 'Europe/Warsaw',
  krakow: 'Europe/Warsaw',
  beijing: 'Asia/Shanghai',
  shenzhen: 'Asia/Shanghai',
  bangalore: 'Asia/Kolkata',
  bengaluru: 'Asia/Kolkata',
  delhi: 'Asia/Kolkata',
  'new delhi': 'Asia/Kolkata',
  mumbai: 'Asia/Kolkata',
  osaka: 'Asia/Tokyo',
  'tel aviv': 'Asia/Jerusalem',
  auckland: 'Pacific/Auckland',
  honolulu: 'Pacific/Honolulu',
};

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
const LONGEST_BRACKET = 60;

const cityZones = new Map<string, string>(
  Intl.supportedValuesOf('timeZone')
    .filter(zone =>
      /^(?:Africa|America|Asia|Australia|Europe)\/[^/]+$/.test(zone),
    )
    .map(zone => [
      fold(zone.split('/').pop() ?? '').replaceAll('_', ' '),
      zone,
    ]),
);
Object.entries(CITIES).forEach(([city, zone]) => cityZones.set(city, zone));

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The offset that `standard` or `summer` time of a zone has; clocks are ahead in summer. */
function seasonalOffset(zone: string, season: string): number | undefined {
  const offsets = zoneOffsets(zone, 2024);
  if (WINTER.has(season)) {
    return Math.min(...offsets);
  }
  return SUMMER.has(season) ? Math.max(...offsets) : undefined;
}

/** What a sticky pattern matches right at a place. */
function matchAt(
  pattern: RegExp,
  text: string,
  at: number,
): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** `UTC`, `GMT+2`, `UTC-05:30`, `UTC +0530`; the sign needs digits behind it. */
const UTC_OFFSET =
  /(?:UTC|GMT)(?: ?([+\-−±]) ?(\d{1,2})(?:(?::([0-5]\d))|([0-5]\d))?(?![\d:]))?(?!\p{L})/iuy;

function readUtc(text: string, at: number): ZoneRead | undefined {
  const match = matchAt(UTC_OFFSET, text, at);
  if (!match) {
    return undefined;
  }
  const [all, sign, hours = '0', minutes = '0', compact = '0'] = match;
  if (!sign) {
    const zone = all.toUpperCase() === 'GMT' ? { zone: 'Europe/London' } : {};
    return { zone: { offset: 0, ...zone }, end: at + all.length };
  }
  const total = Number(hours) * 60 + Number(minutes) + Number(compact);
  if (Number(hours) > 14) {
    return undefined;
  }
  return {
    zone: { offset: sign === '-' || sign === '−' ? -total || 0 : total },
    end: at + all.length,
  };
}

/** `ET`, `CEST`, `CET/CEST`, `CE(S)T`, `P(D)T`. Lower case is taken for a word. */
function readAbbreviation(text: string, at: number): ZoneRead | undefined {
  const optional = matchAt(/([A-Z]{1,3})\(([SD])\)T(?![\p{L}])/uy, text, at);
  if (optional) {
    const name = ABBREVIATIONS[`${optional[1]}ST`];
    return name && { zone: { zone: name[1] }, end: at + optional[0].length };
  }
  const match = matchAt(/[A-Z]{2,5}(?![\p{L}])/uy, text, at);
  if (!match || !Object.hasOwn(ABBREVIATIONS, match[0])) {
    return undefined;
  }
  const [offset, zone, ...others] = ABBREVIATIONS[match[0]];
  const end = at + match[0].length;
  const second = matchAt(/ ?\/ ?([A-Z]{2,5})(?![\p{L}])/uy, text, end);
  const sameClocks =
    second &&
    zone &&
    ABBREVIATIONS[second[1]]?.[1] === zone &&
    Object.hasOwn(ABBREVIATIONS, second[1]);
  if (sameClocks) {
    return { zone: { zone }, end: end + second[0].length };
  }
  return {
    zone: {
      ...(offset !== null && { offset }),
      ...(zone && { zone }),
      ...(others.length && { others }),
    },
    end,
    ...(ALSO_WORDS.has(match[0]) && { isWord: true as const }),
  };
}

function readIanaName(text: string, at: number): ZoneRead | undefined {
  const match = matchAt(
    /[A-Z][A-Za-z]{2,15}\/[A-Z][A-Za-z_-]{2,20}(?:\/[A-Z][A-Za-z_-]{2,20})?(?![\p{L}])/uy,
    text,
    at,
  );
  return match && IANAZone.isValidZone(match[0])
    ? { zone: { zone: match[0] }, end: at + match[0].length }
    : undefined;
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
    words.push({ word: fold(match[1].replace('.', '')), end: start });
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

/** `Pacific`, `US Eastern`, `Eastern Time (US and Canada)`, `Central European Summer Time`. */
function readRegion(text: string, at: number): ZoneRead | undefined {
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

/** `London`, `Berlin time`, `hora de Madrid`, `heure de Paris`. A city in lower case is a word. */
function readCity(text: string, at: number): ZoneRead | undefined {
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

function readEastAsian(text: string, at: number): ZoneRead | undefined {
  for (const [pattern, zone] of EAST_ASIAN) {
    const match = matchAt(pattern, text, at);
    if (match) {
      return { zone: { zone }, end: at + match[0].length };
    }
  }
  return undefined;
}

/** The zone whose name begins at a place in a text: an abbreviation, an offset from UTC, words, an IANA name or a city. */
export function readZoneName(text: string, at: number): ZoneRead | undefined {
  return (
    readUtc(text, at) ??
    readAbbreviation(text, at) ??
    readIanaName(text, at) ??
    readEastAsian(text, at) ??
    readRegion(text, at) ??
    readCity(text, at)
  );
}

/** The first zone named in a short text, such as the inside of brackets or the header of a column. */
export function findZoneName(text: string): PrintedZone | undefined {
  const short = text.slice(0, LONGEST_BRACKET);
  for (const { index } of short.matchAll(/(?<![\p{L}\p{N}])\p{L}/gu)) {
    const read = readZoneName(short, index);
    if (read) {
      return read.zone;
    }
  }
  return undefined;
}
