import { SampleData, SampleFacts } from '../types';

const HOUR = 3_600_000;

/** Something that happened on top of the data. */
export type Change = (facts: SampleFacts) => void;

/**
 * What the sample sources answer with right now: the data of this hour, with the changes made since the start.
 * Within an hour nothing moves by itself, so that conditional requests find what they left.
 */
export class SampleWorld {
  readonly #data: SampleData;
  readonly #now: () => Date;
  #changes: Change[] = [];
  #hour: number | undefined;
  #facts: SampleFacts | undefined;

  constructor(data: SampleData, now: () => Date) {
    this.#data = data;
    this.#now = now;
  }

  now(): Date {
    return this.#now();
  }

  get facts(): SampleFacts {
    const hour = Math.floor(this.#now().getTime() / HOUR);
    if (!this.#facts || hour !== this.#hour) {
      const facts = structuredClone(this.#data(new Date(hour * HOUR)));
      this.#changes.forEach(change => change(facts));
      this.#facts = facts;
      this.#hour = hour;
    }
    return this.#facts;
  }

  /** Applies a change now and after every rebuild. A change that throws is not made. */
  change(change: Change): void {
    change(this.facts);
    this.#changes.push(change);
  }

  /** Forgets all changes. */
  reset(): void {
    this.#changes = [];
    this.#facts = undefined;
  }
}
