import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import {
  NotificationSendOptions,
  NotificationService,
} from '@backstage/plugin-notifications-node';
import { answerWithin } from '../answerWithin';
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
   * Sends one notification for those of the keys that have not been sent yet, if there are any.
   * What fails is tried again at later calls with the same keys, a few times.
   */
  async send(
    keys: string[],
    notificationFor: (keys: string[]) => NotificationSendOptions,
  ): Promise<void> {
    const { notifications, sent, now } = this.#deps;
    const settled = await sent.settled(keys);
    const open = keys.filter(key => !settled.has(key));
    const claimed = open.length > 0 ? await sent.claim(open, now()) : [];
    if (claimed.length === 0) {
      return;
    }
    try {
      await answerWithin(
        PATIENCE_SECONDS,
        notifications.send(notificationFor(claimed)),
      );
      this.#hasFailed = false;
      await sent.settle(claimed, 'sent', now());
    } catch (error) {
      this.#report(error);
      await sent.settle(claimed, 'failed', now());
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
