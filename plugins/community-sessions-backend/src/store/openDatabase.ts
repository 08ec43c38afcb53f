import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { withStartupLock } from './startupLock';

const migrationsDir = resolvePackagePath(
  '@backstage-community/plugin-community-sessions-backend',
  'migrations',
);

/**
 * Opens the plugin's own database, brings its tables up to date and runs `start`, on one replica at a time. Errors of the
 * database name no value that was to be written or looked for.
 */
export async function startOnDatabase<T>(
  database: DatabaseService,
  start: (knex: Knex) => Promise<T>,
): Promise<T> {
  const knex = await database.getClient();
  keepValuesOutOfErrors(knex);
  return withStartupLock(knex, async () => {
    if (!database.migrations?.skip) {
      await knex.migrate.latest({ directory: migrationsDir });
    }
    return start(knex);
  });
}

/** Opens the plugin's own database with its tables up to date. */
export async function openDatabase(database: DatabaseService): Promise<Knex> {
  return startOnDatabase(database, async knex => knex);
}

/** Join links and texts are among the values, and errors get to the log and to the state of scheduled tasks. */
function keepValuesOutOfErrors(knex: Knex): void {
  knex.client.config.compileSqlOnError = false;
  // PostgreSQL shows the whole failing row there.
  knex.on('query-error', (error: Error & { detail?: string }) => {
    delete error.detail;
  });
}
