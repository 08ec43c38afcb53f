import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { communitySessionsTranslationRef } from '../translation';
import german from './de';

/** What the translation API of Backstage sees of the ref. */
const ref = communitySessionsTranslationRef as unknown as {
  getDefaultMessages(): Record<string, string>;
  getDefaultResource(): {
    resources: {
      language: string;
      loader(): Promise<{ messages: Record<string, string> }>;
    }[];
  };
};
const english = ref.getDefaultMessages();
const placeholders = (text: string) =>
  [...new Set(text.match(/\{\{\w+\}\}/g))].sort();

it('brings German with it', async () => {
  const { resources } = ref.getDefaultResource();
  expect(resources.map(({ language }) => language)).toEqual(['de']);
  const { messages } = await resources[0].loader();
  expect(messages['archive.count_one']).toBe('{{count}} Session');
});

it('says in German all that it says in English, and nothing else', () => {
  expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort());
});

it.each(Object.entries(german))('fills in the same in %s', (key, text) => {
  expect(text.trim()).not.toBe('');
  expect(placeholders(text)).toEqual(placeholders(english[key]));
});

const SOURCES = path.resolve(__dirname, '..');
const sources = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter(file => /\.tsx?$/.test(file) && !/\.test\.|^translations/.test(file))
  .map(file => readFileSync(path.join(SOURCES, file), 'utf8'))
  .join('\n');
/** The keys that the code names, those put together of pieces as patterns. */
const named = [
  ...sources.matchAll(/['`](\w+\.(?:[\w.-]|\$\{[^}]*\})+)['`]/g),
].map(
  ([, name]) =>
    new RegExp(`^${name.replace(/\$\{[^}]*\}/g, '[\\w-]+')}(_one|_other)?$`),
);

it.each(Object.keys(english))('has a use for %s', key => {
  expect(named.some(pattern => pattern.test(key))).toBe(true);
});
