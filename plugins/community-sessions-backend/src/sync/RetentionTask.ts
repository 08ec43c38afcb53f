import { SchedulerService } from '@backstage/backend-plugin-api';
import { SeriesConfig } from '../config/config';
import {
  ConfiguredSource,
  DatabaseRetention,
} from '../store/DatabaseRetention';

interface RetentionTaskDeps {
  series: SeriesConfig[];
  sources: ConfiguredSource[];
  retention: DatabaseRetention;
  now: () => Date;
}

/** Deletes data that may not be kept any longer, once a day on one replica, whatever else is configured. */
export class RetentionTask {
  readonly #deps: RetentionTaskDeps;

  constructor(deps: RetentionTaskDeps) {
    this.#deps = deps;
  }

  async schedule(scheduler: SchedulerService): Promise<void> {
    const { series, sources, retention, now } = this.#deps;
    const ids = series.map(({ id }) => id);
    await scheduler.scheduleTask({
      id: 'retention',
      scope: 'global',
      frequency: { days: 1 },
      timeout: { minutes: 10 },
      initialDelay: { minutes: 1 },
      fn: () => retention.prune(ids, sources, now()),
    });
  }
}
