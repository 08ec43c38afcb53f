// Installs the packed plugins into new portals by the documentation to the letter, as an adopter does, and drives each
// in Chromium. `yarn test:adopter [portal…]` runs all portals or those named: app, app-newest, legacy, legacy-newest.
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPostgres } from '../scripts/embeddedPostgres.mjs';
import {
  addPackages,
  checkConfiguration,
  pasteCode,
  prepare,
} from './adopt.mjs';
import { assert, check, summary } from './checks.mjs';
import { run, stopServers } from './commands.mjs';
import { Documentation } from './documentation.mjs';
import { drive } from './drive.mjs';
import { Portal } from './Portal.mjs';
import { startRegistry } from './registry.mjs';
import { startSampleSources } from './sampleSources.mjs';

const PORTALS = {
  app: { starts: ['sqlite', 'path'] },
  legacy: { legacy: true, starts: ['path', 'postgres'] },
  'app-newest': { newest: true, starts: ['postgres-schemas'] },
  'legacy-newest': {
    legacy: true,
    newest: true,
    hasHomePage: true,
    starts: ['sqlite'],
  },
};

const root = path.resolve(import.meta.dirname, '..');
const folder = mkdtempSync(path.join(tmpdir(), 'sessions-adopter-'));
const documentation = new Documentation(root);
const named = process.argv.slice(2);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    stopServers();
    process.exit(1);
  });
}

let status = 1;
const servers = [];
try {
  console.log('── packages');
  await run('yarn tsc && yarn backstage-cli repo build', { cwd: root });
  const registry = await startRegistry({ root, folder });
  servers.push(registry);
  const sources = await startSampleSources({ root, folder });
  servers.push(sources);
  const postgres = await startPostgres();
  servers.push(postgres);

  for (const [name, options] of Object.entries(PORTALS)) {
    if (named.length === 0 || named.includes(name)) {
      console.log(`── ${name}`);
      await tryPortal(name, options, { registry, sources, postgres });
    }
  }

  console.log('── documentation');
  if (named.length === 0) {
    await check('every block says where it goes, and was tried', () => {
      const untried = documentation.untried();
      assert(untried.length === 0, untried.join('\n'));
    });
  }
  await check('the READMEs of the packages say what the others say', () => {
    const contradictions = documentation.contradictions();
    assert(contradictions.length === 0, contradictions.join('\n'));
  });
  status = summary();
} catch (error) {
  console.error(error);
} finally {
  for (const server of servers) {
    await server.stop();
  }
  stopServers();
  if (status === 0) {
    // Portals have hundreds of thousands of files: nobody has to wait for their end.
    spawn('rm', ['-rf', folder], { detached: true, stdio: 'ignore' }).unref();
  } else {
    console.log(`Logs and portals are in ${folder}`);
  }
}
process.exit(status);

async function tryPortal(name, { newest, starts, ...options }, outside) {
  const portal = new Portal({
    ...options,
    root,
    folder: path.join(folder, name),
    registryUrl: outside.registry.url,
  });
  const isBuilt =
    (await check('a new portal installs', async () => {
      await portal.scaffold({ newest });
      prepare(portal, documentation);
      await portal.install('yarn install');
      return portal.versions();
    })) &&
    (await check('the packages of the documentation are added', () =>
      addPackages(portal, documentation),
    )) &&
    (await check('page, card and integrations are pasted', () =>
      pasteCode(portal, documentation),
    )) &&
    (await check('the configuration fits the schemas', () =>
      checkConfiguration(portal, documentation),
    )) &&
    (await check('the portal has no type errors', async () => {
      await portal.run('yarn tsc');
    })) &&
    (await check('the portal builds for production', () => portal.build()));
  for (const start of isBuilt ? starts : []) {
    await check(`the portal runs in Chromium (${start})`, () =>
      drive(portal, start, { ...outside, root, folder, name }),
    );
  }
}
