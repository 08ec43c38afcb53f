import { Track } from '@backstage-community/plugin-community-sessions-common';
import { NamedDay } from './calendarDay';
import { DateReading, isPossible, parseDates } from './parseDates';
import { MarkdownLine } from '../markdown/markdownLines';
import { plainText } from '../markdown/plainText';
import { parseDuration } from '../times/parseDuration';
import { PrintedTime, parseTimes, TimeContext } from '../times/parseTimes';
import { PrintedZone } from '../zones/printedZone';
import { findZoneName } from '../zones/zoneNames';
import { DateEvidence, settleDate } from './likelyDays';
import { Tracks } from '../topics/tracks';

/** A day that the body of an agenda tells. */
export interface BodyDay extends NamedDay {
  weekday?: number;
  track: Track | null;
  /** What is printed with the day, in order. */
  times: PrintedTime[];
  /** Told as the session's date (a table, "Date and Time"), and not just mentioned. */
  labelled: boolean;
  /** Index of its line. */
  line: number;
  /** Days that the same digits may also mean, which nothing settles. */
  others?: NamedDay[];
}

/** What the body of an agenda tells about when. */
export interface BodyReading {
  days: BodyDay[];
  /** Printed as the session's time, with no day beside them. */
  times: PrintedTime[];
  /** Times with their zone in lines that neither a label nor a day introduces. */
  mentionedTimes: PrintedTime[][];
  /** Told under a label of its own. */
  durationMinutes?: number;
}

/** Labels of a day and of a time, in the languages that are read. */
const DAY_WORDS =
  'dates?|days?|datum|termin|tag|fecha|fechas|jour|data|giorno|dzień|日期|日付|開催日|날짜';
const TIME_WORDS =
  'times?|starts?|when|uhrzeit|zeit|beginn|wann|hora|horário|horario|cuándo|cuando|heure|horaire|quand|quando|ora|orario|tijd|tijdstip|wanneer|godzina|czas|kiedy|时间|時間|時間帯|时刻|会议时间|会議時間|会議日時|日時|開催日時|活动时间|일시|시간';
const LABEL_WORDS = `(?:${DAY_WORDS}|${TIME_WORDS})`;
/** `- ⌛ **Date and Time** - …`, `When: …`; not "When you propose a topic". */
const LABEL_FIRST = new RegExp(
  `^[^\\p{L}]*(?::\\w{1,30}:[^\\p{L}]*)?${LABEL_WORDS}\\s*(?:[^\\p{L}\\s]|(?:and|und|et|y|e|en)\\s|$)`,
  'iu',
);
/** `Meeting Date/Time:`, `Date and time of the call (UTC):` */
const LABEL_INSIDE = new RegExp(
  `(?<!\\p{L})${LABEL_WORDS}(?:(?:\\s*[/&+,]\\s*|\\s(?:and|und|et|y|e|en)\\s)${LABEL_WORDS})?(?:\\sof\\sthe\\s\\p{L}{1,20})?(?:\\s*\\([^()]{0,20}\\))?\\s*[:：]|\\bdate (?:and|&) time\\b`,
  'iu',
);
/** What has a date of its own: it is no meeting's. */
const OTHER_DATES =
  /(?<!\p{L})(?:release|due|end|closing|closes|deadline|submi\w+|cut-?off|expir\w*|target|freeze|birth|creat\w+|updated?|last|previous|past|registration|register|rsvp|kickoff of|ship\w*|publish\w*|publication|before|by|until|frist|bis zum|fällig|veröffentlich\w*|avant le|antes del?|entro il|voor)(?!\p{L})/iu;
const TIME_LABEL = new RegExp(`(?<!\\p{L})(?:${TIME_WORDS})(?!\\p{L})`, 'iu');
/** `Time zone: UTC`, `All times are in CET`. */
const ZONE_NOTE =
  /(?:time ?zones?|zeitzone|fuseau horaire|zona horaria|fuso horário|时区|時区)\s*[:：=-]\s*|^\P{L}*(?:all )?times(?: are)?(?: given| listed| shown)? in /iu;
/** How many lines a "Date and Time" covers when the dates follow below it. */
const LINES_BELOW_LABEL = 4;
const LONGEST_LABEL_LINE = 80;
/** Without one a line tells no day and no time. */
const DIGIT = /[\d０-９]/;

