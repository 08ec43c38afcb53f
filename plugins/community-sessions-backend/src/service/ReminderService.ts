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
    await this.#assertPossible(sessionId);
    const { reminders } = this.#deps;
    return { reminded: await reminders.has(userEntityRef, sessionId) };
  }

  /** Has a user reminded of a session. */
  async add(userEntityRef: string, sessionId: string): Promise<Reminder> {
    await this.#assertPossible(sessionId);
    const { reminders, now } = this.#deps;
    await reminders.add(userEntityRef, sessionId, now());
    return { reminded: true };
  }

  /** Has a user not reminded of a session any more. */
  async remove(userEntityRef: string, sessionId: string): Promise<Reminder> {
    await this.#assertPossible(sessionId);
    await this.#deps.reminders.remove(userEntityRef, sessionId);
    return { reminded: false };
  }

  async #assertPossible(sessionId: string): Promise<void> {
    const { series, reader, isOn } = this.#deps;
    if (!isOn) {
      throw new NotFoundError(
        'There are no reminders: communitySessions.notifications.sessionSoon is not set',
      );
    }
    const ids = series.map(({ id }) => id);
    if (!(await reader.has(sessionId, ids))) {
      throw new NotFoundError(`There is no session '${sessionId}'`);
    }
  }
}
