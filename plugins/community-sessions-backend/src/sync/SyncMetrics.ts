import {
  MetricsService,
  MetricsServiceCounter,
  MetricsServiceGauge,
  MetricsServiceHistogram,
} from '@backstage/backend-plugin-api/alpha';
import { DatabaseRecordStore } from '../store/DatabaseRecordStore';
import { DatabaseSessionStore } from '../store/DatabaseSessionStore';
import { SyncFailure, SyncObserver, SyncReport } from './SyncObserver';

interface SyncMetricsDeps {
  metrics: MetricsService;
  records: DatabaseRecordStore;
  sessions: DatabaseSessionStore;
}

/** Measures the syncs. */
export class SyncMetrics implements SyncObserver {
  readonly #deps: SyncMetricsDeps;
  readonly #duration: MetricsServiceHistogram;
  readonly #requests: MetricsServiceCounter;
  readonly #changes: MetricsServiceCounter;
  readonly #records: MetricsServiceGauge;
  readonly #doubtful: MetricsServiceGauge;
  readonly #problems: MetricsServiceGauge;

  constructor(deps: SyncMetricsDeps) {
    const { metrics } = deps;
    this.#deps = deps;
    this.#duration = metrics.createHistogram(
      'community_sessions.sync.duration',
      { description: 'How long syncs take', unit: 's' },
    );
    this.#requests = metrics.createCounter(
      'community_sessions.source.requests',
      { description: 'Requests made to the sources', unit: '{request}' },
    );
    this.#changes = metrics.createCounter(
      'community_sessions.records.changes',
      { description: 'Records that syncs changed', unit: '{record}' },
    );
    this.#records = metrics.createGauge('community_sessions.records', {
      description: 'Records there are after a sync',
      unit: '{record}',
    });
    this.#doubtful = metrics.createGauge('community_sessions.source.doubtful', {
      description:
        '1 while a source suddenly lacks most of its records, else 0',
    });
    this.#problems = metrics.createGauge('community_sessions.problems', {
      description: 'Problems there are after a sync',
      unit: '{problem}',
    });
  }

  /** Counts a request to a source. */
  request(series: string, source: string): void {
    this.#requests.add(1, { series, source });
  }

  async failed({ series, seconds }: SyncFailure) {
    this.#duration.record(seconds, { series: series.id, outcome: 'failed' });
  }

  async synced({ series, seconds, isComplete, records }: SyncReport) {
    const attributes = { series: series.id };
    this.#duration.record(seconds, {
      ...attributes,
      outcome: isComplete ? 'complete' : 'incomplete',
    });
    this.#changes.add(records, attributes);
    const counts = await this.#deps.records.counts(series.id);
    const doubts = await this.#deps.records.doubts(series.id);
    // A gauge keeps its last value, so that each source needs its 0.
    for (const source of series.sources) {
      const ofSource = { ...attributes, source };
      const isDoubtful = doubts.some(doubt => doubt.source === source);
      this.#records.record(counts[source] ?? 0, ofSource);
      this.#doubtful.record(isDoubtful ? 1 : 0, ofSource);
    }
    const { problems } = await this.#deps.sessions.seriesState(series.id);
    this.#problems.record(problems.length, attributes);
  }
}
