import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What an adopter reads: the README of the repository and a page for each integration. */
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
  'plugins/community-sessions/README.md',
  'plugins/community-sessions-backend/README.md',
  'plugins/search-backend-module-community-sessions/README.md',
];

const BLOCK = /^```(\w+)\n([\s\S]*?)^```/gm;
const TARGET = /^(?:\/\/|#) (\S+\.(?:tsx?|ya?ml|json))(?:,? (.*))?\n/;

/**
 * Every fenced block of the documentation. The first line of a block that is to be pasted is a comment with the file
 * that it goes into, and where in that file.
 */
export function readBlocks(root) {
  return PAGES.flatMap(page =>
    [...readFileSync(path.join(root, page), 'utf8').matchAll(BLOCK)].map(
      ([, language, text]) => {
        const [first, file, where] = text.match(TARGET) ?? [''];
        return {
          page,
          language,
          file,
          where,
          text: text.slice(first.length).trim(),
        };
      },
    ),
  );
}

/** The shell commands of a page that add packages, as they stand there. */
export function addCommands(blocks, page) {
  return blocks
    .filter(block => block.page === page && block.language === 'sh')
    .flatMap(block => block.text.split('\n'))
    .filter(line => /^yarn .*\badd\b/.test(line));
}
