import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

const migrationsDir = resolvePackagePath(
  '@backstage-community/plugin-community-sessions-backend',
  'migrations',
);

/** The plugin's own database with its tables up to date, whose errors name no value that was to be written or looked for. */
export async function openDatabase(database: DatabaseService): Promise<Knex> {
  const knex = await database.getClient();
  keepValuesOutOfErrors(knex);
  if (!database.migrations?.skip) {
    await knex.migrate.latest({ directory: migrationsDir });
  }
  return knex;
}

/** Join links and texts are among the values, and errors get to the log and to the state of scheduled tasks. */
function keepValuesOutOfErrors(knex: Knex): void {
  knex.client.config.compileSqlOnError = false;
  // PostgreSQL shows the whole failing row there.
  knex.on('query-error', (error: Error & { detail?: string }) => {
    delete error.detail;
  });
}
