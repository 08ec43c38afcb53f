import { NamedDay } from './calendarDay';
import { monthOf, weekdayNamed } from './dateWords';
import { Token, touches } from '../markdown/tokens';

export const ORDINALS = new Set(['st', 'nd', 'rd', 'th']);
export const LIST_WORDS = new Set(['&', 'and', '+']);
export const DASHES = new Set(['-', '–', '—', '/']);
/** Words that may follow a day without making it a count: "18 & 25 at 16:00", but not "18 & 2 demos". */
const AFTER_DAY = new Set(['at', 'from', 'of', 'in', 'and', 'on', 'to']);
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
  return (
    (mark?.text === ':' || mark?.text === '.') &&
    touches(token, mark) &&
    touches(mark, after) &&
    after.kind === 'number'
  );
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
  if (suffix?.kind === 'word' && touches(token, suffix)) {
    return ORDINALS.has(suffix.lower)
      ? { day, token, ordinal: true, next: at + 2 }
      : undefined;
  }
  return { day, token, ordinal: false, next: at + 1 };
}

/** The year at a token, after a comma or alone: `, 2021`, `'24`. */
export function readYear(tokens: Token[], at: number): YearRead | undefined {
  const skipped = [',', '.', 'of', 'in'].includes(tokens[at]?.lower)
    ? at + 1
    : at;
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

/** Whether the token after a bare day allows it to be a day. */
export function mayEndDay(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token?.kind !== 'word' ||
    AFTER_DAY.has(token.lower) ||
    Boolean(monthOf(token.lower) || weekdayNamed(token.lower))
  );
}

/** The year right before a token: `2021 Feb 17`. */
export function yearBefore(tokens: Token[], at: number): YearRead | undefined {
  const token = tokens[at - 1];
  return isYear(token) ? { year: Number(token.text), next: 0 } : undefined;
}

/** `2021-02-17`, `17.02.2021`, and with slashes only where day and month can't be mixed up. */
export function readNumeric(
  tokens: Token[],
  at: number,
): Required<NamedDay> | undefined {
  const [first, mark, second, mark2, third] = tokens.slice(at, at + 5);
  const joined =
    third?.kind === 'number' &&
    second.kind === 'number' &&
    mark.text === mark2.text &&
    ['-', '/', '.'].includes(mark.text) &&
    touches(first, mark) &&
    touches(mark, second) &&
    touches(second, mark2) &&
    touches(mark2, third);
  if (!joined || second.text.length > 2) {
    return undefined;
  }
  const [a, b, c] = [first, second, third].map(token => Number(token.text));
  if (isYear(first) && third.text.length <= 2) {
    return { year: a, month: b, day: c };
  }
  if (!isYear(third) || first.text.length > 2 || mark.text === '-') {
    return undefined;
  }
  if (mark.text === '.' || a > 12) {
    return { year: c, month: b, day: a };
  }
  return b > 12 || a === b ? { year: c, month: a, day: b } : undefined;
}
