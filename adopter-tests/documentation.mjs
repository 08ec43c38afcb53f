import { readFileSync } from 'node:fs';
import path from 'node:path';
import { assert } from './checks.mjs';
import { paste } from './paste.mjs';

/** What an adopter reads: the README of the repository, and then the pages that it leads to. */
const PAGES = [
  'README.md',
  'docs/first-hour.md',
  'docs/integrations/administration.md',
  'docs/integrations/ai-tools.md',
  'docs/integrations/feeds.md',
  'docs/integrations/notifications.md',
  'docs/integrations/people.md',
  'docs/integrations/search.md',
  'docs/integrations/webhooks.md',
  'docs/sources/gitlab.md',
  'plugins/community-sessions/README.md',
  'plugins/community-sessions-backend/README.md',
  'plugins/community-sessions-backend-module-gitlab/README.md',
  'plugins/community-sessions-node/README.md',
  'plugins/search-backend-module-community-sessions/README.md',
];

const BLOCK = /^```(\w+)\n([\s\S]*?)^```/gm;
const TARGET = /^(?:\/\/|#) (\S+\.(?:tsx?|ya?ml|json))(?:,? (.*))?\n/;

/**
 * The fenced blocks of the documentation. The first line of a block that is to be pasted is a comment with the file
 * that it goes into, and where in that file.
 */
export class Documentation {
  #blocks;
  #pasted = new Set();

  constructor(root) {
    this.#blocks = PAGES.flatMap(page => readBlocks(root, page));
  }

  /** The shell commands that add packages, in the order in which they are read, each once. */
  addCommands() {
    const lines = this.#blocks
      .filter(({ language }) => language === 'sh')
      .flatMap(({ text }) => text.split('\n'))
      .filter(line => /^yarn .*\badd\b/.test(line));
    return [...new Set(lines)];
  }

  /** The blocks of a page that go into this file. */
  find(page, file) {
    const found = this.#blocks.filter(
      block => block.page === page && block.file === file,
    );
    assert(found.length > 0, `${page} has no block for ${file}`);
    return found;
  }

  /** All blocks of configuration that can be laid over that of a portal as they are. */
  configuration() {
    return this.#blocks.filter(
      ({ file, where }) =>
        /^app-config(\.local)?\.yaml$/.test(file ?? '') &&
        !where?.includes('→'),
    );
  }

  /** Pastes a block into a portal; returns the number of edits by hand. */
  paste(block, folder) {
    this.note(block);
    return paste(block, folder);
  }

  /** Remembers that a block has been tried. */
  note(block) {
    this.#pasted.add(place(block));
  }

  /** The blocks with code or configuration that were not tried. */
  untried() {
    return this.#blocks
      .filter(
        ({ language, file }) =>
          // JSON without a file is for other programs than a portal.
          ['ts', 'tsx', 'yaml'].includes(language) || file,
      )
      .filter(block => !this.#pasted.has(place(block)))
      .map(describe);
  }

  /** The blocks in the READMEs of packages that say something else for a place than the other pages. */
  contradictions() {
    const isOfPackage = ({ page }) => page.startsWith('plugins/');
    return this.#blocks
      .filter(block => isOfPackage(block) && block.where)
      .filter(block => {
        const same = this.#blocks.filter(
          each => !isOfPackage(each) && place(each) === place(block),
        );
        return same.length > 0 && same.every(({ text }) => text !== block.text);
      })
      .map(describe);
  }
}

function readBlocks(root, page) {
  const markdown = readFileSync(path.join(root, page), 'utf8');
  return [...markdown.matchAll(BLOCK)].map(([, language, text]) => {
    const [first, file, where] = text.match(TARGET) ?? [''];
    return {
      page,
      language,
      file,
      where,
      text: text.slice(first.length).trim(),
    };
  });
}

function place({ file, where }) {
  return `${file}, ${where}`;
}

function describe({ page, language, file, where, text }) {
  return `${page}: ${language} for ${file}${
    where ? `, ${where}` : ''
  }\n${text}`;
}
