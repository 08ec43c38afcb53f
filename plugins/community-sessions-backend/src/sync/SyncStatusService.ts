import {
  Problem,
  SeriesStatus,
  SourceFreshness,
  SourceStatus,
  SyncStatus,
} from '@backstage-community/plugin-community-sessions-common';
import { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import { DateTime, Duration } from 'luxon';
import { SeriesConfig } from '../config/config';
import { isRateLimit } from '@backstage-community/plugin-community-sessions-node';
import { DatabaseRecordStore, SourceState } from '../store/DatabaseRecordStore';
import { DELETION_POLICY, Doubt } from '../store/deletions';
import { DatabaseSessionReader } from '../store/DatabaseSessionReader';
import { DatabaseSessionStore } from '../store/DatabaseSessionStore';
import { SourceDescription } from '../sources/SourceRegistry';

interface SyncStatusServiceDeps {
  series: SeriesConfig[];
  schedule: SchedulerServiceTaskScheduleDefinition;
  records: DatabaseRecordStore;
  sessions: DatabaseSessionStore;
  reader: DatabaseSessionReader;
  describe: (source: string) => SourceDescription;
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
    const { records } = this.#deps;
    const memories = await records.sources(series.id);
    const doubts = await records.doubts(series.id);
    return series.sources.map(id => {
      const memory = memories.find(({ source }) => source === id);
      return {
        id,
        ...this.#deps.describe(id),
        ...this.#progress(
          memory,
          doubts.some(({ source }) => source === id),
        ),
        ...(memory?.error && { errorCode: memory.error.code }),
      };
    });
  }

  async #seriesStatus(series: SeriesConfig): Promise<SeriesStatus> {
    const { records, sessions, reader } = this.#deps;
    const [memories, counts, doubts, state, count] = await Promise.all([
      records.sources(series.id),
      records.counts(series.id),
      records.doubts(series.id),
      sessions.seriesState(series.id),
      reader.count(series.id),
    ]);
    return {
      id: series.id,
      sources: series.sources.map(id =>
        this.#sourceStatus(
          id,
          counts[id] ?? 0,
          memories.find(memory => memory.source === id),
          doubts.filter(({ source }) => source === id),
        ),
      ),
      sessions: count,
      problems: [
        ...doubts.map(doubt => this.#doubtProblem(series.id, doubt)),
        ...state.problems,
      ],
    };
  }

  #sourceStatus(
    id: string,
    records: number,
    memory: SourceState | undefined,
    doubts: Doubt[],
  ): SourceStatus {
    const now = this.#deps.now().toISOString();
    return {
      id,
      ...this.#deps.describe(id),
      ...this.#progress(memory, doubts.length > 0),
      lastAttemptAt: memory?.lastAttemptAt ?? null,
      records,
      ...(memory?.error && { error: memory.error }),
      ...(doubts.length > 0 && {
        doubts: doubts.map(({ source, ...doubt }) => doubt),
      }),
      // After the reset nobody knows what others have used of it.
      ...(memory?.budget &&
        memory.budget.resetAt > now && { budget: memory.budget }),
    };
  }

  #doubtProblem(
    series: string,
    { source, kind, lost, of, since, reads }: Doubt,
  ): Problem {
    const { doubtedReads, doubtedHours } = DELETION_POLICY;
    const { title } = this.#deps.describe(source);
    const query = new URLSearchParams({ series, source, accept: 'true' });
    const day = DateTime.fromISO(since, { zone: 'utc' }).toFormat(
      'yyyy-MM-dd HH:mm',
    );
    return {
      kind: 'doubtful-source',
      message: `${title} lacks ${lost} of ${of} records (${kind}) since ${day} UTC. They are kept until ${doubtedReads} complete reads over ${doubtedHours} hours agree (${reads} so far).`,
      hint: `If they were deleted on purpose, believe it in the sync view or with POST /sync?${query}`,
    };
  }

  #progress(memory: SourceState | undefined, isDoubtful: boolean) {
    const isPutOff =
      (memory?.nextAttemptAt ?? '') > this.#deps.now().toISOString();
    return {
      state: stateOf(memory, isPutOff, isDoubtful),
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
  isDoubtful: boolean,
): SourceStatus['state'] {
  if (!memory?.lastAttemptAt) {
    return 'never';
  }
  // Also between the end of a limit and the next sync.
  if (isPutOff || isRateLimit(memory.error?.code)) {
    return 'waiting';
  }
  if (memory.error) {
    return 'failing';
  }
  return isDoubtful ? 'doubtful' : 'ok';
}
