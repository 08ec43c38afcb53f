import {
  LifecycleService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { EventsService } from '@backstage/plugin-events-node';
import { CommunitySessionsConfig } from '../config/config';
import { join, INTERPRETER_VERSION } from '../join';
import { SyncMetrics } from './SyncMetrics';
import { SourceRegistry } from '../sources/SourceRegistry';
import { Stores } from '../store/createStores';
import { ConfiguredSource } from '../store/DatabaseRetention';
import { Interpreter } from './Interpreter';
import { RecordEventSubscriber } from './RecordEventSubscriber';
import { RetentionTask } from './RetentionTask';
import { SourceReader } from './SourceReader';
import { SyncObserver } from './SyncObserver';
import { SyncService } from './SyncService';
import { SyncTasks } from './SyncTasks';

interface SyncDeps {
  settings: CommunitySessionsConfig;
  stores: Stores;
  registry: SourceRegistry;
  observers: SyncObserver[];
  events: EventsService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  metrics: MetricsService;
  scheduler: SchedulerService;
  now: () => Date;
}

/** Brings the sessions in line with the stored records, and schedules the syncs. */
export async function createSync(deps: SyncDeps): Promise<SyncTasks> {
  const { settings, stores, registry, scheduler, logger, now } = deps;
  const { series, schedule } = settings;
  const metrics = new SyncMetrics({ ...stores, metrics: deps.metrics });
  const sources = new Map(
    series.map(each => [
      each.id,
      registry.forSeries(each, source => metrics.request(each.id, source)),
    ]),
  );
  const interpreter = new Interpreter({
    ...stores,
    join: (each, records, known) =>
      join(each, sources.get(each.id) ?? [], records, known),
    version: INTERPRETER_VERSION,
    logger,
    now,
  });
  const sync = new SyncService({
    ...stores,
    reader: new SourceReader({ ...stores, logger, now }),
    interpreter,
    observers: [metrics, ...deps.observers],
    logger,
    now,
  });
  const changes = await interpreter.updateAll(series);
  // Not before the plugins are there that carry the news to open pages.
  deps.lifecycle.addStartupHook(async () => {
    for (const change of changes) {
      await sync.tellReinterpreted(change);
    }
  });

  const tasks = new SyncTasks(scheduler);
  for (const each of series) {
    await tasks.schedule(each, sources.get(each.id) ?? [], schedule, sync);
  }
  const all: ConfiguredSource[] = [...sources].flatMap(([id, ofSeries]) =>
    ofSeries.map(({ id: source, retention }) => ({
      series: id,
      id: source,
      retention,
    })),
  );
  await new RetentionTask({ ...stores, series, sources: all, now }).schedule(
    scheduler,
  );
  const { events, lifecycle } = deps;
  await new RecordEventSubscriber({
    ...stores,
    events,
    lifecycle,
    logger,
    sources,
    tasks,
    now,
  }).subscribe();
  return tasks;
}
