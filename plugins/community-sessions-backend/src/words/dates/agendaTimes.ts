import { BodyReading } from './parseBody';
import { TitleReading } from './parseTitle';
import { PrintedTime } from '../times/parseTimes';
import { agreedTime, SessionTime, timesBySession } from '../times/sessionTime';

/** Times and the day that is printed beside them. */
export interface TimesOfDay {
  times: PrintedTime[];
  day: string;
}

/** What an agenda tells of a day. */
interface DayText {
  date: string;
  /** Times that stand beside the day, the nearest first. */
  beside: TimesOfDay[];
  title: TitleReading;
  body: BodyReading;
  /** Of the series. */
  zone: string;
}

const MINUTE_MS = 60 * 1000;

/**
 * Reads when the sessions of a day are: one time for each, null where none is told. What stands beside the day comes first, then
 * the lines of the text that tell a time, then the title. A conflict is not settled by what comes later.
 */
export function readTimesOfDay(text: DayText): {
  times: Array<SessionTime | null>;
  conflict: boolean;
} {
  const { date, beside, title, body, zone } = text;
  const sources = [
    ...beside,
    { times: body.times, day: date },
    { times: mentionedTimes(text), day: date },
    { times: title.times, day: date },
  ];
  for (const { times, day } of sources) {
    const found = timesBySession(times).map(each =>
      agreedTime(each, date, day, zone),
    );
    const conflict = found.some(each => each.conflict);
    const told = found.flatMap(({ time }) => (time ? [time] : []));
    const distinct = told.filter(
      (time, index) =>
        told.findIndex(({ startsAt }) => startsAt === time.startsAt) === index,
    );
    if (distinct.length || conflict) {
      return {
        times: distinct.length
          ? distinct.map(time => withDuration(time, body.durationMinutes))
          : [null],
        conflict,
      };
    }
  }
  return { times: [null], conflict: false };
}

/** Times in sentences count where all of them mean the same instant. */
function mentionedTimes({ date, body, zone }: DayText): PrintedTime[] {
  const lines = body.mentionedTimes;
  const instants = new Set(
    lines.map(times => agreedTime(times, date, date, zone).time?.startsAt),
  );
  return instants.size === 1 ? lines[0] : [];
}

function withDuration(time: SessionTime, minutes: number | undefined) {
  return time.endsAt === undefined && minutes !== undefined
    ? { ...time, endsAt: time.startsAt + minutes * MINUTE_MS }
    : time;
}
