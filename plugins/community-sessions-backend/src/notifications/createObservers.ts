import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { CommunitySessionsConfig } from '../config/config';
import { PageLinks } from '../service/PageLinks';
import { ReminderTask } from './ReminderTask';
import { Stores } from '../store/createStores';
import { SyncObserver } from '../sync/SyncObserver';
import { NotificationSender } from './NotificationSender';
import { RecordingNotifier } from './RecordingNotifier';
import { SessionEvents } from './SessionEvents';
import { SessionSignals } from './SessionSignals';

interface ObserverDeps {
  settings: CommunitySessionsConfig;
  stores: Stores;
  links: PageLinks;
  events: EventsService;
  logger: LoggerService;
  notifications: NotificationService;
  scheduler: SchedulerService;
  signals: SignalsService;
  now: () => Date;
}

/** What tells people and other plugins of news, as far as the config wants it; schedules the reminders, which need no sync. */
export async function createObservers(
  deps: ObserverDeps,
): Promise<SyncObserver[]> {
  const { settings, stores, links, events, scheduler, signals, now } = deps;
  const { recordingAvailable, sessionSoon } = settings.notifications;
  const sender = new NotificationSender({ ...deps, sent: stores.sent });
  if (sessionSoon) {
    const { series } = settings;
    const task = new ReminderTask({ ...stores, series, sender, links, now });
    await task.schedule(scheduler);
  }
  return [
    new SessionSignals(signals),
    new SessionEvents(events),
    ...(recordingAvailable
      ? [new RecordingNotifier({ ...stores, sender, links, now })]
      : []),
  ];
}
