import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { assert } from './checks.mjs';

/** The edits that an adopter makes by hand for page and card, beside the two `yarn add`. */
const EDITS = {
  new: { backend: 1, page: 0, card: 1 },
  legacy: { backend: 1, page: 2, card: 1 },
};

const BACKEND = 'packages/backend/src/index.ts';
const CONFIG = 'app-config.yaml';
const MODULE = 'plugins/community-sessions-backend-module-wiki/src';

/** Makes the package manager take our packages on the day of their release, and SQLite run on every Node. */
export function prepare(portal, documentation) {
  pasteAll(portal, documentation, 'docs/first-hour.md', [
    'package.json',
    '.yarnrc.yml',
  ]);
}

/**
 * What the page's router for Backstage 1.57 asks for: before that it stands beside the portal's own, and is not loaded.
 */
const OF_THE_ROUTER_ADAPTER = [
  '@backstage/filter-predicates',
  '@backstage/frontend-plugin-api',
];

/**
 * What the newest `plugin-events-backend`, which the documentation of webhooks adds, asks for in an older version than
 * the newest portal.
 */
const OF_THE_EVENTS_BACKEND = ['@backstage/plugin-events-node'];

/** Runs every `yarn add` of the documentation that adds something new to the portal. */
export async function addPackages(portal, documentation) {
  const before = portal.duplicates();
  const commands = documentation.addCommands().filter(
    command =>
      !portal.has(command) &&
      // A home page of one's own is for legacy apps, which have none.
      (portal.legacy || !command.endsWith('@backstage/plugin-home')),
  );
  for (const command of commands) {
    await portal.install(command);
  }
  const twice = portal.duplicates().filter(each => !before.includes(each));
  const expected = [...OF_THE_ROUTER_ADAPTER, ...OF_THE_EVENTS_BACKEND];
  const unexpected = twice.filter(
    each => !expected.includes(each.split(' ')[0]),
  );
  assert(unexpected.length === 0, `installed twice: ${unexpected.join(', ')}`);
  return `${commands.length} commands, installed twice because of them: ${
    twice.join(', ') || 'nothing'
  }`;
}

/** Pastes what the documentation says for page, card and integrations, and counts the edits for page and card. */
export function pasteCode(portal, documentation) {
  const edits = {
    backend: pasteAll(portal, documentation, 'README.md', [BACKEND]),
    ...(portal.legacy ? pasteLegacy : pasteNew)(portal, documentation),
  };
  pasteAll(portal, documentation, 'docs/integrations/people.md', [
    'examples/entities.yaml',
    'examples/org.yaml',
  ]);
  for (const page of [
    'docs/integrations/search.md',
    'docs/integrations/ai-tools.md',
    'docs/integrations/notifications.md',
    'docs/integrations/webhooks.md',
    'docs/sources/gitlab.md',
  ]) {
    pasteAll(portal, documentation, page, [BACKEND]);
  }
  // A source of one's own is only compiled: what it reads is not the documentation's to say.
  portal.writeSource(`${MODULE}/wikiSource.ts`);
  pasteAll(portal, documentation, 'plugins/community-sessions-node/README.md', [
    `${MODULE}/module.ts`,
    `${MODULE}/wikiSource.test.ts`,
  ]);
  pasteAll(portal, documentation, 'docs/integrations/administration.md', [
    'packages/backend/src/PortalPolicy.ts',
  ]);
  const goal = EDITS[portal.legacy ? 'legacy' : 'new'];
  assert(
    JSON.stringify(edits) === JSON.stringify(goal),
    `edits ${JSON.stringify(edits)} instead of ${JSON.stringify(goal)}`,
  );
  return `edits by hand: ${Object.entries(edits)
    .map(([what, count]) => `${what} ${count}`)
    .join(', ')}`;
}

function pasteNew(portal, documentation) {
  const [item] = documentation.find('README.md', CONFIG);
  // The other way to list features is only compiled.
  const [byHand] = documentation.find(
    'plugins/community-sessions/README.md',
    'packages/app/src/App.tsx',
  );
  documentation.note(byHand);
  writeFileSync(
    path.join(portal.folder, 'packages/app/src/AppByHand.tsx'),
    byHand.text,
  );
  return { page: 0, card: documentation.paste(item, portal.folder) };
}

function pasteLegacy(portal, documentation) {
  const [page, home] = documentation.find(
    'README.md',
    'packages/app/src/App.tsx',
  );
  const [card, wholePage] = documentation.find(
    'README.md',
    'packages/app/src/components/home/HomePage.tsx',
  );
  const edits = {
    page:
      documentation.paste(page, portal.folder) +
      pasteAll(portal, documentation, 'README.md', [
        'packages/app/src/components/Root/Root.tsx',
      ]),
  };
  if (portal.hasHomePage) {
    portal.writeHomePage();
    edits.card = documentation.paste(card, portal.folder);
  } else {
    // The card stands in this new file.
    edits.card = documentation.paste(wholePage, portal.folder);
  }
  documentation.paste(home, portal.folder);
  pasteAll(portal, documentation, 'docs/integrations/people.md', [
    'packages/app/src/components/catalog/EntityPage.tsx',
  ]);
  pasteAll(portal, documentation, 'docs/integrations/search.md', [
    'packages/app/src/components/search/SearchPage.tsx',
  ]);
  return edits;
}

/** Checks the configuration of the portal by the schemas, then with every block of configuration laid over it. */
export async function checkConfiguration(portal, documentation) {
  const blocks = documentation
    .configuration()
    // Legacy apps have no extensions.
    .filter(({ text }) => !(portal.legacy && parse(text).app?.extensions));
  const overlays = blocks.map((block, index) => {
    documentation.note(block);
    const file = `app-config.documentation-${index}.yaml`;
    writeFileSync(path.join(portal.folder, file), block.text);
    return `--config ${file}`;
  });
  // Of lists, such as that of series, only the last one counts.
  const alone = overlays.filter(
    (_, index) => parse(blocks[index].text).communitySessions?.series,
  );
  const command = 'yarn backstage-cli config:check --strict --lax';
  await portal.run(command);
  for (const each of [overlays.join(' '), ...alone]) {
    await portal.run(`${command} --config ${CONFIG} ${each}`);
  }
  return `as pasted, and with ${blocks.length} more blocks`;
}

function pasteAll(portal, documentation, page, files) {
  return files
    .flatMap(file => documentation.find(page, file))
    .reduce(
      (edits, block) => edits + documentation.paste(block, portal.folder),
      0,
    );
}
