import {
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { isError, NotFoundError } from '@backstage/errors';
import { SeriesConfig } from '../config/config';
import { SeriesSource } from '@backstage-community/plugin-community-sessions-node';
import { SyncService } from './SyncService';

/** The scheduled syncs: one task for each series, on one replica at a time. */
export class SyncTasks {
  readonly #scheduler: SchedulerService;
  readonly #series: string[] = [];

  constructor(scheduler: SchedulerService) {
    this.#scheduler = scheduler;
  }

  /** Schedules the syncs of a series. */
  async schedule(
    series: SeriesConfig,
    sources: SeriesSource[],
    schedule: SchedulerServiceTaskScheduleDefinition,
    service: Pick<SyncService, 'sync'>,
  ): Promise<void> {
    await this.#scheduler.scheduleTask({
      ...schedule,
      id: taskId(series.id),
      scope: 'global',
      fn: signal => service.sync(series, sources, signal),
    });
    this.#series.push(series.id);
  }

  /** Starts syncs of the given series, or of all. False when they are all under way already. */
  async start(series: string[] = this.#series): Promise<boolean> {
    const unknown = series.find(id => !this.#series.includes(id));
    if (unknown !== undefined) {
      throw new NotFoundError(`There is no series '${unknown}'`);
    }
    const started = await Promise.all(series.map(id => this.#trigger(id)));
    return started.includes(true);
  }

  async #trigger(series: string): Promise<boolean> {
    try {
      await this.#scheduler.triggerTask(taskId(series));
      return true;
    } catch (error) {
      if (isError(error) && error.name === 'ConflictError') {
        return false;
      }
      throw error;
    }
  }
}

function taskId(series: string): string {
  return `sync-${series}`;
}
