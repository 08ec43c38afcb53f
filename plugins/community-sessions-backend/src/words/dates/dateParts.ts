import { NamedDay } from './calendarDay';
import { readMonth, weekdayNamed } from './dateWords';
import { Token, touches } from '../markdown/tokens';

/** Behind a number they make it a day: `17th`, `1er`, `1º`. */
export const ORDINALS = new Set([
  'st',
  'nd',
  'rd',
  'th',
  'er',
  'ème',
  'º',
  'ª',
  'te',
  'ste',
  'de',
]);
export const LIST_WORDS = new Set([
  '&',
  'and',
  '+',
  'und',
  'et',
  'y',
  'e',
  'en',
  'i',
]);
export const DASHES = new Set(['-', '–', '—', '/', '~']);
export const RANGE_WORDS = new Set([
  'to',
  'until',
  'till',
  'through',
  'bis',
  'au',
  'al',
  'a',
  'à',
  'até',
  'tot',
  'do',
]);
/** Words between day, month and year: `2 de Março de 2022`, `17th of February`. */
export const OF_WORDS = new Set(['of', 'de', 'di', 'del', 'do', 'd']);
/** Words that may follow a day without making it a count: "18 & 25 at 16:00", but not "18 & 2 demos". */
const AFTER_DAY = new Set([
  'at',
  'from',
  'of',
  'in',
  'and',
  'on',
  'to',
  'um',
  'de',
  'à',
  'alle',
  'às',
]);
const LAST_DAY_PRINTED = 39;

interface Cursor {
  /** Index of the token after what was read. */
  next: number;
}

/** A day of a month, and the index of the token after it. */
export interface DayRead extends Cursor {
  day: number;
  token: Token;
  ordinal: boolean;
}

/** A year, and the index of the token after it. */
export interface YearRead extends Cursor {
  year: number;
}

function isYear(token?: Token): boolean {
  return token?.kind === 'number' && /^(19[7-9]\d|20\d\d)$/.test(token.text);
}

/** `16:00`, `16.00`, `4pm` and `16h` are times, not days. */
function isTime(tokens: Token[], at: number): boolean {
  const [token, mark, after] = tokens.slice(at, at + 3);
  const before = tokens[at - 1];
  if (
    (before?.text === ':' && touches(before, token)) ||
    ['am', 'pm', 'a', 'p'].includes(mark?.lower) ||
    (mark?.lower === 'h' && touches(token, mark))
  ) {
    return true;
  }
  const isClock =
    (mark?.text === ':' || mark?.text === '.') &&
    touches(token, mark) &&
    touches(mark, after) &&
    after.kind === 'number';
  return isClock || ['uhr', 'uur', 'hours', 'hrs'].includes(mark?.lower);
}

/** The day at a token: `17` or `17th`. A number too high for any month still counts, so that it can be told wrong. */
export function readDay(tokens: Token[], at: number): DayRead | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number' || token.text.length > 2 || isTime(tokens, at)) {
    return undefined;
  }
  const day = Number(token.text);
  if (day < 1 || day > LAST_DAY_PRINTED) {
    return undefined;
  }
  const suffix = tokens[at + 1];
  if (touches(token, suffix)) {
    if (suffix.kind === 'word' || suffix.text === '°') {
      return ORDINALS.has(suffix.lower) || suffix.text === '°'
        ? { day, token, ordinal: true, next: at + 2 }
        : undefined;
    }
    // `31. Juli`, and `5. bis 7. Mai`.
    const named = tokens[at + 2]?.lower ?? '';
    if (
      suffix.text === '.' &&
      (readMonth(named) || RANGE_WORDS.has(named) || LIST_WORDS.has(named))
    ) {
      return { day, token, ordinal: true, next: at + 2 };
    }
  }
  return { day, token, ordinal: false, next: at + 1 };
}

const BEFORE_YEAR = new Set([',', '.', 'of', 'in', 'de', 'del', 'di']);

