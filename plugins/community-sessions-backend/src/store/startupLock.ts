import { Knex } from 'knex';

/** Any number, as long as it is the same on all replicas and no other plugin of the database uses it. */
const LOCK_ID = 7_226_105_511;

/**
 * Runs `work` on one replica at a time. Knex creates its migration tables without a lock (knex#3457), and so does Backstage's
 * scheduler: of two replicas that start on an empty database one would fail. SQLite serves one process only.
 */
export async function withStartupLock<T>(
  knex: Knex,
  work: () => Promise<T>,
): Promise<T> {
  const { client, pool } = knex.client.config;
  // The lock takes one connection, the work another.
  if (client !== 'pg' || (pool?.max ?? 10) < 2) {
    return work();
  }
  return knex.transaction(async trx => {
    await trx.raw('select pg_advisory_xact_lock(?)', [LOCK_ID]);
    return work();
  });
}
