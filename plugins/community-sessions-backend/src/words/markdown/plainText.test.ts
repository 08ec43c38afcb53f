import { plainText } from './plainText';

describe('plainText', () => {
  it.each([
    ['**bold** and `code`', 'bold and code'],
    ['[text](https://a.test/x)', '[text'],
    ['![alt](https://a.test/x.png) after', '  after'],
    ['a<br/>b<br />c', 'a\nb\nc'],
    ['<h2>Day 1</h2>', ' Day 1 '],
    ['see https://a.test/2026-01-21, then', 'see   then'],
    ['<https://a.test> x', '  x'],
    ['~~gone~~ stays', '  stays'],
    ['~gone~ stays', '  stays'],
    ['~30 people, ~1h', '~30 people, ~1h'],
    ['a &amp; b&nbsp;c &unknown; d', 'a & b c &unknown; d'],
    ['1 < 2 > 0', '1 < 2 > 0'],
    ['[open', '[open'],
  ])('%s', (markdown, expected) => {
    expect(plainText(markdown)).toBe(expected);
  });
});
