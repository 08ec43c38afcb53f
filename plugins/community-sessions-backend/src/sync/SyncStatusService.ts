import {
  SeriesStatus,
  SourceFreshness,
  SourceStatus,
  SyncStatus,
} from '@backstage-community/plugin-community-sessions-common';
import { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import { Duration } from 'luxon';
import { SeriesConfig } from '../config/config';
import { isRateLimit } from '../sources/SourceError';
import { DatabaseRecordStore, SourceState } from '../store/DatabaseRecordStore';
import { DatabaseSessionReader } from '../store/DatabaseSessionReader';
import { DatabaseSessionStore } from '../store/DatabaseSessionStore';
import { sourceIds } from './Interpreter';

interface SyncStatusServiceDeps {
  series: SeriesConfig[];
  schedule: SchedulerServiceTaskScheduleDefinition;
  records: DatabaseRecordStore;
  sessions: DatabaseSessionStore;
  reader: DatabaseSessionReader;
  now: () => Date;
}

/** Says how the sync of each series is doing. */
export class SyncStatusService {
  readonly #deps: SyncStatusServiceDeps;

  constructor(deps: SyncStatusServiceDeps) {
    this.#deps = deps;
  }

  /** The status of every configured series. */
  async status(): Promise<SyncStatus> {
    const series = this.#deps.series.map(each => this.#seriesStatus(each));
    return { series: await Promise.all(series) };
  }

  /** How up to date the sources of every configured series are, by its id. */
  async freshness(): Promise<Map<string, SourceFreshness[]>> {
    const ofSeries = this.#deps.series.map(
      async series => [series.id, await this.#freshnessOf(series)] as const,
    );
    return new Map(await Promise.all(ofSeries));
  }

  async #freshnessOf(series: SeriesConfig): Promise<SourceFreshness[]> {
    const memories = await this.#deps.records.sources(series.id);
    return sourceIds(series).map(id => {
      const memory = memories.find(({ source }) => source === id);
      return {
        id,
        ...this.#progress(memory),
        ...(memory?.error && { errorCode: memory.error.code }),
      };
    });
  }

  async #seriesStatus(series: SeriesConfig): Promise<SeriesStatus> {
    const { records, sessions, reader } = this.#deps;
    const [memories, counts, state, count] = await Promise.all([
      records.sources(series.id),
      records.counts(series.id),
      sessions.seriesState(series.id),
      reader.count(series.id),
    ]);
    return {
      id: series.id,
      sources: sourceIds(series).map(id =>
        this.#sourceStatus(
          id,
          counts[id] ?? 0,
          memories.find(memory => memory.source === id),
        ),
      ),
      sessions: count,
      problems: state.problems,
    };
  }

  #sourceStatus(
    id: string,
    records: number,
    memory: SourceState | undefined,
  ): SourceStatus {
    const now = this.#deps.now().toISOString();
    return {
      id,
      ...this.#progress(memory),
      lastAttemptAt: memory?.lastAttemptAt ?? null,
      records,
      ...(memory?.error && { error: memory.error }),
      // After the reset nobody knows what others have used of it.
      ...(memory?.budget &&
        memory.budget.resetAt > now && { budget: memory.budget }),
    };
  }

  #progress(memory: SourceState | undefined) {
    const isPutOff =
      (memory?.nextAttemptAt ?? '') > this.#deps.now().toISOString();
    return {
      state: stateOf(memory, isPutOff),
      lastSuccessAt: memory?.lastSuccessAt ?? null,
      nextAttemptAt: isPutOff
        ? memory?.nextAttemptAt ?? null
        : this.#scheduledAfter(memory?.lastAttemptAt),
    };
  }

  /** Only a schedule of fixed intervals tells when the next run is. */
  #scheduledAfter(lastAttemptAt: string | null | undefined): string | null {
    const { frequency } = this.#deps.schedule;
    if (!lastAttemptAt || 'cron' in frequency || 'trigger' in frequency) {
      return null;
    }
    const interval = Duration.isDuration(frequency)
      ? frequency
      : Duration.fromObject(frequency);
    const next = new Date(Date.parse(lastAttemptAt) + interval.toMillis());
    return next > this.#deps.now() ? next.toISOString() : null;
  }
}

function stateOf(
  memory: SourceState | undefined,
  isPutOff: boolean,
): SourceStatus['state'] {
  if (!memory?.lastAttemptAt) {
    return 'never';
  }
  // Also between the end of a limit and the next sync.
  if (isPutOff || isRateLimit(memory.error?.code)) {
    return 'waiting';
  }
  return memory.error ? 'failing' : 'ok';
}
