import { RequestBudget } from '@backstage-community/plugin-community-sessions-common';
import { JsonObject } from '@backstage/types';
import {
  CompleteRead,
  RecordRef,
  SeriesSource,
  SourceBatch,
  SourceError,
  SourceHints,
  SourceRecord,
  SourceRun,
} from '@backstage-community/plugin-community-sessions-node';

/**
 * Runs a source against a store in memory, and remembers what it was given.
 * @public
 */
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
  /** External ids of the requested records that the last run dealt with. */
  settled: string[] = [];
  /** The records of which the last run said that they are gone. */
  gone: RecordRef[] = [];
  /** The lists of which the last run said that they are unchanged. */
  unchanged: NonNullable<SourceBatch['unchanged']> = [];
  /** The records that the last run could not read. */
  failures: Array<{ record: RecordRef; error: SourceError }> = [];
  /** Whether the last run read everything anew. */
  isRefreshed = false;
  forced = false;
  hints: SourceHints = { hotAgendas: [], requested: [], linkedVideoIds: [] };

  constructor(private readonly source: SeriesSource) {}

  /** One run of the source. */
  async read(signal = new AbortController().signal): Promise<void> {
    this.saves = 0;
    this.completeReads = [];
    this.settled = [];
    this.gone = [];
    this.unchanged = [];
    this.failures = [];
    this.isRefreshed = false;
    const run: SourceRun = {
      state: this.state,
      hints: this.hints,
      now: this.now,
      signal,
      forced: this.forced,
      save: async ({
        records = [],
        completeReads = [],
        unchanged = [],
        gone = [],
        state,
      }) => {
        this.saves += 1;
        this.unchanged.push(...unchanged);
        this.gone.push(...gone);
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
      settled: ({ externalId }) => this.settled.push(externalId),
      noteFailure: (record, error) => this.failures.push({ record, error }),
      refreshed: () => {
        this.isRefreshed = true;
      },
    };
    await this.source.read(run);
  }

  /** Lets time pass. */
  later(hours: number): void {
    this.now = new Date(this.now.getTime() + hours * 3_600_000);
  }

  /** What is stored of a record. */
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
