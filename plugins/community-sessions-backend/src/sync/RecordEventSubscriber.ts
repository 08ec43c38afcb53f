import { LifecycleService, LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { EventParams, EventsService } from '@backstage/plugin-events-node';
import { SeriesSource } from '@backstage-community/plugin-community-sessions-node';
import { DatabaseReadRequests } from '../store/DatabaseReadRequests';
import { SyncTasks } from './SyncTasks';

/** As long as events of a burst are waited for. */
const BURST_MS = 5_000;
/** However many events come, syncs that they start are this far apart. */
const GAP_MS = 60_000;

interface RecordEventSubscriberDeps {
  events: EventsService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  /** The sources of each series, by its id. */
  sources: ReadonlyMap<string, SeriesSource[]>;
  requested: DatabaseReadRequests;
  tasks: Pick<SyncTasks, 'start'>;
  now: () => Date;
}

/** Takes events as hints: the record is read again soon, with all others that a burst of events names. */
export class RecordEventSubscriber {
  readonly #deps: RecordEventSubscriberDeps;
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #lastStarts = new Map<string, number>();

  constructor(deps: RecordEventSubscriberDeps) {
    this.#deps = deps;
  }

  /** Listens until the backend stops. */
  async subscribe(): Promise<void> {
    const { events, lifecycle } = this.#deps;
    lifecycle.addShutdownHook(() => {
      this.#timers.forEach(timer => clearTimeout(timer));
    });
    const topics = this.#all().flatMap(
      ({ source }) => source.events?.topics ?? [],
    );
    if (topics.length > 0) {
      await events.subscribe({
        id: 'issues',
        topics: [...new Set(topics)],
        onEvent: event => this.#receive(event),
      });
    }
  }

  #all() {
    return [...this.#deps.sources].flatMap(([series, sources]) =>
      sources.map(source => ({ series, source })),
    );
  }

  async #receive(event: EventParams): Promise<void> {
    const { requested, now } = this.#deps;
    for (const { series, source } of this.#all()) {
      const record = this.#recordOf(source, event);
      if (record) {
        await requested.request(
          series,
          { ...record, source: source.id },
          now(),
        );
        this.#startSoon(series);
      }
    }
  }

  /** One source that fails must not keep the event from the others. */
  #recordOf(source: SeriesSource, event: EventParams) {
    try {
      return source.events?.topics.includes(event.topic)
        ? source.events.changedRecord(event)
        : undefined;
    } catch (error) {
      this.#deps.logger.warn(
        `The source ${source.id} could not read an event of ${
          event.topic
        }: ${stringifyError(error)}`,
      );
      return undefined;
    }
  }

  #startSoon(series: string): void {
    if (!this.#timers.has(series)) {
      const earliest = (this.#lastStarts.get(series) ?? 0) + GAP_MS;
      const wait = Math.max(BURST_MS, earliest - this.#deps.now().getTime());
      const timer = setTimeout(() => this.#start(series), wait);
      this.#timers.set(series, timer.unref());
    }
  }

  async #start(series: string): Promise<void> {
    const { tasks, requested, logger, now } = this.#deps;
    this.#timers.delete(series);
    this.#lastStarts.set(series, now().getTime());
    try {
      const isStarted = await tasks.start([series]);
      // A sync that is under way may have begun before the issue was asked for.
      if (!isStarted && (await requested.pending(series)).length > 0) {
        this.#startSoon(series);
      }
    } catch (error) {
      logger.warn(
        `A sync of ${series} that an event asked for was not started: ${stringifyError(
          error,
        )}`,
      );
    }
  }
}
