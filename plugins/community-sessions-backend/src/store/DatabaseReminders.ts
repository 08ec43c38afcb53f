import { Session } from '@backstage-community/plugin-community-sessions-common';
import { Knex } from 'knex';
import { toSession } from './sessionRows';
import { ReminderRow, SessionRow } from './tables';

/** A session and who wants to be reminded of it. */
export interface SessionReminders {
  session: Session;
  userEntityRefs: string[];
}

/** Who wants to be reminded of which session. */
export class DatabaseReminders {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Whether a user wants to be reminded of a session. */
  async has(userEntityRef: string, sessionId: string): Promise<boolean> {
    const row = await this.#knex<ReminderRow>('reminders')
      .where({ user_entity_ref: userEntityRef, session_id: sessionId })
      .first();
    return row !== undefined;
  }

  /** Remembers that a user wants to be reminded of a session. */
  async add(userEntityRef: string, sessionId: string, now: Date) {
    await this.#knex<ReminderRow>('reminders')
      .insert({
        user_entity_ref: userEntityRef,
        session_id: sessionId,
        created_at: now.toISOString(),
      })
      .onConflict(['session_id', 'user_entity_ref'])
      .ignore();
  }

  /** Forgets that a user wanted to be reminded of a session. */
  async remove(userEntityRef: string, sessionId: string): Promise<void> {
    await this.#knex<ReminderRow>('reminders')
      .where({ user_entity_ref: userEntityRef, session_id: sessionId })
      .delete();
  }

  /** The reminders of the sessions of some series that start after `now` and not after `until`; none of cancelled ones. */
  async dueUntil(
    until: Date,
    series: string[],
    now: Date,
  ): Promise<SessionReminders[]> {
    const rows: (SessionRow & ReminderRow)[] = await this.#knex('reminders')
      .join('sessions', 'sessions.id', 'reminders.session_id')
      .whereIn('series_id', series)
      .where({ removed_at: null, cancelled: false })
      .where('starts_at', '>', now.toISOString())
      .where('starts_at', '<=', until.toISOString())
      .orderBy(['starts_at', 'session_id', 'user_entity_ref'])
      .select('sessions.*', 'user_entity_ref');
    const due = new Map<string, SessionReminders>();
    for (const { user_entity_ref: user, ...row } of rows) {
      const same = due.get(row.id);
      if (same) {
        same.userEntityRefs.push(user);
      } else {
        due.set(row.id, {
          session: toSession(row, now),
          userEntityRefs: [user],
        });
      }
    }
    return [...due.values()];
  }
}
