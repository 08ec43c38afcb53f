import { groupBy } from '../groupBy';
import { DecidedSession } from '../decide';

/** Finds the sessions of a series by when they are, without going through all of them. */
export class SessionIndex {
  readonly #byStart: DecidedSession[];
  readonly #byDate: Map<string, DecidedSession[]>;
  readonly #byMonth: Map<string, DecidedSession[]>;

  constructor(sessions: readonly DecidedSession[]) {
    this.#byStart = [...sessions].sort((a, b) => a.start - b.start);
    this.#byDate = groupBy(this.#byStart, ({ date }) => date);
    this.#byMonth = groupBy(this.#byStart, ({ date }) => date.slice(0, 7));
  }

  onDate(date: string): DecidedSession[] {
    return this.#byDate.get(date) ?? [];
  }

  /** @param month - `yyyy-mm` */
  inMonth(month: string): DecidedSession[] {
    return this.#byMonth.get(month) ?? [];
  }

  /** Sessions that start in a span of time, both ends included, in order. */
  startingBetween(from: number, to: number): DecidedSession[] {
    let low = 0;
    let high = this.#byStart.length;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.#byStart[middle].start < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    let end = low;
    while (end < this.#byStart.length && this.#byStart[end].start <= to) {
      end += 1;
    }
    return this.#byStart.slice(low, end);
  }
}
