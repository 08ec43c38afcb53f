import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { CommunitySessionsConfig } from '../config';
import { PageLinks } from '../feeds/PageLinks';
import { ReminderTask } from '../reminders/ReminderTask';
import { Stores } from '../store/createStores';
import { SyncObserver } from '../sync/SyncObserver';
import { NotificationSender } from './NotificationSender';
import { RecordingNotifier } from './RecordingNotifier';
import { SessionSignals } from './SessionSignals';

interface ObserverDeps {
  settings: CommunitySessionsConfig;
  stores: Stores;
  links: PageLinks;
  logger: LoggerService;
  notifications: NotificationService;
  scheduler: SchedulerService;
  signals: SignalsService;
  now: () => Date;
}

/** What tells people of news, as far as the config wants it; schedules the reminders, which need no sync. */
export async function createObservers(
  deps: ObserverDeps,
): Promise<SyncObserver[]> {
  const { settings, stores, links, scheduler, signals, now } = deps;
  const { recordingAvailable, sessionSoon } = settings.notifications;
  const sender = new NotificationSender({ ...deps, sent: stores.sent });
  if (sessionSoon) {
    const { series } = settings;
    const task = new ReminderTask({ ...stores, series, sender, links, now });
    await task.schedule(scheduler);
  }
  return [
    new SessionSignals(signals),
    ...(recordingAvailable
      ? [new RecordingNotifier({ ...stores, sender, links, now })]
      : []),
  ];
}
