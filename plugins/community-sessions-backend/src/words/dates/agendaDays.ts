import {
  Problem,
  Track,
} from '@backstage-community/plugin-community-sessions-common';
import { BodyDay, BodyReading } from './parseBody';
import {
  dayExists,
  daysBetween,
  isoDay,
  NamedDay,
  weekdayOf,
} from './calendarDay';
import {
  agrees,
  isOn,
  isOtherYear,
  sameMonthDay,
  shownDay,
} from './compareDays';
import { DateReading } from './parseDates';
import { readTimesOfDay, TimesOfDay } from './agendaTimes';
import { SessionTime } from '../times/sessionTime';
import { TitleReading } from './parseTitle';
import { quote } from '../markdown/quote';
import { dayOf, plausibleDays, yearNear } from './likelyDays';

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

/** A day so long before its agenda was written is a slip of the pen, or the agenda was copied from elsewhere. */
const LATE_DAYS = 31;
/** How far ahead of its session an agenda may be written for its year to be taken for a slip. */
const AHEAD_DAYS = 120;
/** More days than this in one sentence are no announcement. */
const MOST_DAYS_IN_SENTENCE = 3;

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
    if (!days.length && !this.problems.length) {
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
    return sessions.flatMap(track => {
      const own = days.filter(day => named.length < 2 || day.track === track);
      const { times, conflict } = readTimesOfDay({
        date,
        beside: [...own, ...others].flatMap(day =>
          this.#timesBeside(day, date),
        ),
        title: this.text.title,
        body: this.text.body,
        zone: this.zone,
      });
      if (conflict) {
        this.#problem(
          'time-conflict',
          `names times for ${date} that are not the same instant`,
        );
      }
      return times.map(time => ({
        date,
        track,
        time,
      }));
    });
  }

  #timesBeside(day: BodyDay, date: string): TimesOfDay[] {
    const year = this.#printedYear(day, date);
    return dayExists(year, day.month, day.day)
      ? [{ times: day.times, day: isoDay(year, day.month, day.day) }]
      : [];
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
      return this.#notStale(date);
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

  /**
   * The day, unless it lies more than a month before its agenda was written: then the year may be a slip of the pen. Where the day
   * a year later fits, that one counts if the calendar has it, and nothing is said for sure if not.
   */
  #notStale(date: string): string | undefined {
    const written = dayOf(this.text.createdAt);
    if (written === undefined || daysBetween(written, date) >= -LATE_DAYS) {
      return date;
    }
    const later = `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
    const ahead = daysBetween(written, later);
    const isSlip = ahead >= -LATE_DAYS && ahead <= AHEAD_DAYS;
    if (this.eventDays.has(date)) {
      return date;
    }
    if (!isSlip) {
      this.#problem(
        'date-conflict',
        `says ${date}, more than a month before it was written`,
      );
      return date;
    }
    const meant = this.eventDays.has(later) ? later : undefined;
    this.#problem(
      'date-conflict',
      `says ${date}, more than a month before it was written; ${
        meant ? `${meant} is what the calendar says` : `is ${later} meant?`
      }`,
    );
    return meant;
  }

  #missingYear(reading: DateReading): number | undefined {
    const { month } = this.text.title;
    if (month && month.month === reading.month) {
      return month.year;
    }
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

  /** Reads the days in the text where the title has none, as far as they agree with what the title says. */
  #fromBody(): AgendaDay[] {
    const { body } = this.text;
    const labelled = body.days.filter(day => day.labelled);
    const days = this.#agreeingWithTitle(
      labelled.length ? labelled : this.#inOneSentence(),
    );
    const dated = days.flatMap(day => {
      const date = this.#bodyDate(day);
      return date ? [{ day, date }] : [];
    });
    return [...new Set(dated.map(({ date }) => date))].flatMap(date =>
      this.#sessionsOf(
        date,
        dated.filter(each => each.date === date).map(({ day }) => day),
        [],
        null,
      ),
    );
  }

  /** Days that a single sentence tells with their time; several sentences are a text about many things. */
  #inOneSentence(): BodyDay[] {
    const told = this.text.body.days.filter(
      day => day.year !== undefined || day.weekday !== undefined,
    );
    const lines = new Set(told.map(({ line }) => line));
    return lines.size === 1 && told.length <= MOST_DAYS_IN_SENTENCE ? told : [];
  }

  #agreeingWithTitle(days: BodyDay[]): BodyDay[] {
    const { title } = this.text;
    const [open] = title.unsettled;
    if (open) {
      const candidates: NamedDay[] = [open, ...(open.others ?? [])];
      const settled = days.filter(day =>
        candidates.some(candidate => sameMonthDay(candidate, day)),
      );
      if (!settled.length) {
        this.#problem(
          'unreadable-date',
          `has a date that can be read in several ways: ${quote(
            open.printed,
          )} (${candidates.map(shownDay).join(' or ')})`,
        );
      }
      return settled;
    }
    const { month } = title;
    if (!month) {
      return days;
    }
    const inMonth = days.filter(
      day =>
        day.month === month.month &&
        (day.year === undefined || day.year === month.year),
    );
    if (days.length && !inMonth.length) {
      const [other] = days;
      this.#problem(
        'date-conflict',
        `is for ${month.year}-${String(month.month).padStart(
          2,
          '0',
        )} by its title, but its text says ${shownDay(other)}`,
      );
    }
    return inMonth;
  }

  #bodyDate(day: BodyDay): string | undefined {
    if (day.others) {
      this.#problem(
        'unreadable-date',
        `has a date in its text that can be read in several ways: ${[
          day,
          ...day.others,
        ]
          .map(shownDay)
          .join(' or ')}`,
      );
      return undefined;
    }
    const year = day.year ?? this.#missingYear({ ...day, start: 0, end: 0 });
    if (year === undefined || !dayExists(year, day.month, day.day)) {
      return undefined;
    }
    const date = isoDay(year, day.month, day.day);
    if (day.weekday && weekdayOf(date) !== day.weekday) {
      const meant = plausibleDays(date, day.weekday).find(each =>
        this.eventDays.has(each),
      );
      this.#problem(
        'weekday-conflict',
        `says ${date} in its text, which is another weekday than it says`,
      );
      return meant ?? date;
    }
    return this.#notStale(date);
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
      this.#problem(
        'date-conflict',
        `says ${dates.join(' and ')} in its title but ${shownDay(
          other,
        )} in its text; the title counts`,
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
