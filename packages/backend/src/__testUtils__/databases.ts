import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';

/** The databases that a portal runs on. */
export const databases = TestDatabases.create({
  ids: ['POSTGRES_18', 'SQLITE_3'],
});

/** The tables that something writes to while a function runs, each once. */
export async function tablesWritten(
  knex: Knex,
  run: () => Promise<unknown>,
): Promise<string[]> {
  const tables = new Set<string>();
  const note = ({ sql }: { sql: string }) => {
    const [, table] =
      /^(?:insert (?:or ignore )?into|update|delete from) [`"](\w+)/i.exec(
        sql,
      ) ?? [];
    if (table) {
      tables.add(table);
    }
  };
  knex.on('query', note);
  try {
    await run();
  } finally {
    knex.removeListener('query', note);
  }
  return [...tables].sort();
}