/** The year at a token, after a comma or alone: `, 2021`, `'24`, and `-21` behind `Jan-03`. */
export function readYear(tokens: Token[], at: number): YearRead | undefined {
  const joined =
    ['-', '/', '_'].includes(tokens[at]?.text) &&
    touches(tokens[at - 1], tokens[at]) &&
    touches(tokens[at], tokens[at + 1]);
  const skipped = joined || BEFORE_YEAR.has(tokens[at]?.lower) ? at + 1 : at;
  const token = tokens[skipped];
  if (isYear(token)) {
    return { year: Number(token.text), next: skipped + 1 };
  }
  const digits = tokens[skipped + 1];
  return (token?.text === "'" || token?.text === '’') &&
    touches(token, digits) &&
    /^\d\d$/.test(digits.text)
    ? { year: 2000 + Number(digits.text), next: skipped + 2 }
    : undefined;
}

/**
 * A year of two digits behind day and month: `21 Feb 24`, `Jan-03-23`.
 * It is one only as far as what else is known does not contradict: the caller marks it so.
 */
export function readShortYear(
  tokens: Token[],
  at: number,
): YearRead | undefined {
  const joined =
    ['-', '/', '_'].includes(tokens[at]?.text) &&
    touches(tokens[at - 1], tokens[at]) &&
    touches(tokens[at], tokens[at + 1]);
  const index = joined ? at + 1 : at;
  const token = tokens[index];
  const follows = tokens[index + 1];
  const isAlone =
    follows === undefined ||
    follows.kind === 'mark' ||
    (!touches(token, follows) &&
      !RANGE_WORDS.has(follows.lower) &&
      mayEndDay(tokens, index + 1));
  // `5. März 18-20 Uhr` has no year, `21 Feb 24 - 16:00` has one.
  const until = tokens[index + 2];
  const isRange =
    follows !== undefined &&
    DASHES.has(follows.text) &&
    until?.kind === 'number' &&
    (touches(token, follows) || tokens[index + 3]?.text !== ':');
  return token?.kind === 'number' &&
    /^[12]\d$/.test(token.text) &&
    isAlone &&
    !isRange &&
    !isTime(tokens, index)
    ? { year: 2000 + Number(token.text), next: index + 1 }
    : undefined;
}

/** Whether the token after a bare day allows it to be a day. */
export function mayEndDay(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token?.kind !== 'word' ||
    AFTER_DAY.has(token.lower) ||
    Boolean(readMonth(token.lower) || weekdayNamed(token.lower))
  );
}

/** The year right before a token: `2021 Feb 17`. */
export function yearBefore(tokens: Token[], at: number): YearRead | undefined {
  const token = tokens[at - 1];
  return isYear(token) ? { year: Number(token.text), next: 0 } : undefined;
}

/** Days that digits may mean, the likeliest first; more than one where the form alone does not tell. */
export interface NumericRead extends Cursor {
  candidates: Array<Required<NamedDay>>;
  /** The year has two digits. */
  shortYear: boolean;
}

const MARKS = new Set(['-', '/', '.', '_', '‑']);

function exists({ month, day }: { month: number; day: number }): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** `20260302`, as recordings are named. */
function readCompact(tokens: Token[], at: number): NumericRead | undefined {
  if (tokens[at]?.text.length !== 8) {
    return undefined;
  }
  const match = /^(20\d\d)(\d\d)(\d\d)$/.exec(tokens[at]?.text ?? '');
  const [year, month, day] = (match ?? []).slice(1).map(Number);
  return match && exists({ month, day })
    ? { candidates: [{ year, month, day }], shortYear: false, next: at + 1 }
    : undefined;
}

/**
 * Reads `2021-02-17`, `17.02.2021`, `02/17/2021`, `17/02/21`, `20210217`.
 *
 * With dots the day comes first. With slashes and dashes both orders are used, so that `02/03/2021` has two candidates; which one is
 * meant is told by a weekday, by when it was written, or by its siblings, and never guessed.
 * Three numbers of two digits with dots are a version more often than a day.
 */