function isLabelled(text: string): boolean {
  const begin = text.slice(0, LONGEST_LABEL_LINE).trim();
  if (LABEL_FIRST.test(begin)) {
    return true;
  }
  if (!/[:：]|date/i.test(begin)) {
    return false;
  }
  const inside = LABEL_INSIDE.exec(begin);
  return inside !== null && !OTHER_DATES.test(begin.slice(0, inside.index));
}

/** A sentence that tells when the meeting is, and not something else's hour. */
const MEETING_WORDS =
  /(?<!\p{L})(?:meet(?:ing|up)?s?|calls?|sessions?|join|start\w*|begin\w*|held|takes? place|treff\w*|sitzung|réunion|reunión|reunião|riunione|vergadering|spotkanie)(?!\p{L})|会议|会議|定例|회의/iu;

/** Whether the words before the first number of a line name something else's date: `Release date: …`. */
function isOthersDate(text: string): boolean {
  const end = text.search(/\d/);
  return OTHER_DATES.test(end < 0 ? text : text.slice(0, end));
}

/** A body that names more days is no announcement. */
const MOST_DAYS = 50;

/** The part of a text that belongs to each of its dates, from one date to the next. */
function segments(text: string, dates: DateReading[]): string[] {
  return dates.map((date, index) =>
    text.slice(date.end, dates[index + 1]?.start),
  );
}

/** In "Nov 17 & 18, 16:00 CET" the time is printed once for both. */
function timesOf(
  text: string,
  dates: DateReading[],
  context: TimeContext,
): PrintedTime[][] {
  const times = segments(text, dates).map(part =>
    parseTimes(part, { ...context, dates: [] }),
  );
  for (let index = times.length - 2; index >= 0; index--) {
    if (!times[index].length) {
      times[index] = times[index + 1];
    }
  }
  const first = dates.length
    ? parseTimes(text.slice(0, dates[0].start), { ...context, dates: [] })
    : [];
  return times.map(each => (each.length ? each : first));
}

type Row = MarkdownLine & { kind: 'row' };

/** Reads a body line by line. */
class BodyReader {
  readonly #days: BodyDay[] = [];
  readonly #times: PrintedTime[] = [];
  readonly #mentioned: PrintedTime[][] = [];
  /** What each line says, without markup; nothing for the rows of tables. */
  readonly #texts: string[];
  readonly #zone: PrintedZone | undefined;
  #duration: number | undefined;

