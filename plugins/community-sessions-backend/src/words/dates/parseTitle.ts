import { Track } from '@backstage-community/plugin-community-sessions-common';
import { DateReading, isPossible, parseDates } from './parseDates';
import { plainText } from '../markdown/plainText';
import { PrintedTime, parseTimes } from '../times/parseTimes';
import { tokenize } from '../markdown/tokens';
import { Tracks } from '../topics/tracks';

/** What the title of an agenda or the summary of an event tells. */
export interface TitleReading {
  /** The title without date, time, track and status; null when nothing is left. */
  title: string | null;
  /** Days that exist, in some year where none is printed. */
  dates: DateReading[];
  /** Of each of {@link TitleReading.dates}. */
  tracks: Array<Track | null>;
  times: PrintedTime[];
  /** Days that no calendar has, as printed. */
  impossible: string[];
  /** "Cancelled" or "postponed" without a new date. */
  cancelled: boolean;
}

const LONGEST_TITLE = 500;
const STATUS = /\b(cancell?ed|postponed|called off)\b/i;
const NOT_CANCELLED = /\b(not|un)[\s-]*(cancell?ed|postponed)\b/i;
const MOVED = /\b(postponed|moved|rescheduled|now on)(\s+(to|until|till))?\b/i;
const CONNECTORS = new Set([
  'and',
  'on',
  'at',
  'from',
  'to',
  'until',
  'new',
  'date',
  'moved',
  'rescheduled',
  'now',
]);
const OPENING =
  /^\s*(?:rfc\s*[:-]\s*|agenda(?:\s+for(?:\s+the)?\b|\s*:|\s*$)\s*)+/i;
/** Stands for what was taken out; a character that no title has. */
const GAP = '\ue000';

/** A date is dropped when another one after "moved to" takes its place. */
function withoutReplaced(text: string, dates: DateReading[]): DateReading[] {
  const moved = MOVED.exec(text);
  const later = moved ? dates.filter(date => date.start > moved.index) : [];
  return later.length ? later : dates;
}

/** Whether brackets or a tail hold nothing but what was taken out, and joining words. */
function isLeftOver(text: string, tracks: Tracks): boolean {
  return tokenize(text).every(
    token =>
      token.kind === 'mark' ||
      CONNECTORS.has(token.lower) ||
      (token.kind === 'word' && tracks.named(token.text).size > 0) ||
      ['session', 'sessions', 'only', 'day'].includes(token.lower),
  );
}

function withoutEmptyBrackets(text: string, tracks: Tracks): string {
  let left = text;
  for (const [open, close] of ['()', '[]', '{}']) {
    const parts: string[] = [];
    let at = 0;
    while (at < left.length) {
      const start = left.indexOf(open, at);
      const end = start < 0 ? -1 : left.indexOf(close, start);
      if (end < 0) {
        break;
      }
      const empty = isLeftOver(left.slice(start + 1, end), tracks);
      parts.push(left.slice(at, empty ? start : end + 1), empty ? GAP : '');
      at = end + 1;
    }
    left = parts.join('') + left.slice(at);
  }
  return left;
}

/** Cuts " - Adopters", " on", " (" and the like off the end. */
function withoutTail(text: string, tracks: Tracks): string {
  const tail = /[\s\ue000]*[-–—:|,@]\s*([^-–—:|,@]*)$/.exec(text);
  if (tail && isLeftOver(tail[1], tracks) && tail.index > 0) {
    return withoutTail(text.slice(0, tail.index), tracks);
  }
  const word = /[\s\ue000]+(?:on|at|from|to|and|&)[\s\ue000]*$/i.exec(text);
  return word && word.index > 0
    ? withoutTail(text.slice(0, word.index), tracks)
    : text;
}

function displayTitle(
  text: string,
  dates: DateReading[],
  times: PrintedTime[],
  tracks: Tracks,
): string | null {
  const spans = [...dates, ...times].sort(
    (left, right) => left.start - right.start,
  );
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    parts.push(text.slice(at, Math.max(at, start)));
    at = Math.max(at, end);
  }
  parts.push(text.slice(at));
  const bare = parts
    .join(GAP)
    .replace(new RegExp(STATUS, 'gi'), GAP)
    .replace(new RegExp(MOVED, 'gi'), GAP);
  const title = withoutTail(withoutEmptyBrackets(bare, tracks).trim(), tracks)
    .replaceAll(GAP, ' ')
    .replace(/^[\s\-–—:|,.&!]+/, '')
    .replace(OPENING, '')
    .replace(/[ \t]{2,}/g, ' ')
    .trim();
  const cleaned = title.replace(/[\s\-–—:|,&]$/, '').trim();
  return /[\p{L}\p{N}]/u.test(cleaned) ? cleaned : null;
}

/** Reads dates, status and what to show from a title. */
export function parseTitle(title: string, tracks: Tracks): TitleReading {
  const text = plainText(title.slice(0, LONGEST_TITLE));
  const dates = parseDates(text);
  const valid = withoutReplaced(text, dates);
  const hasNewDate = valid.length < dates.length;
  const possible = valid.filter(isPossible);
  const times = parseTimes(text);
  return {
    title: displayTitle(text, dates, times, tracks),
    dates: possible,
    tracks: tracks.beside(text, possible),
    times,
    impossible: valid
      .filter(date => !isPossible(date))
      .map(date => text.slice(date.start, date.end)),
    cancelled: STATUS.test(text) && !NOT_CANCELLED.test(text) && !hasNewDate,
  };
}

/** A title without the status that people put before it: `[CANCELLED] Agenda for …`. */
export function withoutStatusPrefix(title: string): string {
  return title
    .slice(0, LONGEST_TITLE)
    .replace(
      /^[^\p{L}]*(?:cancell?ed|postponed|rescheduled|moved|updated?)\b[^\p{L}]*/iu,
      '',
    );
}
