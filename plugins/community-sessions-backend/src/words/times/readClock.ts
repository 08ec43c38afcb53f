import { Token, touches } from '../markdown/tokens';
import { readZoneName } from '../zones/zoneNames';

/** A time of day without its zone. */
export interface Clock {
  hour: number;
  minute: number;
  next: number;
  meridiem: boolean;
  /** A number alone, which is a time only with a range or a zone: `4-5pm`, `16 CET`. */
  bare: boolean;
  /** `16.30`, which is a version or a price unless something says that it is a time. */
  dotted: boolean;
  /** Said by a word: `18 Uhr`, `16h`, `20 uur`. */
  named: boolean;
}

/** Words that make the number before them a time. */
const HOUR_WORDS = new Set([
  'uhr',
  'uur',
  'h',
  'hs',
  'hrs',
  'hours',
  'heures',
  'heure',
  'horas',
  'hora',
  'ore',
  "o'clock",
]);
function readMeridiem(tokens: Token[], at: number) {
  const [first, dot, second] = tokens.slice(at, at + 3);
  if (first?.lower === 'am' || first?.lower === 'pm') {
    return { pm: first.lower === 'pm', next: at + 1 };
  }
  if (first?.lower === 'noon') {
    return { pm: true, next: at + 1 };
  }
  const dotted =
    (first?.lower === 'a' || first?.lower === 'p') &&
    dot?.text === '.' &&
    second?.lower === 'm';
  return dotted
    ? {
        pm: first.lower === 'p',
        next: tokens[at + 3]?.text === '.' ? at + 4 : at + 3,
      }
    : undefined;
}

function readMinutes(tokens: Token[], at: number) {
  const [hour, mark, minute, mark2, second] = tokens.slice(at, at + 5);
  if (!touches(hour, mark)) {
    return undefined;
  }
  const isMinute =
    minute?.kind === 'number' &&
    minute.text.length === 2 &&
    Number(minute.text) < 60;
  if (mark.lower === 'h') {
    const has = touches(mark, minute) && isMinute;
    return {
      minute: has ? Number(minute.text) : 0,
      next: has ? at + 3 : at + 2,
      dotted: false,
      named: true,
    };
  }
  const separated =
    (mark.text === ':' || mark.text === '.') &&
    touches(mark, minute) &&
    isMinute;
  if (!separated) {
    return undefined;
  }
  const goesOn =
    touches(minute, mark2) &&
    touches(mark2, second) &&
    second.kind === 'number';
  if (goesOn && mark2.text === '.') {
    return undefined;
  }
  const seconds = goesOn && mark2.text === ':' && second.text.length === 2;
  return {
    minute: Number(minute.text),
    next: seconds ? at + 5 : at + 3,
    dotted: mark.text === '.',
    named: false,
  };
}

/** Whether a zone begins at a place whose name is no other word. */
function isSureZone(text: string, at: number): boolean {
  const read = readZoneName(text, at);
  return read !== undefined && !read.isWord;
}

/** `18 Uhr`, `18.30 uur`; `2 hours` is a duration, `16:00 hours` is not. */
function isHourWord(tokens: Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  const isCounted = [
    'hours',
    'hrs',
    'heures',
    'heure',
    'horas',
    'hora',
    'ore',
    'hs',
    'h',
  ].includes(word);
  const afterMinutes =
    tokens[at - 2]?.text === ':' || tokens[at - 2]?.text === '.';
  return HOUR_WORDS.has(word) && (!isCounted || afterMinutes);
}

/** Reads the time of day that begins at a token, without the zone beside it. */
export function readClock(
  text: string,
  tokens: Token[],
  at: number,
): Clock | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number') {
    return undefined;
  }
  const before = tokens[at - 1];
  const partOfNumber =
    touches(before, token) &&
    ['.', ':', ',', '/', '#', '$', '€', '£'].includes(before.text);
  const partOfName =
    touches(before, token) && before.kind === 'word' && before.text !== 'T';
  if (partOfNumber || partOfName) {
    return undefined;
  }
  const follows = tokens[at + 1];
  const compact = /^([01]\d|2[0-3])([0-5]\d)$/.exec(token.text);
  if (compact) {
    const told =
      follows?.kind === 'word' &&
      (HOUR_WORDS.has(follows.lower) || isSureZone(text, follows.start));
    const named = told && HOUR_WORDS.has(follows.lower);
    return told
      ? {
          hour: Number(compact[1]),
          minute: Number(compact[2]),
          next: named ? at + 2 : at + 1,
          meridiem: false,
          bare: false,
          dotted: false,
          named,
        }
      : undefined;
  }
  if (token.text.length > 2) {
    return undefined;
  }
  const minutes = readMinutes(tokens, at);
  const afterMinutes = minutes?.next ?? at + 1;
  const meridiem = readMeridiem(tokens, afterMinutes);
  const printed = Number(token.text);
  if (printed > (meridiem ? 12 : 23) || (meridiem && printed === 0)) {
    return undefined;
  }
  const next = meridiem?.next ?? afterMinutes;
  const hourWord = !meridiem && isHourWord(tokens, next);
  return {
    hour: meridiem ? (printed % 12) + (meridiem.pm ? 12 : 0) : printed,
    minute: minutes?.minute ?? 0,
    next: hourWord ? next + 1 : next,
    meridiem: Boolean(meridiem),
    bare: !minutes && !meridiem,
    dotted: minutes?.dotted ?? false,
    named: hourWord || Boolean(minutes?.named),
  };
}
