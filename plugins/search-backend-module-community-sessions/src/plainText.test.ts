import { plainText } from './plainText';

const words = (markdown: string) =>
  plainText(markdown).trim().replace(/\n+/g, '\n');

describe('plainText', () => {
  it.each([
    [
      'headings and paragraphs',
      '# One\ntwo\nthree\n\nFour',
      'One\ntwo\nthree\nFour',
    ],
    ['marks', '**a** _b_ ~~c~~ `d`', 'a b c d'],
    ['marks inside a word', 'un**believ**able', 'unbelievable'],
    ['lists', '- a\n  1. b\n- [ ] c', 'a\nb\n[ ] c'],
    ['quotes', '> a', 'a'],
    ['links', '[a](https://x.test/b "c") [d]\n\n[d]: https://x.test/e', 'a d'],
    ['images', 'a ![b](https://x.test/c.png)', 'a'],
    ['entities and escapes', 'R&amp;D \\*a\\*', 'R&D *a*'],
    ['code', '```js\na();\n```\n\n    b();', 'a();\nb();'],
    ['tags', 'a<br>b <b>c</b>', 'a b  c'],
    ['blocks of HTML', '<h3>a &amp; b</h3>', 'a & b'],
    ['comments', '<!-- a -->\n\nb <!-- c -->', 'b'],
    ['comments that do not end', '<!-- a', ''],
    ['Windows', 'a\r\nb', 'a\nb'],
    ['nothing', '', ''],
  ])('reads %s', (_, markdown, text) => {
    expect(words(markdown)).toBe(text);
  });

  it('keeps the cells of a row together', () => {
    expect(words('| a | b |\n|---|---|\n| c | d |')).toBe('a | b | \nc | d |');
  });

  it.each([
    ['**a'],
    ['['],
    ['![[]()'],
    ['`a'],
    ['<'],
    ['<!--'],
    ['> '],
    ['_a __b '],
  ])('is soon done with the longest body made of %s', unit => {
    const started = performance.now();
    plainText(unit.repeat(65_536 / unit.length));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
