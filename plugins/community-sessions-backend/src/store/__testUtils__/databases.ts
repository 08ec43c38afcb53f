import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { openDatabase } from '../openDatabase';

/** The databases that every test of the store runs on. */
export const databases = TestDatabases.create({
  ids: ['POSTGRES_18', 'SQLITE_3'],
});

/** A kind of database that tests run on. */
export type TestDatabaseId = ReturnType<
  typeof databases.eachSupportedId
>[number][0];

/** An empty database of the kind, with all tables. */
export async function openTestDatabase(id: TestDatabaseId): Promise<Knex> {
  const knex = await databases.init(id);
  return openDatabase(mockServices.database({ knex }));
}

/** The tables that something writes to while a function runs, each once. */
export async function tablesWritten(
  knex: Knex,
  run: () => Promise<unknown>,
): Promise<string[]> {
  const tables = (await statements(knex, run)).flatMap(sql => {
    const [, table] =
      /^(?:insert (?:or ignore )?into|update|delete from) [`"](\w+)/i.exec(
        sql,
      ) ?? [];
    return table ?? [];
  });
  return [...new Set(tables)].sort();
}

/** The SQL of everything that is asked of a database while a function runs. */
export async function statements(
  knex: Knex,
  run: () => Promise<unknown>,
): Promise<string[]> {
  const all: string[] = [];
  const note = ({ sql }: { sql: string }) => {
    all.push(sql);
  };
  knex.on('query', note);
  try {
    await run();
  } finally {
    knex.removeListener('query', note);
  }
  return all;
}
