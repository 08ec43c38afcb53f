import { Knex } from 'knex';
import { chunk, SentNotificationRow } from './tables';

/** How often it is tried to tell a thing. */
export const MOST_ATTEMPTS = 3;

/**
 * Remembers what has been told. Before anything is sent its key is claimed; who does not get the key does not send. What
 * was claimed by a process that then died is not sent again: it may have been.
 */
export class DatabaseSentNotifications {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Takes the keys nobody has taken, and those with which all attempts failed as long as there are attempts left. */
  async claim(keys: string[], now: Date): Promise<string[]> {
    return this.#knex.transaction(async trx => {
      const claimed: string[] = [];
      for (const part of chunk([...new Set(keys)])) {
        const inserted = await trx<SentNotificationRow>('sent_notifications')
          .insert(
            part.map(key => ({
              key,
              state: 'sending' as const,
              attempts: 1,
              changed_at: now.toISOString(),
            })),
          )
          .onConflict('key')
          .ignore()
          .returning('key');
        const again = await trx<SentNotificationRow>('sent_notifications')
          .whereIn('key', part)
          .where('state', 'failed')
          .where('attempts', '<', MOST_ATTEMPTS)
          .update({
            state: 'sending',
            attempts: trx.raw('attempts + 1'),
            changed_at: now.toISOString(),
          })
          .returning('key');
        claimed.push(...[...inserted, ...again].map(({ key }) => key));
      }
      return claimed;
    });
  }

  /** Remembers how the sending of claimed keys ended. */
  async settle(
    keys: string[],
    state: 'sent' | 'failed' | 'skipped',
    now: Date,
  ): Promise<void> {
    for (const part of chunk(keys)) {
      await this.#knex<SentNotificationRow>('sent_notifications')
        .whereIn('key', part)
        .update({ state, changed_at: now.toISOString() });
    }
  }

  /** Those of the keys with which there is nothing left to do. */
  async settled(keys: string[]): Promise<Set<string>> {
    const settled = new Set<string>();
    for (const part of chunk(keys)) {
      const rows = await this.#knex<SentNotificationRow>('sent_notifications')
        .whereIn('key', part)
        .where(done =>
          done
            .whereNot('state', 'failed')
            .orWhere('attempts', '>=', MOST_ATTEMPTS),
        )
        .select('key');
      rows.forEach(({ key }) => settled.add(key));
    }
    return settled;
  }

  /** Forgets what was settled before a moment. */
  async prune(before: Date): Promise<void> {
    await this.#knex<SentNotificationRow>('sent_notifications')
      .where('changed_at', '<', before.toISOString())
      .delete();
  }
}
