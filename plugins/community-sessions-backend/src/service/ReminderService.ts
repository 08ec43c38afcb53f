import { Reminder } from '@backstage-community/plugin-community-sessions-common';
import { NotFoundError } from '@backstage/errors';
import { SeriesConfig } from '../config/config';
import { DatabaseReminders } from '../store/DatabaseReminders';
import { DatabaseSessionReader } from '../store/DatabaseSessionReader';

interface ReminderServiceDeps {
  series: SeriesConfig[];
  reader: DatabaseSessionReader;
  reminders: DatabaseReminders;
  /** Whether reminders are sent at all. */
  isOn: boolean;
  now: () => Date;
}

/** The reminders of each user. Throws a `NotFoundError` where there are none, or no such session. */
export class ReminderService {
  readonly #deps: ReminderServiceDeps;

  constructor(deps: ReminderServiceDeps) {
    this.#deps = deps;
  }

  /** Whether a user is reminded of a session. */
  async get(userEntityRef: string, sessionId: string): Promise<Reminder> {
    const id = await this.#presentId(sessionId);
    const { reminders } = this.#deps;
    return { reminded: await reminders.has(userEntityRef, id) };
  }

  /** Has a user reminded of a session. */
  async add(userEntityRef: string, sessionId: string): Promise<Reminder> {
    const id = await this.#presentId(sessionId);
    const { reminders, now } = this.#deps;
    await reminders.add(userEntityRef, id, now());
    return { reminded: true };
  }

  /** Has a user not reminded of a session any more. */
  async remove(userEntityRef: string, sessionId: string): Promise<Reminder> {
    const id = await this.#presentId(sessionId);
    await this.#deps.reminders.remove(userEntityRef, id);
    return { reminded: false };
  }

  async #presentId(sessionId: string): Promise<string> {
    const { series, reader, isOn } = this.#deps;
    if (!isOn) {
      throw new NotFoundError(
        'There are no reminders: communitySessions.notifications.sessionSoon is not set',
      );
    }
    const ids = series.map(({ id }) => id);
    const id = await reader.presentId(sessionId, ids);
    if (id === undefined) {
      throw new NotFoundError(`There is no session '${sessionId}'`);
    }
    return id;
  }
}
