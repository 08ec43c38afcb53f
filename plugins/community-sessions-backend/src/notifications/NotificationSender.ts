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

/** Sends each notification once, whichever replica comes first. A failure never leaves it. */
export class NotificationSender {
  readonly #deps: NotificationSenderDeps;
  #hasFailed = false;

  constructor(deps: NotificationSenderDeps) {
    this.#deps = deps;
  }

  /**
   * Sends a notification for each of the keys that has not been sent yet. What fails is tried again at later calls with the
   * same keys, a few times; what is not answered in time is not: it may have been delivered.
   */
  async send(
    keys: string[],
    notificationFor: (key: string) => NotificationSendOptions,
  ): Promise<void> {
    const { sent, now } = this.#deps;
    const settled = await sent.settled(keys);
    for (const key of keys.filter(each => !settled.has(each))) {
      const [claimed] = await sent.claim([key], now());
      if (claimed) {
        const outcome = await this.#attempt(notificationFor(claimed));
        await sent.settle(
          [claimed],
          outcome === 'failed' ? 'failed' : 'sent',
          now(),
        );
        if (outcome === 'unanswered') {
          // Whoever waits for each of many would wait too long.
          return;
        }
      }
    }
  }

  /** Marks what is no news as done. */
  async skip(keys: string[]): Promise<void> {
    const { sent, now } = this.#deps;
    const settled = await sent.settled(keys);
    const claimed = await sent.claim(
      keys.filter(key => !settled.has(key)),
      now(),
    );
    await sent.settle(claimed, 'skipped', now());
  }

  async #attempt(
    notification: NotificationSendOptions,
  ): Promise<'sent' | 'unanswered' | 'failed'> {
    try {
      await withTimeout(
        PATIENCE_SECONDS,
        this.#deps.notifications.send(notification),
      );
      this.#hasFailed = false;
      return 'sent';
    } catch (error) {
      this.#report(error);
      return error instanceof TimeoutError ? 'unanswered' : 'failed';
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
