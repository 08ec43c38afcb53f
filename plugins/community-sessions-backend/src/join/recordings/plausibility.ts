import { VideoReading } from '../readings/videos';
import { localDay } from '../../words/zones/zone';
import { DecidedSession } from '../decide';

const HOUR_MS = 60 * 60 * 1000;
/** How far a live stream may begin or still begin beside its session. */
const LIVE_SLACK_MS = 2 * HOUR_MS;

/** Whether a live stream began around a session. */
export function isLiveAt(
  reading: VideoReading,
  session: DecidedSession,
): boolean {
  return (
    reading.liveAt !== null &&
    reading.liveAt >= session.start - LIVE_SLACK_MS &&
    reading.liveAt <= session.end + LIVE_SLACK_MS
  );
}

/** Whether a video was there on a day before the session, and so can't be its recording. */
export function isTooEarly(
  reading: VideoReading,
  session: DecidedSession,
): boolean {
  if (reading.liveAt !== null) {
    return reading.liveAt < session.start - LIVE_SLACK_MS;
  }
  if (reading.publishedAt === null) {
    return false;
  }
  const slack = (reading.video.publishedAtSlackHours ?? 0) * HOUR_MS;
  const published = localDay(reading.publishedAt + slack, session.timeZone);
  return published < session.date;
}

/** Whether a video may be of a track: one that names the other track is not. */
export function isOfTrack(
  reading: { track: VideoReading['track'] },
  session: DecidedSession,
): boolean {
  return !reading.track || !session.track || reading.track === session.track;
}

/** Whether what a video tells of itself rules a session out. */
export function contradicts(
  reading: VideoReading,
  session: DecidedSession,
): boolean {
  const otherDay =
    reading.dates.length > 0 && !reading.dates.includes(session.date);
  const otherMonth =
    reading.month !== null && reading.month !== session.date.slice(0, 7);
  const otherStream = reading.liveAt !== null && !isLiveAt(reading, session);
  return (
    otherDay ||
    otherMonth ||
    otherStream ||
    !isOfTrack(reading, session) ||
    isTooEarly(reading, session)
  );
}
