import {
  Problem,
  Track,
} from '@backstage-community/plugin-community-sessions-common';
import { BodyDay, BodyReading } from './parseBody';
import { dayExists, isoDay, weekdayOf } from './calendarDay';
import { DateReading } from './parseDates';
import { chooseTime, SessionTime, sessionTime } from '../times/sessionTime';
import { PrintedTime } from '../times/parseTimes';
import { TitleReading } from './parseTitle';
import { quote } from '../markdown/quote';
import { plausibleDays, yearNear } from './likelyDays';

/** One session of an agenda. */
export interface AgendaDay {
  date: string;
  track: Track | null;
  time: SessionTime | null;
}

interface AgendaText {
  heading: string;
  url: string;
  createdAt: string;
  title: TitleReading;
  body: BodyReading;
}

function sameMonthDay(
  left: { month: number; day: number },
  right: { month: number; day: number },
): boolean {
  return left.month === right.month && left.day === right.day;
}

/** Works out which sessions an agenda is for; what contradicts itself is a problem. */
export class AgendaDays {
  readonly problems: Problem[] = [];

  constructor(
    private readonly text: AgendaText,
    private readonly zone: string,
    /** Days on which the calendar has an event of the series. */
    private readonly eventDays: ReadonlySet<string>,
  ) {}