export function readNumeric(
  tokens: Token[],
  at: number,
): NumericRead | undefined {
  const compact = readCompact(tokens, at);
  if (compact) {
    return compact;
  }
  const [first, mark, second, mark2, third] = tokens.slice(at, at + 5);
  if (second?.kind !== 'number' || third?.kind !== 'number') {
    return undefined;
  }
  const joined =
    mark.text === mark2.text &&
    MARKS.has(mark.text) &&
    touches(first, mark) &&
    touches(mark, second) &&
    touches(second, mark2) &&
    touches(mark2, third);
  const before = tokens[at - 1];
  const after = tokens[at + 5];
  const isInner =
    (touches(before, first) && before.kind !== 'mark') ||
    (touches(before, first) &&
      (before.text === '.' || before.text === mark?.text)) ||
    (touches(third, after) &&
      (after.text === mark?.text || after.kind === 'number'));
  if (!joined || second.text.length > 2 || isInner) {
    return undefined;
  }
  const [a, b, c] = [first, second, third].map(token => Number(token.text));
  const next = at + 5;
  if (isYear(first) && third.text.length <= 2) {
    const day = { year: a, month: b, day: c };
    return b >= 1 && b <= 12
      ? { candidates: [day], shortYear: false, next }
      : undefined;
  }
  const shortYear = third.text.length === 2;
  if ((!isYear(third) && !shortYear) || first.text.length > 2) {
    return undefined;
  }
  if (
    shortYear &&
    (first.text.length < 2 || second.text.length < 2) &&
    mark.text !== '/'
  ) {
    return undefined;
  }
  const year = shortYear ? 2000 + c : c;
  const dayFirst = { year, month: b, day: a };
  const monthFirst = { year, month: a, day: b };
  const orders = mark.text === '.' ? [dayFirst] : [monthFirst, dayFirst];
  const candidates = orders.filter(exists);
  return candidates.length
    ? {
        candidates: a === b ? candidates.slice(0, 1) : candidates,
        shortYear,
        next,
      }
    : undefined;
}

/**
 * Reads a day without a year in digits: `09/21` right behind a weekday, and `05.03.` with its second dot.
 * `24/7` and `1.2.` are neither.
 */
export function readNumericWithoutYear(
  tokens: Token[],
  at: number,
  hasWeekday: boolean,
): { candidates: NamedDay[]; next: number } | undefined {
  const [first, mark, second, mark2, third] = tokens.slice(at, at + 5);
  if (second?.kind !== 'number') {
    return undefined;
  }
  const joined =
    touches(first, mark) &&
    touches(mark, second) &&
    first.text.length <= 2 &&
    second.text.length <= 2 &&
    !(touches(tokens[at - 1], first) && tokens[at - 1].text !== '(');
  if (!joined) {
    return undefined;
  }
  const [a, b] = [Number(first.text), Number(second.text)];
  if (mark.text === '.') {
    const isPadded = first.text.length === 2 && second.text.length === 2;
    const closed =
      mark2?.text === '.' &&
      touches(second, mark2) &&
      !(touches(mark2, third) && third.kind === 'number');
    const day = { month: b, day: a };
    return closed && (isPadded || hasWeekday) && exists(day)
      ? { candidates: [day], next: at + 4 }
      : undefined;
  }
  const ends = !(
    touches(second, mark2) &&
    (mark2.kind !== 'mark' || mark2.text === '/')
  );
  const candidates = [
    { month: a, day: b },
    { month: b, day: a },
  ].filter(exists);
  return hasWeekday && mark.text === '/' && ends && candidates.length
    ? {
        candidates: a === b ? candidates.slice(0, 1) : candidates,
        next: at + 3,
      }
    : undefined;
}
