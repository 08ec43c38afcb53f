import { Chapter } from '@backstage-community/plugin-community-sessions-common';

const SHORTEST_SECONDS = 10;
const FEWEST = 3;
/** Optional bullet or number, bracket, timestamp, second timestamp of a range, separator, title. */
const LINE =
  /^[\s•●◦▪*·–—>-]{0,8}(?:\d{1,3}[.)]\s)?\s{0,4}[([]?(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)(?!\d|:\d)[)\]]?\s{0,4}(?:[-–—]\s{0,4}(?:\d{1,2}:)?\d{1,3}:[0-5]\d(?!\d|:\d)[)\]]?)?(.*)$/;
const LONGEST_LINE = 500;

function readLine(line: string): { seconds: number; title: string } | null {
  const match = LINE.exec(line.slice(0, LONGEST_LINE));
  if (!match) {
    return null;
  }
  const [, hours = '0', minutes, seconds, rest] = match;
  const title = rest.replace(/^[\s\-–—:|)\].,•]{0,12}/, '').trim();
  return title
    ? {
        seconds: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds),
        title,
      }
    : null;
}

/**
 * The chapters that YouTube would show for a description: the first at 0:00, at least three, in ascending order, each at least
 * ten seconds long. If one rule fails, or a chapter lies behind the end of the video, there are none.
 */
export function parseChapters(
  description: string,
  videoUrl: string,
  durationSeconds: number | null,
): Chapter[] {
  const all = description
    .split(/\r?\n/)
    .map(readLine)
    .filter(line => line !== null);
  const first = all.findIndex(line => line.seconds === 0);
  const lines = first < 0 ? [] : all.slice(first);
  const end = durationSeconds ?? Infinity;
  const holds = lines.every(
    ({ seconds }, index) =>
      (lines[index + 1]?.seconds ?? end) - seconds >= SHORTEST_SECONDS,
  );
  return holds && lines.length >= FEWEST
    ? lines.map(({ seconds, title }) => ({
        startSeconds: seconds,
        title,
        url: `${videoUrl}&t=${seconds}s`,
      }))
    : [];
}