  read(): AgendaDay[] {
    const { title } = this.text;
    for (const printed of title.impossible) {
      this.#problem(
        'impossible-date',
        `has a date that no calendar has: ${quote(printed)}`,
      );
    }
    if (title.dates.length) {
      return this.#fromTitle();
    }
    const days = title.impossible.length ? [] : this.#fromBody();
    if (!days.length && !title.impossible.length) {
      this.#problem('unreadable-date', 'has no date that can be read');
    }
    return days;
  }

  #fromTitle(): AgendaDay[] {
    const { body, title } = this.text;
    const dates: string[] = [];
    const tracks: Array<Track | null> = [];
    title.dates.forEach((reading, index) => {
      const date = this.#titleDate(reading);
      if (date && !dates.includes(date)) {
        dates.push(date);
        tracks.push(title.tracks[index]);
      }
    });
    const told = body.days.filter(day => day.labelled);
    const mentioned = body.days.filter(day => !day.labelled);
    this.#checkBody(told, dates);
    const byPlace = this.#byPlace(told, dates);
    return dates.flatMap((date, index) => {
      const exact = told.filter(day => isOn(day, date));
      const found = exact.length
        ? exact
        : mentioned.filter(day => isOn(day, date));
      return this.#sessionsOf(
        date,
        found.length ? found : byPlace.slice(index, index + 1),
        dates.length === 1 ? told : [],
        tracks[index],
      );
    });
  }

  /** The days of a table that was left over from another month still tell track and time, in their order. */
  #byPlace(told: BodyDay[], dates: string[]): BodyDay[] {
    const distinct = told.filter(
      (day, index) =>
        told.findIndex(
          other => sameMonthDay(other, day) && other.track === day.track,
        ) === index,
    );
    const noneFits = !dates.some(date => told.some(day => isOn(day, date)));
    return noneFits && distinct.length === dates.length ? distinct : [];
  }

  #sessionsOf(
    date: string,
    days: BodyDay[],
    others: BodyDay[],
    titleTrack: Track | null,
  ): AgendaDay[] {
    const tracks = [...new Set(days.map(day => day.track))];
    const named = tracks.filter(track => track !== null);
    const sessions: Array<Track | null> =
      named.length > 1 ? named : [named[0] ?? titleTrack];
    return sessions.map(track => {
      const own = days.filter(day => named.length < 2 || day.track === track);
      return { date, track, time: this.#timeOf(date, own, others) };
    });
  }

  #timeOf(
    date: string,
    days: BodyDay[],
    others: BodyDay[],
  ): SessionTime | null {
    const year = Number(date.slice(0, 4));
    const from = (printed: PrintedTime[], printedDay: string) => {
      const time = chooseTime(printed, this.zone, year);
      return time ? sessionTime(time, date, printedDay, this.zone) : null;
    };
    for (const day of [...days, ...others]) {
      const printedYear = this.#printedYear(day, date);
      const time = dayExists(printedYear, day.month, day.day)
        ? from(day.times, isoDay(printedYear, day.month, day.day))
        : null;
      if (time) {
        return time;
      }
    }
    return (
      from(this.text.body.times, date) ?? from(this.text.title.times, date)
    );
  }

  /** A wrong year beside the right day is a slip of the pen; otherwise a missing year is the session's. */
  #printedYear(day: BodyDay, date: string): number {
    const year = Number(date.slice(0, 4));
    return isOn(day, date) ? year : day.year ?? year;
  }

  #titleDate(reading: DateReading): string | undefined {
    const year = reading.year ?? this.#missingYear(reading);
    if (year === undefined || !dayExists(year, reading.month, reading.day)) {
      this.#problem('unreadable-date', 'has a date without a year');
      return undefined;
    }
    const date = isoDay(year, reading.month, reading.day);
    if (!reading.weekday || weekdayOf(date) === reading.weekday) {
      return date;
    }
    const meant = plausibleDays(date, reading.weekday).find(
      day =>
        this.eventDays.has(day) ||
        this.text.body.days.some(
          each => each.labelled && agrees(each, day, date),
        ),
    );
    this.#problem(
      'weekday-conflict',
      `says ${date}, which is another weekday than it says${
        meant ? `; ${meant} is what the rest agrees on` : ''
      }`,
    );
    return meant ?? date;
  }

  #missingYear(reading: DateReading): number | undefined {
    const inBody = this.text.body.days.find(
      day => day.year !== undefined && sameMonthDay(day, reading),
    )?.year;
    if (inBody !== undefined) {
      return inBody;
    }
    const year = yearNear(reading, this.text.createdAt);
    if (year !== undefined) {
      this.#problem(
        'assumed-year',
        `names no year; ${year} is assumed, as it is the first after the agenda was written`,
      );
    }
    return year;
  }

  #fromBody(): AgendaDay[] {
    const full = this.text.body.days.filter(
      day =>
        day.labelled &&
        day.year !== undefined &&
        dayExists(day.year, day.month, day.day),
    );
    const dates = [
      ...new Set(full.map(day => isoDay(day.year ?? 0, day.month, day.day))),
    ];
    return dates.flatMap(date =>
      this.#sessionsOf(
        date,
        full.filter(day => isOn(day, date)),
        [],
        null,
      ),
    );
  }

  #checkBody(told: BodyDay[], dates: string[]): void {
    const other =
      told.find(day =>
        dates.some(date => isOn(day, date) && isOtherYear(day, date)),
      ) ??
      (dates.some(date => !told.some(day => isOn(day, date)))
        ? told.find(day => !dates.some(date => isOn(day, date)))
        : undefined);
    if (other) {
      const printed = isoDay(other.year ?? 0, other.month, other.day);
      this.#problem(
        'date-conflict',
        `says ${dates.join(' and ')} in its title but ${
          other.year ? printed : printed.slice(5)
        } in its text; the title counts`,
      );
    }
    const misnamed = dates.find(date =>
      told.some(
        day =>
          isOn(day, date) && day.weekday && weekdayOf(date) !== day.weekday,
      ),
    );
    if (misnamed) {
      this.#problem(
        'weekday-conflict',
        `says ${misnamed} with another weekday than that day has`,
      );
    }
  }

  #problem(kind: string, what: string): void {
    this.problems.push({
      kind,
      message: `The agenda ${quote(this.text.heading)} ${what}`,
      url: this.text.url,
      hint: 'Correct the title or the text of the issue',
    });
  }
}

/** Whether a day of the body is this one; a missing or wrong year does not matter beside the right month and day. */
function isOn(day: BodyDay, date: string): boolean {
  return date.slice(5) === isoDay(2000, day.month, day.day).slice(5);
}

function isOtherYear(day: BodyDay, date: string): boolean {
  return day.year !== undefined && day.year !== Number(date.slice(0, 4));
}

/** Whether a day of the body speaks for a reading other than the printed one. */
function agrees(day: BodyDay, reading: string, printed: string): boolean {
  const year = day.year ?? Number(printed.slice(0, 4));
  return isoDay(year, day.month, day.day) === reading;
}
