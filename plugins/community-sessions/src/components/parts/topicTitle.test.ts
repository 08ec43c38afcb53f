import { topicTitle } from './topicTitle';

it.each([
  ['plain words', 'plain words'],
  ['## A heading\nand more', 'A heading'],
  ['- **Bold** and `code`', 'Bold and code'],
  ['1. First', 'First'],
  ['<!-- say something -->\n\n---\n\nThe topic', 'The topic'],
  ['<!-- never closed', ''],
  ['[a link](https://example.com) to it', 'a link to it'],
  ['![picture](https://example.com/a.png)\nwords', 'picture'],
  ['<img src=x onerror=alert(1)>\nsafe', 'safe'],
  ['مرحبا', 'مرحبا'],
  ['', ''],
])('finds the title of %j', (markdown, title) => {
  expect(topicTitle(markdown)).toBe(title);
});

it('takes no longer for a body without end', () => {
  const started = performance.now();
  expect(topicTitle('#'.repeat(1_000_000))).toBe('');
  expect(topicTitle('['.repeat(1_000_000)).length).toBeLessThan(600);
  expect(performance.now() - started).toBeLessThan(2_000);
});
