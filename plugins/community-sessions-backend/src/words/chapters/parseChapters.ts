import { Chapter } from '@backstage-community/plugin-community-sessions-common';

const SHORTEST_SECONDS = 10;
const FEWEST = 3;
/** `12:30`, `1:02:30`. */
const STAMP = /(?<![\d:])(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)(?!\d|:\d)/.source;
/** Bullet, number or emoji, bracket, timestamp, second timestamp of a range, separator, title. */
const STAMP_FIRST = new RegExp(
  `^[^\\p{L}\\d]{0,12}(?:\\d{1,3}[.)]?[\\s([]{1,4})?[^\\p{L}\\d]{0,4}${STAMP}[)\\]]?\\s{0,4}(?:[-–—]\\s{0,4}(?:\\d{1,2}:)?\\d{1,3}:[0-5]\\d(?!\\d|:\\d)[)\\]]?)?(.*)$`,
  'u',
);
/** Title, separator, bracket, timestamp. */
const STAMP_LAST = new RegExp(`^(.{0,400}?)[([]?${STAMP}[)\\]]?\\s*$`, 'u');
const LONGEST_LINE = 500;

interface Line {
  seconds: number;
  title: string;
}

function toLine(
  [hours = '0', minutes, seconds]: string[],
  text: string,
): Line | null {
  const title = text
    .replace(/^[\s\-–—:|)\].,•]{0,12}/, '')
    .replace(/[\s\-–—:|([•]{1,12}$/, '')
    .trim();
  return title
    ? {
        seconds: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds),
        title,
      }
    : null;
}

function readStampFirst(line: string): Line | null {
  const match = STAMP_FIRST.exec(line.slice(0, LONGEST_LINE));
  return match && toLine(match.slice(1, 4), match[4]);
}

/** `Intro - 0:00` */
function readStampLast(line: string): Line | null {
  const match = STAMP_LAST.exec(line.slice(0, LONGEST_LINE));
  const text = match?.[1].replace(/^[\s•●◦▪*·–—>-]{0,8}(?:\d{1,3}[.)]\s)?/, '');
  return match && toLine(match.slice(2, 5), text ?? '');
}

/** The first run from 0:00 in which each begins after the one before; lists that follow do not count. */
function firstRun(lines: Line[]): Line[] {
  const first = lines.findIndex(({ seconds }) => seconds === 0);
  const run = first < 0 ? [] : lines.slice(first);
  const end = run.findIndex(
    ({ seconds }, index) => index > 0 && seconds <= run[index - 1].seconds,
  );
  return end < 0 ? run : run.slice(0, end);
}

function holds(lines: Line[], durationSeconds: number | null): boolean {
  const end = durationSeconds ?? Infinity;
  return (
    lines.length >= FEWEST &&
    lines.every(
      ({ seconds }, index) =>
        (lines[index + 1]?.seconds ?? end) - seconds >= SHORTEST_SECONDS,
    )
  );
}

/**
 * The chapters that a description tells, in lines with a timestamp before or behind the title. As YouTube has it, the first is at
 * 0:00, there are at least three in ascending order, and each is at least ten seconds long. If one rule fails, or a chapter lies
 * behind the end of the video, there are none.
 */
export function parseChapters(
  description: string,
  videoUrl: string,
  durationSeconds: number | null,
): Chapter[] {
  const all = description.split(/\r?\n/);
  const found = [readStampFirst, readStampLast]
    .map(read => firstRun(all.map(read).filter(line => line !== null)))
    .find(lines => holds(lines, durationSeconds));
  return (found ?? []).map(({ seconds, title }) => ({
    startSeconds: seconds,
    title,
    url: `${videoUrl}&t=${seconds}s`,
  }));
}
