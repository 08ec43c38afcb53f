import { Session } from '@backstage-community/plugin-community-sessions-common';
import { SchedulerService } from '@backstage/backend-plugin-api';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { DateTime } from 'luxon';
import { SeriesConfig } from '../config/config';
import { PageLinks } from '../service/PageLinks';
import { NotificationSender } from './NotificationSender';
import { DatabaseReminders } from '../store/DatabaseReminders';

/** By this users choose whether they want to be told. */
const TOPIC = 'session-soon';
const MINUTES_BEFORE = 30;

interface ReminderTaskDeps {
  series: SeriesConfig[];
  reminders: DatabaseReminders;
  sender: NotificationSender;
  links: PageLinks;
  now: () => Date;
}

/** Tells people half an hour before a session that they wanted to be reminded of; once more when it moves after that. */
export class ReminderTask {
  readonly #deps: ReminderTaskDeps;

  constructor(deps: ReminderTaskDeps) {
    this.#deps = deps;
  }

  /** Looks every minute, on one replica at a time. */
  async schedule(scheduler: SchedulerService): Promise<void> {
    await scheduler.scheduleTask({
      id: 'remind',
      scope: 'global',
      frequency: { minutes: 1 },
      timeout: { minutes: 5 },
      initialDelay: { seconds: 15 },
      fn: () => this.run(),
    });
  }

  /** Sends the reminders that are due. */
  async run(): Promise<void> {
    const { series, reminders, sender } = this.#deps;
    const now = this.#deps.now();
    const due = await reminders.dueUntil(
      DateTime.fromJSDate(now).plus({ minutes: MINUTES_BEFORE }).toJSDate(),
      series.map(({ id }) => id),
      now,
    );
    for (const { session, userEntityRefs } of due) {
      // One request for each: a user who can't be notified must not have the others notified again.
      await sender.send(
        userEntityRefs.map(user => ({
          keys: [keyOf(session, user)],
          notification: this.#message(session, user),
        })),
      );
    }
  }

  #message(session: Session, user: string): NotificationSendOptions {
    const start = DateTime.fromISO(session.startsAt, {
      zone: session.timeZone,
      locale: 'en',
    });
    return {
      recipients: { type: 'entity', entityRef: user },
      payload: {
        title: `Soon: ${session.title}`,
        description: `Starts at ${start.toFormat('HH:mm')} ${
          start.offsetNameLong
        }, ${start.toUTC().toFormat('HH:mm')} UTC.`,
        link: this.#deps.links.session(session.id),
        severity: 'normal',
        topic: TOPIC,
        scope: `${TOPIC}:${session.id}`,
      },
    };
  }
}

function keyOf(session: Session, user: string): string {
  return `${TOPIC}:${session.id}:${session.startsAt}:${user}`;
}
