import { Track } from '@backstage-community/plugin-community-sessions-common';
import { DateReading, isPossible, parseDates } from './parseDates';
import { exactMonthOf } from './dateWords';
import { DateEvidence, settleDate } from './likelyDays';
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
  /** Dates that can be read in several ways, which nothing settles. */
  unsettled: Array<DateReading & { printed: string }>;
  /** A month that is named with its year and without a day: `March 2021`. */
  month?: { year: number; month: number };
  /** "Cancelled" or "postponed" without a new date. */
  cancelled: boolean;
}

const LONGEST_TITLE = 500;
/** That a session does not take place as announced, in the languages that are read. */
const STATUS_WORDS =
  'cancell?ed|cancelad[oa]|postponed|called off|abgesagt|verschoben|entfällt|fällt aus|annulée?|reportée?|aplazad[oa]|pospuest[oa]|adiad[oa]|annullat[oa]|rinviat[oa]|afgelast|geannuleerd|uitgesteld|odwołan[eya]|przełożon[eya]|(?:会议|會議|例会|定例会|会|已)?(?:中止|延期|取消)|(?:회의 ?)?(?:취소|연기)';
const STATUS = new RegExp(`(?<!\\p{L})(${STATUS_WORDS})(?!\\p{L})`, 'iu');
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
  'for',
  'of',
  'de',
  'am',
  'um',
  'den',
  'le',
  'el',
  'du',
  'del',
]);
/** A title of which only this is left is none. */
const GENERIC = /^[^\p{L}]*(?:agenda|minutes|notes|meeting notes)[^\p{L}]*$/iu;
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
  const word =
    /[\s\ue000]+(?:on|at|from|to|and|for|of|am|um|de|&)[\s\ue000]*$/i.exec(
      text,
    );
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
    .replace(new RegExp(STATUS, 'giu'), GAP)
    .replace(new RegExp(MOVED, 'gi'), GAP);
  const title = withoutTail(withoutEmptyBrackets(bare, tracks).trim(), tracks)
    .replaceAll(GAP, ' ')
    .replace(/^[\s\-–—:|,.&!]+/, '')
    .replace(OPENING, '')
    .replace(/[ \t]{2,}/g, ' ')
    .trim();
  const cleaned = title.replace(/[\s\-–—:|,&]$/, '').trim();
  return /[\p{L}\p{N}]/u.test(cleaned) && !GENERIC.test(cleaned)
    ? cleaned
    : null;
}

/** The month that a title names with its year, outside of its dates. */
function monthWithoutDay(
  text: string,
  dates: DateReading[],
): TitleReading['month'] {
  const tokens = tokenize(text).filter(
    ({ start }) => !dates.some(date => date.start <= start && start < date.end),
  );
  const isYear = (at: number) => /^20\d\d$/.test(tokens[at]?.text ?? '');
  for (let at = 0; at < tokens.length; at++) {
    const month =
      tokens[at].kind === 'word' ? exactMonthOf(tokens[at].lower) : 0;
    const joined = [',', '-', '/', 'of', 'de', 'del'].includes(
      tokens[at + 1]?.lower,
    );
    const year = [joined ? at + 2 : at + 1, at - 1].find(isYear);
    if (month && year !== undefined) {
      return { year: Number(tokens[year].text), month };
    }
  }
  return undefined;
}

/** Reads dates, status and what to show from a title; `evidence` settles dates that can be read in several ways. */
export function parseTitle(
  title: string,
  tracks: Tracks,
  evidence: DateEvidence = {},
): TitleReading {
  const text = plainText(title.slice(0, LONGEST_TITLE));
  const dates = parseDates(text).map(date => settleDate(date, evidence));
  const valid = withoutReplaced(text, dates);
  const hasNewDate = valid.length < dates.length;
  const possible = valid.filter(date => isPossible(date) && !date.others);
  const month = monthWithoutDay(text, dates);
  const times = parseTimes(text, { dates });
  return {
    title: displayTitle(text, dates, times, tracks),
    dates: possible,
    tracks: tracks.beside(text, possible),
    times,
    impossible: valid
      .filter(date => !isPossible(date) && !date.others)
      .map(date => text.slice(date.start, date.end)),
    unsettled: valid
      .filter(({ others }) => others)
      .map(date => ({ ...date, printed: text.slice(date.start, date.end) })),
    ...(month && { month }),
    cancelled: STATUS.test(text) && !NOT_CANCELLED.test(text) && !hasNewDate,
  };
}

const STATUS_PREFIX = new RegExp(
  `^[^\\p{L}]*(?:updated?|rescheduled|moved|${STATUS_WORDS})(?!\\p{L})[^\\p{L}]*`,
  'iu',
);

/** A title without the status that people put before it: `[CANCELLED] Agenda for …`, `Abgesagt: …`. */
export function withoutStatusPrefix(title: string): string {
  return title.slice(0, LONGEST_TITLE).replace(STATUS_PREFIX, '');
}
