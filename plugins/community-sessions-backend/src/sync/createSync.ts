import {
  LifecycleService,
  LoggerService,
  SchedulerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import {
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { EventsService } from '@backstage/plugin-events-node';
import { CommunitySessionsConfig } from '../config/config';
import { join, INTERPRETER_VERSION } from '../join';
import { SyncMetrics } from './SyncMetrics';
import { createSources } from '../sources/registry';
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
  integrations: ScmIntegrations;
  observers: SyncObserver[];
  events: EventsService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  metrics: MetricsService;
  scheduler: SchedulerService;
  urlReader: UrlReaderService;
  now: () => Date;
}

/** Brings the sessions in line with the stored records, and schedules the syncs. */
export async function createSync(deps: SyncDeps): Promise<SyncTasks> {
  const { settings, stores, integrations, scheduler, logger, now } = deps;
  const { series, schedule } = settings;
  const interpreter = new Interpreter({
    ...stores,
    join,
    version: INTERPRETER_VERSION,
    logger,
    now,
  });
  const metrics = new SyncMetrics({ ...stores, metrics: deps.metrics });
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

  const githubCredentials =
    DefaultGithubCredentialsProvider.fromIntegrations(integrations);
  const tasks = new SyncTasks(scheduler);
  const all: ConfiguredSource[] = [];
  for (const each of series) {
    const sources = createSources(each, {
      integrations,
      githubCredentials,
      urlReader: deps.urlReader,
      logger,
      onRequest: source => metrics.request(each.id, source),
    });
    await tasks.schedule(each, sources, schedule, sync);
    all.push(
      ...sources.map(({ id, retention }) => ({
        series: each.id,
        id,
        retention,
      })),
    );
  }
  await new RetentionTask({ ...stores, series, sources: all, now }).schedule(
    scheduler,
  );
  const { events, lifecycle } = deps;
  await new RecordEventSubscriber({
    ...stores,
    events,
    lifecycle,
    logger,
    series,
    tasks,
    now,
  }).subscribe();
  return tasks;
}
