import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isMap, isSeq, parseAllDocuments, parseDocument } from 'yaml';

/** Where a piece of code goes in the files of a new portal. A file that the portal lacks is made of the whole block. */
const PLACES = {
  'packages/backend/src/index.ts': [
    { piece: /^backend\.add/, before: /^backend\.start\(\);/m },
  ],
  'packages/app/src/App.tsx': [
    { piece: /^<Route /, before: /^ *<\/FlatRoutes>/m },
  ],
  'packages/app/src/components/Root/Root.tsx': [
    { piece: /^<\w+SidebarItem/, after: /<SidebarScrollWrapper>\n/ },
  ],
  'packages/app/src/components/home/HomePage.tsx': [
    { piece: /^<HomePage/, before: /^ *<\/Content>/m },
  ],
  'packages/app/src/components/search/SearchPage.tsx': [
    { piece: /^\{/, after: /types=\{\[\n/ },
    { piece: /^<\w+SearchResultListItem/, after: /<SearchResult>\n/ },
  ],
  'packages/app/src/components/catalog/EntityPage.tsx': [
    { piece: /^<EntitySwitch>/, after: /\{entityWarningContent\}\n/g },
  ],
};

/** Pastes a block of the documentation as its first line says; returns how many edits an adopter makes for it. */
export function paste(block, portal) {
  const file = path.join(portal, block.file);
  if (block.language === 'yaml') {
    return pasteYaml(block, file);
  }
  if (block.language === 'json') {
    return pasteJson(block, file);
  }
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `${block.text}\n`);
    return 1;
  }
  return pasteCode(block, PLACES[block.file] ?? [], file);
}

function pasteCode(block, places, file) {
  const { imports, pieces } = split(block.text);
  let text = readFileSync(file, 'utf8');
  // A new portal has some of the plugins that the integrations need.
  const missing = pieces.filter(piece => !text.includes(piece));
  for (const piece of missing) {
    const place = places.find(each => each.piece.test(piece));
    if (!place) {
      throw new Error(`${block.page}: no place is known for\n${piece}`);
    }
    const anchor = place.before ?? place.after;
    if (!text.match(anchor)) {
      throw new Error(`${file} of the portal has no ${anchor}`);
    }
    text = text.replace(anchor, found =>
      place.before ? `${piece}\n${found}` : `${found}${piece}\n`,
    );
  }
  writeFileSync(file, [...imports, text].join('\n'));
  return missing.length;
}

/** The imports of a block, and its statements, elements and list items, without comments. */
function split(text) {
  const imports = text.match(/^import [\s\S]*?;$/gm) ?? [];
  const pieces = imports
    .reduce((rest, each) => rest.replace(each, ''), text)
    .replace(/^\/\/.*$/gm, '')
    .split(/\n\s*\n|\n(?=backend\.add\()/)
    .map(piece => piece.trim().replace(/(\/>|<\/\w+>);$/, '$1'))
    .filter(Boolean);
  return { imports, pieces };
}

/** `where` is the way to the list or map that the block adds to: `app.extensions → page:home → config.defaultConfig`. */
function pasteYaml(block, file) {
  const documents = parseAllDocuments(readFileSync(file, 'utf8'));
  // Of a file with entities, the first that the block can be about.
  const target =
    documents.find(({ contents }) =>
      ['Component', 'User'].includes(contents.get('kind')),
    ) ?? documents[0];
  const added = parseDocument(block.text).toJS();
  const steps = (block.where?.match(/→/) ? block.where : '')
    .split(/ → |(?<!page:\S*)\./)
    .map(step => step.trim())
    .filter(Boolean);
  const node = steps.reduce(enter, target.contents);
  if (Array.isArray(added) && isSeq(node)) {
    added.forEach(item => node.add(target.createNode(item)));
  } else if (isMap(node)) {
    merge(target, node, added);
  } else {
    throw new Error(`${block.page}: ${file} has no ${block.where}`);
  }
  const texts = documents.map(String);
  writeFileSync(
    file,
    texts.reduce((all, text) => `${all}${text.replace(/^(?!---)/, '---\n')}`),
  );
  return Array.isArray(added) ? added.length : 1;
}

function enter(node, step) {
  const next = isSeq(node)
    ? node.items.find(item => isMap(item) && item.has(step))?.get(step)
    : node?.get?.(step);
  if (!next) {
    throw new Error(`there is no ${step}`);
  }
  return next;
}

function merge(target, map, added) {
  for (const [key, value] of Object.entries(added)) {
    const present = map.get(key);
    if (isMap(present)) {
      merge(target, present, value);
    } else if (isSeq(present)) {
      value.forEach(item => present.add(target.createNode(item)));
    } else {
      map.set(key, target.createNode(value));
    }
  }
}

function pasteJson(block, file) {
  const target = JSON.parse(readFileSync(file, 'utf8'));
  for (const [key, value] of Object.entries(JSON.parse(block.text))) {
    target[key] = { ...target[key], ...value };
  }
  writeFileSync(file, `${JSON.stringify(target, null, 2)}\n`);
  return 1;
}
