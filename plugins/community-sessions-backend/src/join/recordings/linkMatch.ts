import { VideoReading } from '../readings/videos';
import { DecidedSession } from '../decide';
import { LinkEvidence } from './evidence';
import { contradicts, isLiveAt, isOfTrack } from './plausibility';

/** Points that a link needs before it counts as one to the recording. */
const ENOUGH = 3;
const SOON_DAYS = 60;
const DAY_MS = 24 * 60 * 60 * 1000;

/** A session that a link speaks for. */
export interface LinkMatch {
  session: DecidedSession;
  score: number;
  evidence: LinkEvidence;
}

/** The filter's result, unless that leaves nothing. */
function prefer<T>(list: T[], keep: (item: T) => boolean): T[] {
  const kept = list.filter(keep);
  return kept.length ? kept : list;
}

function lastKnown(link: LinkEvidence, reading: VideoReading): number | null {
  const known = [reading.liveAt, reading.publishedAt, link.postedAt].filter(
    instant => instant !== null,
  );
  return known.length ? Math.min(...known) : null;
}

/** Of an agenda or heading with two sessions, the one that a link is for. */
function narrow(
  link: LinkEvidence,
  reading: VideoReading,
  sessions: DecidedSession[],
): DecidedSession[] {
  const ofTrack = sessions.filter(session => isOfTrack(link, session));
  const onDay = prefer(ofTrack, ({ date }) =>
    link.days.includes(date.slice(5)),
  );
  const titled = prefer(onDay, ({ date }) => reading.dates.includes(date));
  const titledTrack = prefer(titled, session =>
    Boolean(reading.track && session.track === reading.track),
  );
  const at = lastKnown(link, reading);
  return titledTrack.length > 1 && at !== null
    ? titledTrack.filter(({ start }) => start <= at)
    : titledTrack;
}

/** "The recording of our December session", said in January. */
function isOfEarlierMonth(
  link: LinkEvidence,
  session: DecidedSession,
): boolean {
  const own = Number(session.date.slice(5, 7));
  return (
    !link.months.includes(own) &&
    link.months.some(month => (own - month + 12) % 12 <= 6)
  );
}

function pointsOf(
  link: LinkEvidence,
  reading: VideoReading,
  session: DecidedSession,
  looksLikeSeries: boolean,
): number {
  const since =
    reading.publishedAt === null
      ? null
      : (reading.publishedAt - session.start) / DAY_MS;
  return (
    link.points -
    (isOfEarlierMonth(link, session) ? 3 : 0) +
    (reading.video.inPlaylist ? 2 : 0) +
    (looksLikeSeries ? 2 : 0) +
    (reading.dates.includes(session.date) ? 5 : 0) +
    (isLiveAt(reading, session) ? 4 : 0) +
    (reading.track && reading.track === session.track ? 1 : 0) +
    (since !== null && since >= -1 && since <= SOON_DAYS ? 1 : 0)
  );
}

/** Whether a link was there before its session, and so leads to something else, unless it is the session's own stream. */
function isPostedTooEarly(
  link: LinkEvidence,
  reading: VideoReading | undefined,
  session: DecidedSession,
): boolean {
  return (
    link.postedAt !== null &&
    link.postedAt < session.start &&
    !(reading && isLiveAt(reading, session))
  );
}

/** The session that a link speaks for, and how loudly; none when two are as likely. */
export function matchLink(
  link: LinkEvidence,
  reading: VideoReading,
  looksLikeSeries: boolean,
): LinkMatch | undefined {
  const possible = link.certain
    ? link.sessions
    : link.sessions.filter(
        session =>
          !contradicts(reading, session) &&
          !isPostedTooEarly(link, reading, session),
      );
  const [session, ...others] = narrow(link, reading, possible);
  if (!session || others.length) {
    return undefined;
  }
  const score = pointsOf(link, reading, session, looksLikeSeries);
  return score >= ENOUGH ? { session, evidence: link, score } : undefined;
}

/**
 * Whether a link to a video of which nothing is known yet is worth a look: it may lead to a recording, or to a stream that was announced
 * before the session.
 */
export function isWorthALook(link: LinkEvidence): boolean {
  return link.points >= 0 && (link.certain || link.points > 0);
}
