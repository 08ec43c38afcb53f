import { RequestBudget } from '@backstage-community/plugin-community-sessions-common';
import { JsonObject } from '@backstage/types';
import { SourceRecord } from '../records';
import { CompleteRead, Source, SourceHints, SourceRun } from '../types';

/** Runs a source against a store in memory, and remembers what it was given. */
export class MemoryRun {
  /** By kind and external id. */
  readonly records = new Map<string, SourceRecord>();
  /** The complete reads of the last run. */
  completeReads: CompleteRead[] = [];
  /** How often the last run saved. */
  saves = 0;
  state: JsonObject | undefined;
  now = new Date('2026-03-04T12:00:00Z');
  /** What the API allowed last. */
  budget: RequestBudget | undefined;
  /** The requested issues that the last run dealt with. */
  answered: number[] = [];
  hints: SourceHints = {
    hotIssues: [],
    requestedIssues: [],
    linkedVideoIds: [],
  };

  constructor(private readonly source: Source) {}

  async read(signal = new AbortController().signal): Promise<void> {
    this.saves = 0;
    this.completeReads = [];
    this.answered = [];
    const run: SourceRun = {
      state: this.state,
      hints: this.hints,
      now: this.now,
      signal,
      save: async ({ records, completeReads = [], state }) => {
        this.saves += 1;
        for (const record of records) {
          this.records.set(`${record.kind} ${record.externalId}`, record);
        }
        this.completeReads.push(...completeReads);
        // As a database does: what is no JSON does not come back.
        this.state = JSON.parse(JSON.stringify(state));
      },
      noteBudget: budget => {
        this.budget = budget;
      },
      noteAnswered: issue => this.answered.push(issue),
    };
    await this.source.read(run);
  }

  /** Lets time pass. */
  later(hours: number): void {
    this.now = new Date(this.now.getTime() + hours * 3_600_000);
  }

  payload(
    kind: string,
    externalId: string,
  ): SourceRecord['payload'] | undefined {
    return this.records.get(`${kind} ${externalId}`)?.payload;
  }

  /** External ids of a kind, in the order they came. */
  ids(kind: string): string[] {
    return [...this.records.values()]
      .filter(record => record.kind === kind)
      .map(record => record.externalId);
  }
}
