import { LifecycleService, LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { EventParams, EventsService } from '@backstage/plugin-events-node';
import { z } from 'zod/v4';
import { SeriesConfig } from '../config/config';
import { DatabaseReadRequests } from '../store/DatabaseReadRequests';
import { SyncTasks } from './SyncTasks';

/** As long as events of a burst are waited for. */
const BURST_MS = 5_000;
/** However many events come, syncs that they start are this far apart. */
const GAP_MS = 60_000;

/** What is believed of a webhook's payload: that it is worth looking at this issue. */
const issueEvent = z.object({
  action: z.unknown(),
  issue: z.object({
    number: z.int32().positive(),
    pull_request: z.unknown().optional(),
  }),
  repository: z.object({ full_name: z.string() }),
});

interface IssueEventsDeps {
  events: EventsService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  series: SeriesConfig[];
  requested: DatabaseReadRequests;
  tasks: Pick<SyncTasks, 'start'>;
  now: () => Date;
}

/** Takes webhooks of GitHub as hints: the issue is read again soon, with all other issues that a burst of events names. */
export class RecordEventSubscriber {
  readonly #deps: IssueEventsDeps;
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #lastStarts = new Map<string, number>();

  constructor(deps: IssueEventsDeps) {
    this.#deps = deps;
  }

  /** Listens until the backend stops. */
  async subscribe(): Promise<void> {
    const { events, lifecycle } = this.#deps;
    lifecycle.addShutdownHook(() => {
      this.#timers.forEach(timer => clearTimeout(timer));
    });
    await events.subscribe({
      id: 'issues',
      topics: ['github.issues', 'github.issue_comment'],
      onEvent: event => this.#receive(event),
    });
  }

  async #receive({ topic, eventPayload }: EventParams): Promise<void> {
    const { series, requested, now } = this.#deps;
    const { data } = issueEvent.safeParse(eventPayload);
    if (!data || data.issue.pull_request) {
      return;
    }
    const repository = data.repository.full_name.toLowerCase();
    for (const { id, github } of series) {
      if (
        github &&
        `${github.owner}/${github.repo}`.toLowerCase() === repository
      ) {
        await requested.request(
          id,
          {
            source: 'github',
            kind: 'github.issue',
            externalId: String(data.issue.number),
            gone:
              topic === 'github.issues' &&
              (data.action === 'deleted' || data.action === 'transferred'),
          },
          now(),
        );
        this.#startSoon(id);
      }
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
