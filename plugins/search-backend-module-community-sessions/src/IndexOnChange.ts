import { SESSIONS_CHANGED_TOPIC } from '@backstage-community/plugin-community-sessions-common';
import {
  LifecycleService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { isError, stringifyError } from '@backstage/errors';
import { EventsService } from '@backstage/plugin-events-node';

/** The task that search has for documents of the type `community-sessions`. */
const TASK_ID = 'search_index_community_sessions';
/** As long as further changes are waited for, e.g. of other series. */
const BURST_MS = 2_000;
/** However often sessions change, they are indexed this far apart. */
const GAP_MS = 60_000;

interface IndexOnChangeDeps {
  events: EventsService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  scheduler: Pick<SchedulerService, 'triggerTask'>;
}

/**
 * Has sessions indexed soon after they changed, beside the schedule: else those of the first sync would not be found before
 * its second run. The task is that of the scheduler, so that one replica at a time runs it, whichever hears of a change.
 */
export class IndexOnChange {
  readonly #deps: IndexOnChangeDeps;
  #timer: NodeJS.Timeout | undefined;
  #lastStart = -Infinity;

  constructor(deps: IndexOnChangeDeps) {
    this.#deps = deps;
  }

  /** Listens until the backend stops. */
  async subscribe(): Promise<void> {
    const { events, lifecycle } = this.#deps;
    lifecycle.addShutdownHook(() => clearTimeout(this.#timer));
    await events.subscribe({
      id: 'community-sessions-index',
      topics: [SESSIONS_CHANGED_TOPIC],
      onEvent: async () => this.#startSoon(),
    });
  }

  #startSoon(): void {
    if (!this.#timer) {
      const wait = Math.max(BURST_MS, this.#lastStart + GAP_MS - Date.now());
      this.#timer = setTimeout(() => this.#start(), wait).unref();
    }
  }

  async #start(): Promise<void> {
    const { logger, scheduler } = this.#deps;
    this.#timer = undefined;
    this.#lastStart = Date.now();
    try {
      await scheduler.triggerTask(TASK_ID);
    } catch (error) {
      if (isError(error) && error.name === 'ConflictError') {
        // The run that is under way may have read the sessions before they changed.
        this.#startSoon();
        return;
      }
      logger.warn(
        `Changed sessions are indexed by the schedule alone: ${stringifyError(
          error,
        )}`,
      );
    }
  }
}
