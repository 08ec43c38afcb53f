import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import {
  NotificationSendOptions,
  NotificationService,
} from '@backstage/plugin-notifications-node';
import { withTimeout, TimeoutError } from '../config/withTimeout';
import { DatabaseSentNotifications } from '../store/DatabaseSentNotifications';

/** As long as a notification may take to be sent. */
const PATIENCE_SECONDS = 30;

interface NotificationSenderDeps {
  notifications: NotificationService;
  sent: DatabaseSentNotifications;
  logger: LoggerService;
  now: () => Date;
}

/** A notification, and the keys by which it is sent once. */
export interface Announcement {
  /** It is sent only if none of them was sent before. */
  keys: string[];
  notification: NotificationSendOptions;
}

/** Sends each notification once, whichever replica comes first. Never throws because of a notification. */
export class NotificationSender {
  readonly #deps: NotificationSenderDeps;
  #hasFailed = false;

  constructor(deps: NotificationSenderDeps) {
    this.#deps = deps;
  }

  /**
   * Sends what has not been sent yet. What fails is tried again at later calls with the same keys for a week; what timed out is
   * not: it may have been delivered.
   */
  async send(announcements: Announcement[]): Promise<void> {
    const { sent, now } = this.#deps;
    const settled = await sent.settled(
      announcements.flatMap(({ keys }) => keys),
      now(),
    );
    for (const { keys, notification } of announcements) {
      const isSettled = keys.some(key => settled.has(key));
      if (!isSettled && (await sent.claim(keys, now()))) {
        const outcome = await this.#attempt(notification);
        await sent.settle(
          keys,
          outcome === 'failed' ? 'failed' : 'sent',
          now(),
        );
        if (outcome === 'timeout') {
          // To wait for each of many would take too long.
          return;
        }
      }
    }
  }

  async #attempt(
    notification: NotificationSendOptions,
  ): Promise<'sent' | 'timeout' | 'failed'> {
    try {
      await withTimeout(
        PATIENCE_SECONDS,
        this.#deps.notifications.send(notification),
      );
      this.#hasFailed = false;
      return 'sent';
    } catch (error) {
      this.#report(error);
      return error instanceof TimeoutError ? 'timeout' : 'failed';
    }
  }

  /** Where the notifications plugin is missing every attempt fails. */
  #report(error: unknown): void {
    this.#deps.logger[this.#hasFailed ? 'debug' : 'warn'](
      `A notification could not be sent; is the notifications plugin installed? ${stringifyError(
        error,
      )}`,
    );
    this.#hasFailed = true;
  }
}
