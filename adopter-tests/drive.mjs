import path from 'node:path';
import { freePort } from '../scripts/freePort.mjs';
import { assert } from './checks.mjs';
import { run } from './commands.mjs';
import { startPathProxy } from './pathProxy.mjs';
import { sampleSourcesConfig } from './sampleSources.mjs';

/** Starts the production bundle of a portal, looks at it in Chromium, and reads its log. */
export async function drive(portal, start, environment) {
  const { root, folder, name, sources, postgres } = environment;
  const below = start === 'path' ? '/portal' : '';
  const port = await freePort();
  const outside = below ? await freePort() : port;
  const baseUrl = `http://localhost:${outside}${below}`;
  const backend = await portal.start({
    sourcesConfig: sampleSourcesConfig(root, sources.port),
    database: databaseOf(start, postgres),
    baseUrl,
    port,
    log: path.join(folder, `${name}-${start}.log`),
  });
  const proxy = below
    ? await startPathProxy({ path: below, port: outside, target: { port } })
    : undefined;
  try {
    await run(
      'yarn playwright test --config adopter-tests/playwright.config.ts',
      {
        cwd: root,
        show: true,
        env: {
          ADOPTER_PORTAL_URL: `${baseUrl}/`,
          ADOPTER_PORTAL_SYSTEM: portal.legacy ? 'legacy' : 'new',
          ADOPTER_PORTAL_RESULTS: path.join(
            folder,
            'results',
            `${name}-${start}`,
          ),
        },
      },
    );
  } finally {
    await proxy?.stop();
    await backend.stop();
  }
  const complaints = backend
    .output()
    .split('\n')
    .filter(line => /community-sessions/.test(line))
    .filter(line => /"level":"(warn|error)"/.test(line))
    // Said to every plugin, since the portal runs here.
    .filter(line => !/backend\.baseUrl is set to a localhost URL/.test(line));
  assert(complaints.length === 0, complaints.join('\n'));
}

/** SQLite unless the start names PostgreSQL: a database for each plugin, or a schema in one. */
function databaseOf(start, { connection }) {
  switch (start) {
    case 'postgres':
      return { client: 'pg', connection };
    case 'postgres-schemas':
      return {
        client: 'pg',
        pluginDivisionMode: 'schema',
        connection: { ...connection, database: 'postgres' },
      };
    default:
      return { client: 'better-sqlite3', connection: ':memory:' };
  }
}
