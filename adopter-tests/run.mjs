// Installs the packed plugins into new portals by the README to the letter, as an adopter does, and drives each in
// Chromium. `yarn test:adopter [portal…]` runs all portals or those named: app, app-newest, legacy, legacy-newest.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPostgres } from '../scripts/embeddedPostgres.mjs';
import { freePort } from '../scripts/freePort.mjs';
import { assert, check, summary } from './checks.mjs';
import { run, stopServers } from './commands.mjs';
import { addCommands, readBlocks } from './documentation.mjs';
import { paste } from './paste.mjs';
import { startPathProxy } from './pathProxy.mjs';
import { Portal, sampleSourcesConfig, startSampleSources } from './portal.mjs';
import { startRegistry } from './registry.mjs';

const PORTALS = {
  app: { starts: ['sqlite', 'path'] },
  legacy: { legacy: true, starts: ['sqlite', 'path', 'postgres'] },
  'app-newest': { newest: true, starts: ['postgres-schemas'] },
  'legacy-newest': { legacy: true, newest: true, starts: ['sqlite'] },
};

/** The edits that an adopter makes by hand for page and card, beside the two `yarn add`. */
const EDITS = {
  app: { backend: 1, page: 0, card: 1 },
  legacy: { backend: 1, page: 2, card: 1 },
};

const root = path.resolve(import.meta.dirname, '..');
const folder = mkdtempSync(path.join(tmpdir(), 'sessions-adopter-'));
const blocks = readBlocks(root);
const used = new Set();
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
  const sources = await startSampleSources({
    root,
    log: path.join(folder, 'sources.log'),
  });
  const postgres = await startPostgres();
  servers.push(registry, sources, postgres);

  for (const [name, options] of Object.entries(PORTALS)) {
    if (named.length === 0 || named.includes(name)) {
      await tryPortal(name, options, { registry, sources, postgres });
    }
  }

  console.log('── documentation');
  if (named.length === 0) {
    await check('every block says where it goes, and has been pasted', () => {
      const pasted = new Set([...used].map(place));
      const left = blocks.filter(
        block => isPasted(block) && !pasted.has(place(block)),
      );
      assert(left.length === 0, left.map(describe).join('\n'));
    });
  }
  await check('pages that say the same say it in the same words', () => {
    const isOfPackage = block => block.page.startsWith('plugins/');
    const others = blocks.filter(isOfPackage).filter(block => {
      if (!block.where) {
        return false;
      }
      const same = blocks.filter(
        each => !isOfPackage(each) && place(each) === place(block),
      );
      return same.length > 0 && same.every(({ text }) => text !== block.text);
    });
    assert(others.length === 0, others.map(describe).join('\n'));
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
    rmSync(folder, { recursive: true, force: true });
  } else {
    console.log(`Logs and portals are in ${folder}`);
  }
}
process.exit(status);

async function tryPortal(name, { legacy, newest, starts }, environment) {
  console.log(`── ${name}`);
  const portal = new Portal({
    root,
    folder: path.join(folder, name),
    registryUrl: environment.registry.url,
    legacy,
  });
  const ready =
    (await check('a new portal installs', async () => {
      await portal.scaffold({ newest });
      pasteInto(portal, 'docs/first-hour.md', 'package.json');
      pasteInto(portal, 'docs/first-hour.md', '.yarnrc.yml');
      await portal.install('yarn install');
    })) &&
    (await check('the packages of README and docs are added', () =>
      addPackages(portal),
    )) &&
    (await check('page, card and integrations are pasted', () =>
      pasteAll(portal),
    )) &&
    (await check('types', () => portal.run('yarn tsc').then(nothing))) &&
    (await check('the production build', async () => {
      await portal.run('yarn build:all');
      await portal.unpackBundle();
    }));
  if (!ready) {
    return;
  }
  await check('the configuration passes config:check', () =>
    portal.run('yarn backstage-cli config:check --lax').then(nothing),
  );
  await check('every other block of configuration passes too', () =>
    checkOtherConfiguration(portal),
  );
  for (const start of starts) {
    await check(`in Chromium, ${start}`, () =>
      drive(portal, name, start, environment),
    );
  }
  // Kept until the end it would fill the disk.
  rmSync(path.join(portal.folder, 'node_modules'), {
    recursive: true,
    force: true,
  });
}

async function addPackages(portal) {
  const before = portal.duplicates();
  const pages = blocks
    .map(block => block.page)
    .filter((page, index, all) => all.indexOf(page) === index);
  const commands = new Set(
    pages
      .flatMap(page => addCommands(blocks, page))
      // A home page of one's own is for legacy apps, which have none.
      .filter(
        line => portal.legacy || !/add @backstage\/plugin-home$/.test(line),
      ),
  );
  for (const command of commands) {
    await portal.install(command);
  }
  const twice = portal.duplicates().filter(each => !before.includes(each));
  assert(twice.length === 0, `installed twice: ${twice.join(', ')}`);
  return `${commands.size} commands, no Backstage package twice because of them`;
}