  constructor(
    private readonly lines: MarkdownLine[],
    private readonly tracks: Tracks,
    private readonly evidence: DateEvidence,
  ) {
    this.#texts = lines.map(line =>
      line.kind === 'row' ? '' : plainText(line.text),
    );
    this.#zone = this.#texts.map(zoneNoteOf).find(zone => zone !== undefined);
  }

  read(): BodyReading {
    let linesLeft = 0;
    let track: Track | null = null;
    let at = 0;
    while (at < this.lines.length) {
      const line = this.lines[at];
      if (line.kind === 'row') {
        let end = at;
        while (isSameTable(this.lines[end], line.table)) {
          end += 1;
        }
        this.#readTable(this.lines.slice(at, end) as Row[], at);
        linesLeft = 0;
        at = end;
        continue;
      }
      const text = this.#texts[at];
      const isLabel = isLabelled(text);
      const labelled = isLabel || (linesLeft > 0 && !isOthersDate(text));
      linesLeft = isLabel ? LINES_BELOW_LABEL : linesLeft - 1;
      if (line.kind === 'heading') {
        track = this.tracks.only(text);
      }
      this.#readLine(text, { at, labelled, linesLeft, track });
      at += 1;
    }
    const times = this.#times;
    return {
      // A day without a time takes the one printed on a line of its own.
      days: this.#days
        .slice(0, MOST_DAYS)
        .map(day => (day.times.length ? day : { ...day, times })),
      times,
      mentionedTimes: this.#mentioned.slice(0, MOST_DAYS),
      ...(this.#duration !== undefined && { durationMinutes: this.#duration }),
    };
  }

  #readLine(
    text: string,
    line: {
      at: number;
      labelled: boolean;
      linesLeft: number;
      track: Track | null;
    },
  ): void {
    if (!DIGIT.test(text)) {
      return;
    }
    const { at, labelled, track } = line;
    this.#duration = this.#duration ?? parseDuration(text);
    const dates = parseDates(text);
    const found = this.#daysIn(text, dates, labelled, at).map(day => ({
      ...day,
      track: day.track ?? track,
    }));
    if (found.length) {
      const timed = found.filter(day => day.times.length > 0);
      const isOther = !labelled && timed.length > 0 && OTHER_DATES.test(text);
      const told = isOther ? [] : timed;
      this.#days.push(...(labelled ? found : told));
      return;
    }
    if (labelled && (TIME_LABEL.test(text) || line.linesLeft > 0)) {
      this.#times.push(...parseTimes(text, { ...this.#context(true), dates }));
      return;
    }
    const zoned = parseTimes(text, { ...this.#context(false), dates }).filter(
      ({ zone }) => zone,
    );
    const isMeetings = zoned.length > 1 || MEETING_WORDS.test(text);
    if (zoned.length && isMeetings && !OTHER_DATES.test(text)) {
      this.#mentioned.push(zoned);
    }
  }

  #context(labelled: boolean, header?: string): TimeContext {
    const zone = (header && findZoneName(header)) || this.#zone;
    return { labelled, ...(zone && { zone }) };
  }

  #daysIn(
    text: string,
    read: DateReading[],
    labelled: boolean,
    line: number,
    header?: string,
  ): BodyDay[] {
    const dates = read.map(date => settleDate(date, this.evidence));
    const tracks = this.tracks.beside(text, dates);
    const times = timesOf(text, dates, this.#context(labelled, header));
    return dates
      .map(({ year, month, day, weekday, others }, index) => ({
        year,
        month,
        day,
        weekday,
        track: tracks[index],
        times: times[index],
        labelled,
        line,
        ...(others && { others }),
      }))
      .filter(isPossible);
  }

  /** A cell may hold day and time; or they stand in two cells of one row, or of one column. */
  #readTable(rows: Row[], line: number): void {
    const days: Array<BodyDay & { row: number; column: number }> = [];
    const times: Array<{ time: PrintedTime; row: number; column: number }> = [];
    rows.forEach(({ cells, headers }, row) =>
      cells.forEach((cell, column) => {
        const text = plainText(cell);
        const header = plainText(headers[column] ?? '');
        const dates = parseDates(text);
        const found = this.#daysIn(text, dates, true, line, header);
        days.push(
          ...found.map(day => ({
            ...day,
            track: day.track ?? this.tracks.only(header),
            row,
            column,
          })),
        );
        if (!found.length) {
          times.push(
            ...parseTimes(text, {
              ...this.#context(true, header),
              dates,
            }).map(time => ({
              time,
              row,
              column,
            })),
          );
        }
      }),
    );
    this.#days.push(
      ...days.map(({ row, column, ...day }) => {
        const near = times.filter(
          time => time.row === row && time.column > column,
        );
        const beside = near.length
          ? near
          : times.filter(time => time.column === column && time.row > row);
        return day.times.length
          ? day
          : { ...day, times: beside.map(({ time }) => time) };
      }),
    );
    const told = rows.some(({ cells }) =>
      cells.some(cell => TIME_LABEL.test(plainText(cell))),
    );
    if (told && !days.length) {
      this.#times.push(...times.map(({ time }) => time));
    }
  }
}

function zoneNoteOf(text: string): PrintedZone | undefined {
  const note = ZONE_NOTE.exec(text.slice(0, LONGEST_LABEL_LINE));
  return note
    ? findZoneName(text.slice(note.index + note[0].length))
    : undefined;
}

/**
 * Reads day, track and time of each session from the body of an agenda: tables, "Date and Time" lines in several languages, and
 * lines with both. `evidence` settles dates that can be read in several ways.
 */
export function parseBody(
  lines: MarkdownLine[],
  tracks: Tracks,
  evidence: DateEvidence = {},
): BodyReading {
  return new BodyReader(lines, tracks, evidence).read();
}

function isSameTable(line: MarkdownLine | undefined, table: number): boolean {
  return line?.kind === 'row' && line.table === table;
}
