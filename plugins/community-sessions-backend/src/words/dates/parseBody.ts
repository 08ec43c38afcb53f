import { Track } from '@backstage-community/plugin-community-sessions-common';
import { NamedDay } from './calendarDay';
import { DateReading, isPossible, parseDates } from './parseDates';
import { MarkdownLine } from '../markdown/markdownLines';
import { plainText } from '../markdown/plainText';
import { PrintedTime, parseTimes } from '../times/parseTimes';
import { Tracks } from '../topics/tracks';

/** A day that the body of an agenda tells. */
export interface BodyDay extends NamedDay {
  weekday?: number;
  track: Track | null;
  /** What is printed with the day, in order. */
  times: PrintedTime[];
  /** Told as the session's date (a table, "Date and Time"), and not just mentioned. */
  labelled: boolean;
}

/** What the body of an agenda tells about when. */
export interface BodyReading {
  days: BodyDay[];
  /** Printed as the session's time, with no day beside them. */
  times: PrintedTime[];
}

/** `- ⌛ **Date and Time** - …`, `When: …`; not "When you propose a topic". */
const LABEL =
  /^[^\p{L}]*(?:dates?|times?|days?|starts?|when)\s*(?:[^\p{L}\s]|and\b|$)|\bdate (?:and|&) time\b/iu;
const TIME_LABEL = /\b(times?|when|starts?)\b/i;
/** How many lines a "Date and Time" covers when the dates follow below it. */
const LINES_BELOW_LABEL = 4;
/** A body that names more days is no announcement. */
const MOST_DAYS = 50;

/** The part of a text that belongs to each of its dates, from one date to the next. */
function segments(text: string, dates: DateReading[]): string[] {
  return dates.map((date, index) =>
    text.slice(date.end, dates[index + 1]?.start),
  );
}

/** In "Nov 17 & 18, 16:00 CET" the time is printed once for both. */
function timesOf(text: string, dates: DateReading[]): PrintedTime[][] {
  const times = segments(text, dates).map(parseTimes);
  for (let index = times.length - 2; index >= 0; index--) {
    if (!times[index].length) {
      times[index] = times[index + 1];
    }
  }
  const first = dates.length ? parseTimes(text.slice(0, dates[0].start)) : [];
  return times.map(each => (each.length ? each : first));
}

function daysIn(text: string, labelled: boolean, known: Tracks): BodyDay[] {
  const dates = parseDates(text);
  const tracks = known.beside(text, dates);
  const times = timesOf(text, dates);
  return dates
    .map(({ year, month, day, weekday }, index) => ({
      year,
      month,
      day,
      weekday,
      track: tracks[index],
      times: times[index],
      labelled,
    }))
    .filter(isPossible);
}

type Row = MarkdownLine & { kind: 'row' };

/** A cell may hold day and time; or they stand in two cells of one row, or of one column. */
function readTable(rows: Row[], tracks: Tracks): BodyReading {
  const days: Array<BodyDay & { row: number; column: number }> = [];
  const times: Array<{ time: PrintedTime; row: number; column: number }> = [];
  rows.forEach(({ cells, headers }, row) =>
    cells.forEach((cell, column) => {
      const text = plainText(cell);
      const header = plainText(headers[column] ?? '');
      const found = daysIn(text, true, tracks);
      days.push(
        ...found.map(day => ({
          ...day,
          track: day.track ?? tracks.only(header),
          row,
          column,
        })),
      );
      if (!found.length) {
        times.push(...parseTimes(text).map(time => ({ time, row, column })));
      }
    }),
  );
  const withTimes = days.map(({ row, column, ...day }) => {
    const near = times.filter(time => time.row === row && time.column > column);
    const beside = near.length
      ? near
      : times.filter(time => time.column === column && time.row > row);
    return day.times.length
      ? day
      : { ...day, times: beside.map(({ time }) => time) };
  });
  const told = rows.some(({ cells }) =>
    cells.some(cell => TIME_LABEL.test(plainText(cell))),
  );
  return {
    days: withTimes,
    times: told && !days.length ? times.map(({ time }) => time) : [],
  };
}

/** A day that names no track is for the one of the heading above. */
function withTrack(days: BodyDay[], track: Track | null): BodyDay[] {
  return days.map(day => ({ ...day, track: day.track ?? track }));
}

/** Reads day, track and time of each session from the body of an agenda: tables, "Date and Time" lines, and lines with both. */
export function parseBody(lines: MarkdownLine[], tracks: Tracks): BodyReading {
  const days: BodyDay[] = [];
  const times: PrintedTime[] = [];
  let linesLeft = 0;
  let track: Track | null = null;
  let at = 0;
  while (at < lines.length) {
    const line = lines[at];
    if (line.kind === 'row') {
      let end = at;
      while (isSameTable(lines[end], line.table)) {
        end += 1;
      }
      const table = readTable(lines.slice(at, end) as Row[], tracks);
      days.push(...table.days);
      times.push(...table.times);
      linesLeft = 0;
      at = end;
      continue;
    }
    const text = plainText(line.text);
    const isLabel = LABEL.test(text.slice(0, 80).trim());
    const labelled = isLabel || linesLeft > 0;
    linesLeft = isLabel ? LINES_BELOW_LABEL : linesLeft - 1;
    if (line.kind === 'heading') {
      track = tracks.only(text);
    }
    const found = withTrack(daysIn(text, labelled, tracks), track);
    days.push(...found.filter(day => labelled || day.times.length > 0));
    if (!found.length && labelled && (TIME_LABEL.test(text) || linesLeft > 0)) {
      times.push(...parseTimes(text));
    }
    at += 1;
  }
  return { days: joinTimes(days.slice(0, MOST_DAYS), times), times };
}

function isSameTable(line: MarkdownLine | undefined, table: number): boolean {
  return line?.kind === 'row' && line.table === table;
}

/** A day without a time takes the one printed on a line of its own. */
function joinTimes(days: BodyDay[], times: PrintedTime[]): BodyDay[] {
  return days.map(day => (day.times.length ? day : { ...day, times }));
}