function pasteAll(portal) {
  const edits = {
    backend: pasteInto(portal, 'README.md', 'packages/backend/src/index.ts'),
    page: 0,
    card: 0,
  };
  if (portal.legacy) {
    const [page, home] = find('README.md', 'packages/app/src/App.tsx');
    edits.page += pasteBlock(portal, page);
    edits.page += pasteInto(
      portal,
      'README.md',
      'packages/app/src/components/Root/Root.tsx',
    );
    // The card itself stands in this new file.
    edits.card += pasteInto(
      portal,
      'README.md',
      'packages/app/src/components/home/HomePage.tsx',
    );
    pasteBlock(portal, home);
    pasteInto(
      portal,
      'docs/integrations/people.md',
      'packages/app/src/components/catalog/EntityPage.tsx',
    );
    pasteInto(
      portal,
      'docs/integrations/search.md',
      'packages/app/src/components/search/SearchPage.tsx',
    );
  } else {
    const [item] = find('README.md', 'app-config.yaml');
    edits.card += pasteBlock(portal, item);
  }
  pasteInto(portal, 'docs/integrations/people.md', 'examples/entities.yaml');
  pasteInto(portal, 'docs/integrations/people.md', 'examples/org.yaml');
  for (const page of ['search', 'ai-tools', 'notifications', 'webhooks']) {
    pasteInto(
      portal,
      `docs/integrations/${page}.md`,
      'packages/backend/src/index.ts',
    );
  }
  pasteInto(
    portal,
    'docs/integrations/administration.md',
    'packages/backend/src/PortalPolicy.ts',
  );
  const goal = EDITS[portal.legacy ? 'legacy' : 'app'];
  assert(
    JSON.stringify(edits) === JSON.stringify(goal),
    `edits ${JSON.stringify(edits)} instead of ${JSON.stringify(goal)}`,
  );
  return `edits by hand: ${Object.entries(edits)
    .map(([what, count]) => `${what} ${count}`)
    .join(', ')}`;
}

/** All other blocks of configuration, laid over that of the portal one after the other. */
async function checkOtherConfiguration(portal) {
  const others = blocks.filter(
    block =>
      /^app-config(\.local)?\.yaml$/.test(block.file ?? '') &&
      !block.where?.includes('→'),
  );
  const files = others.map((block, index) => {
    used.add(block);
    const file = `app-config.documentation-${index}.yaml`;
    writeFileSync(path.join(portal.folder, file), block.text);
    return `--config ${file}`;
  });
  await portal.run(
    `yarn backstage-cli config:check --lax --config app-config.yaml ${files.join(
      ' ',
    )}`,
  );
  return `${others.length} blocks`;
}

/** Starts the production bundle and looks at it in Chromium. */
async function drive(portal, name, start, { sources, postgres }) {
  const below = start === 'path' ? '/portal' : '';
  const port = await freePort();
  const outside = below ? await freePort() : port;
  const baseUrl = `http://localhost:${outside}${below}`;
  const log = path.join(folder, `${name}-${start}.log`);
  const backend = await portal.start({
    sourcesConfig: sampleSourcesConfig(root, sources.port),
    database: databases(postgres)[start] ?? databases(postgres).sqlite,
    baseUrl,
    port,
    log,
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
    .filter(line => /\b(warn|error)\b/i.test(line));
  assert(complaints.length === 0, complaints.join('\n'));
}

function databases(postgres) {
  const { connection } = postgres;
  return {
    sqlite: { client: 'better-sqlite3', connection: ':memory:' },
    postgres: { client: 'pg', connection },
    'postgres-schemas': {
      client: 'pg',
      pluginDivisionMode: 'schema',
      connection: { ...connection, database: 'postgres' },
    },
  };
}

function find(page, file) {
  const found = blocks.filter(
    block => block.page === page && block.file === file,
  );
  assert(found.length > 0, `${page} has no block for ${file}`);
  return found;
}

/** Pastes all blocks of a page that go into this file; returns the number of edits. */
function pasteInto(portal, page, file) {
  return find(page, file).reduce(
    (edits, block) => edits + pasteBlock(portal, block),
    0,
  );
}

function pasteBlock(portal, block) {
  used.add(block);
  return paste(block, portal.folder);
}

/** What a block of this language is meant for: into a file, or only to be read. */
function isPasted({ language }) {
  return ['ts', 'tsx', 'json', 'yaml'].includes(language);
}

function describe({ page, language, file, where, text }) {
  return `${page}: ${language} for ${file}${
    where ? `, ${where}` : ''
  }\n${text}`;
}

/** Two blocks with the same place say the same. */
function place({ file, where }) {
  return `${file}, ${where}`;
}

function nothing() {}
