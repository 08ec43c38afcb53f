import { Token, touches } from '../markdown/tokens';
import { PrintedZone } from '../zones/printedZone';
import { findZoneName, readZoneName } from '../zones/zoneNames';

/** How far back the zone of a time may begin: `Eastern Standard Time: 9:00`. */
const LONGEST_ZONE = 40;
const OFFSET_IN_TEXT = /(?:UTC|GMT) ?[+\-−±] ?\d\d?(?::?\d\d)?/gi;

/** The zone behind a time. */
export interface ZoneBeside {
  zone?: PrintedZone;
  next: number;
  /** Makes a time of a number alone: `16 CET`, but not `10 London` or `10 (London)`. */
  isSure?: boolean;
}

/** What stands behind a time: a zone, an offset, or a name that explains itself: `CET (UTC+1)`. */
export function zoneAfter(
  text: string,
  tokens: Token[],
  at: number,
): ZoneBeside {
  const offset = offsetAfter(text, tokens, at);
  if (offset) {
    return { ...offset, isSure: true };
  }
  let first = tokens[at];
  let opened = at;
  if (first?.text === ',' || first?.text === ')') {
    opened += 1;
    first = tokens[opened];
  }
  const bracket = ['(', '['].includes(first?.text);
  if (bracket) {
    return zoneInBrackets(text, tokens, opened) ?? { next: at };
  }
  const read =
    first?.kind === 'word' ? readZoneName(text, first.start) : undefined;
  if (!read) {
    return { next: at };
  }
  const next = indexFrom(tokens, opened, read.end);
  const follows = tokens[next];
  const explained =
    ['(', '=', '['].includes(follows?.text) &&
    readZoneName(text, tokens[next + 1]?.start ?? text.length);
  return {
    zone: read.zone,
    next: explained ? indexFrom(tokens, next, explained.end) : next,
    isSure: !read.isWord,
  };
}

/** `15:00Z`, `16:00+02:00`, `16:00 +0530`. */
function offsetAfter(
  text: string,
  tokens: Token[],
  at: number,
): { zone: PrintedZone; next: number } | undefined {
  const [sign] = tokens.slice(at, at + 1);
  const before = tokens[at - 1];
  if (sign?.text === 'Z' && touches(before, sign)) {
    return { zone: { offset: 0 }, next: at + 1 };
  }
  const pattern = /([+\-−])(\d\d):?([0-5]\d)(?![\d:.])|\+(\d{1,2})(?![\d:.])/y;
  pattern.lastIndex = sign?.start ?? text.length;
  const match = pattern.exec(text);
  const [, direction, hours, minutes, short] = match ?? [];
  const isMinus = direction === '-' || direction === '−';
  if (
    !match ||
    Number(short ?? hours) > 14 ||
    (isMinus && !touches(before, sign))
  ) {
    return undefined;
  }
  const seconds = tokens[at - 2]?.text === ':' && tokens[at - 4]?.text === ':';
  if (isMinus && !seconds) {
    return undefined;
  }
  const total = Number(short ?? hours) * 60 + Number(minutes ?? 0);
  return {
    zone: { offset: isMinus ? -total : total },
    next: indexFrom(tokens, at, match.index + match[0].length),
  };
}

function zoneInBrackets(
  text: string,
  tokens: Token[],
  at: number,
): { zone: PrintedZone; next: number } | undefined {
  const { start } = tokens[at];
  const inside = /[([]([^()[\]]{0,60})[)\]]?/y;
  inside.lastIndex = start;
  const match = inside.exec(text);
  // `16:00 (15:00 UTC)` is another time, and not the zone of this one.
  const other = match?.[1].replace(OFFSET_IN_TEXT, '');
  const zone =
    match && !/\d[:.]\d|\d ?[ap]\.?m/i.test(other ?? '')
      ? findZoneName(match[1])
      : undefined;
  return match && zone
    ? { zone, next: indexFrom(tokens, at, start + match[0].length) }
    : undefined;
}

/** `UTC 15:00`, `Pacific: 8am`, `北京时间 20:00`. */
export function zoneBefore(
  text: string,
  start: number,
  floor: number,
): { zone: PrintedZone; start: number } | undefined {
  const from = Math.max(floor, start - LONGEST_ZONE);
  const before = text.slice(from, start);
  for (const { index } of before.matchAll(/(?<![\p{L}\p{N}])\p{L}/gu)) {
    const read = readZoneName(text, from + index);
    if (
      read &&
      /^[)\]]?[\s:,\-–—@=]{0,4}(?:at )?$/.test(text.slice(read.end, start))
    ) {
      return { zone: read.zone, start: from + index };
    }
  }
  return undefined;
}

/** The index of the first token that begins at a place or behind it. */
export function indexFrom(tokens: Token[], at: number, end: number): number {
  let index = at;
  while (index < tokens.length && tokens[index].start < end) {
    index += 1;
  }
  return index;
}
