import { groupBy } from '../groupBy';
import { VideoReading } from '../readings/videos';
import { DecidedSession } from '../decide';
import { isLiveAt, isOfTrack, isTooEarly } from './plausibility';
import { SessionIndex } from './SessionIndex';

/** How long after its session a recording is still expected: within this time before publication its session is looked for. */
const WINDOW_MS = 21 * 24 * 60 * 60 * 1000;

type IsFree = (session: DecidedSession) => boolean;

/** The sessions of the last weeks before a video was published or went live, the latest last. */
export function sessionsBefore(
  reading: VideoReading,
  index: SessionIndex,
): DecidedSession[] {
  const at = reading.liveAt ?? reading.publishedAt;
  return at === null ? [] : index.startingBetween(at - WINDOW_MS, at);
}

/**
 * The session of the month that a title names. A title that names a track does not tell which of two sessions without one is meant,
 * nor one without a track which of two tracks.
 */
export function matchMonth(
  reading: VideoReading,
  index: SessionIndex,
  isFree: IsFree,
): DecidedSession | undefined {
  const inMonth = index
    .inMonth(reading.month ?? '')
    .filter(
      session =>
        !session.cancelled &&
        isOfTrack(reading, session) &&
        !isTooEarly(reading, session),
    );
  const named = inMonth.filter(({ track }) => track === reading.track);
  const fitting = reading.track && named.length ? named : inMonth;
  const sure =
    fitting.length === 1 ||
    fitting.every(({ track }) => track === reading.track);
  const free = fitting.filter(isFree);
  return sure && free.length === 1 ? free[0] : undefined;
}

/** The only session that a stream ran beside, or that was held last before a video was published. */
export function matchPublication(
  reading: VideoReading,
  index: SessionIndex,
  isFree: IsFree,
): DecidedSession | undefined {
  const { liveAt, month } = reading;
  const near =
    liveAt === null
      ? sessionsBefore(reading, index)
      : index
          .startingBetween(liveAt - WINDOW_MS, liveAt + WINDOW_MS)
          .filter(session => isLiveAt(reading, session));
  const fitting = near.filter(
    session => !session.cancelled && isOfTrack(reading, session),
  );
  // Of one track the last session counts; sessions of several tracks are all in question.
  const [session, ...others] = [
    ...groupBy(fitting, ({ track }) => track),
  ].flatMap(([track, group]) =>
    track === reading.track ? group.slice(-1) : group,
  );
  const inMonth = !month || session?.date.startsWith(month);
  return session && inMonth && !others.length && isFree(session)
    ? session
    : undefined;
}
