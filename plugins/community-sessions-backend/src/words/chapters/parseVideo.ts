import { Track } from '@backstage-community/plugin-community-sessions-common';
import { addDays, dayExists, isoDay } from '../dates/calendarDay';
import { isPossible, parseDates } from '../dates/parseDates';
import { settleDate } from '../dates/likelyDays';
import { exactMonthOf } from '../dates/dateWords';
import { tokenize } from '../markdown/tokens';
import { Tracks } from '../topics/tracks';
import { localDay, parseInstant } from '../zones/zone';

/** The parts of a video that are read. */
export interface VideoText {
  title: string;
  /** ISO 8601. */
  publishedAt: string | null;
  /** When a live stream began, ISO 8601. */
  actualStartAt: string | null;
}

/** How many days before and after its session a recording is published. */
const PUBLISHED = { before: 93, after: 2 };

/** What a video tells of its session. */
export interface VideoWords<V extends VideoText> {
  video: V;
  track: Track | null;
  /** Days that its title names. */
  dates: string[];
  /** `yyyy-mm` that its title names, without a day. */
  month: string | null;
  publishedAt: number | null;
  /** When a live stream began. */
  liveAt: number | null;
}

const LONGEST_TITLE = 500;
/** Words that are months only when a year stands beside them. */
const AMBIGUOUS = new Set([
  'may',
  'march',
  'mar',
  'sep',
  'dec',
  'jan',
  'jun',
  'august',
]);

/** The latest year in which a day is not after the video was published. */
function yearBefore(
  month: number,
  day: number,
  published: string | null,
): number | undefined {
  if (!published) {
    return undefined;
  }
  const year = Number(published.slice(0, 4));
  return isoDay(year, month, day) <= addDays(published, 1) ? year : year - 1;
}

function monthIn(title: string, published: string | null): string | null {
  const tokens = tokenize(title);
  const months = new Set<string>();
  tokens.forEach((token, at) => {
    const [before, after, afterComma] = [
      tokens[at - 1],
      tokens[at + 1],
      tokens[at + 2],
    ];
    const numeric =
      /^20\d\d$/.test(token.text) &&
      after?.text === '-' &&
      after.start === token.end &&
      /^(0[1-9]|1[0-2])$/.test(afterComma?.text ?? '');
    if (numeric) {
      months.add(`${token.text}-${afterComma.text}`);
    }
    const month = token.kind === 'word' ? exactMonthOf(token.lower) : 0;
    if (!month) {
      return;
    }
    const skipped = [',', '.', "'", '’'].includes(after?.text)
      ? afterComma
      : after;
    const printed = [skipped, before].find(each =>
      /^20\d\d$/.test(each?.text ?? ''),
    );
    const guessed = AMBIGUOUS.has(token.lower)
      ? undefined
      : yearBefore(month, 1, published);
    const year = printed ? Number(printed.text) : guessed;
    if (year) {
      months.add(isoDay(year, month, 1).slice(0, 7));
    }
  });
  return months.size === 1 ? [...months][0] : null;
}

/** Reads track, dates and month from a video's title; a missing year is the last one before it was published. */
export function parseVideo<V extends VideoText>(
  video: V,
  zone: string,
  tracks: Tracks,
): VideoWords<V> {
  const title = video.title.slice(0, LONGEST_TITLE);
  const publishedAt = parseInstant(video.publishedAt);
  const published = publishedAt === null ? null : localDay(publishedAt, zone);
  const named = parseDates(title)
    .map(date =>
      settleDate(date, { writtenAt: video.publishedAt, window: PUBLISHED }),
    )
    .filter(isPossible);
  const dates = named.flatMap(({ year, month, day, others }) => {
    if (others) {
      return [];
    }
    const full = year ?? yearBefore(month, day, published);
    return full && dayExists(full, month, day) ? isoDay(full, month, day) : [];
  });
  return {
    video,
    track: tracks.only(title),
    dates,
    month: named.length ? null : monthIn(title, published),
    publishedAt,
    liveAt: parseInstant(video.actualStartAt),
  };
}
