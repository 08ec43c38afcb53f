import { Knex } from 'knex';
import { DateTime } from 'luxon';
import { chunk, SentNotificationRow } from './tables';

/** For how long a notification that could not be sent is tried again. */
const RETRY_DAYS = 7;

/**
 * Remembers which notifications were sent. A notification has one or more keys, which are claimed before it is sent. A key that a
 * process claimed before it died stays claimed: the notification may have been sent.
 */
export class DatabaseSentNotifications {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Claims the keys of one notification, all or none. Resolves to false when one was claimed before and has not failed. */
  async claim(keys: string[], now: Date): Promise<boolean> {
    const wanted = [...new Set(keys)].sort();
    const trx = await this.#knex.transaction();
    try {
      const inserted = await trx<SentNotificationRow>('sent_notifications')
        .insert(
          wanted.map(key => ({
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
        .whereIn('key', wanted)
        .where('state', 'failed')
        .where('changed_at', '>', retriedSince(now))
        .update({ state: 'sending', attempts: trx.raw('attempts + 1') })
        .returning('key');
      const isMine = inserted.length + again.length === wanted.length;
      await (isMine ? trx.commit() : trx.rollback());
      return isMine;
    } catch (error) {
      await trx.rollback();
      throw error;
    }
  }

  /** Marks keys whose notifications are no news. */
  async skip(keys: string[], now: Date): Promise<void> {
    for (const part of chunk([...new Set(keys)])) {
      await this.#knex<SentNotificationRow>('sent_notifications')
        .insert(
          part.map(key => ({
            key,
            state: 'skipped' as const,
            attempts: 0,
            changed_at: now.toISOString(),
          })),
        )
        .onConflict('key')
        .ignore();
    }
  }

  /** Remembers how the sending of claimed keys ended. What failed keeps the time of its first attempt. */
  async settle(
    keys: string[],
    state: 'sent' | 'failed',
    now: Date,
  ): Promise<void> {
    for (const part of chunk(keys)) {
      await this.#knex<SentNotificationRow>('sent_notifications')
        .whereIn('key', part)
        .update({
          state,
          ...(state === 'sent' && { changed_at: now.toISOString() }),
        });
    }
  }

  /** Finds those of the keys that are not to be sent, or not any more. */
  async settled(keys: string[], now: Date): Promise<Set<string>> {
    const settled = new Set<string>();
    for (const part of chunk(keys)) {
      const rows = await this.#knex<SentNotificationRow>('sent_notifications')
        .whereIn('key', part)
        .where(done =>
          done
            .whereNot('state', 'failed')
            .orWhere('changed_at', '<=', retriedSince(now)),
        )
        .select('key');
      rows.forEach(({ key }) => settled.add(key));
    }
    return settled;
  }
}

function retriedSince(now: Date): string {
  const since = DateTime.fromJSDate(now).minus({ days: RETRY_DAYS });
  return since.toJSDate().toISOString();
}
