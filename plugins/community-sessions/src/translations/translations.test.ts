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
