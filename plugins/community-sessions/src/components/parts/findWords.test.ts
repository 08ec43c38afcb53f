import { findWords } from './findWords';

/** The pieces as text, with hits in brackets. */
const marked = (text: string, query: string) =>
  findWords(text, query)
    .map(piece => (piece.isHit ? `[${piece.text}]` : piece.text))
    .join('');

it.each([
  ['Dry runs of templates', 'dry', '[Dry] runs of templates'],
  ['Dry runs of templates', 'TEMPLATES dry', '[Dry] runs of [templates]'],
  ['Café, cafe\u0301, CAFE', 'cafe', '[Café], [cafe\u0301], [CAFE]'],
  ['Zürich', 'zur', '[Zür]ich'],
  ['Zurich', 'zür', '[Zur]ich'],
  ['overlapping', 'over verlap', '[overlap]ping'],
  ['aaaa', 'aa', '[aaaa]'],
  ['ﬁnd it', 'find', '[ﬁnd] it'],
  ['🎉 party 🎉', '🎉', '[🎉] party [🎉]'],
  ['مرحبا بكم', 'بكم', 'مرحبا [بكم]'],
  ['a.b (c) [d]', '. ( [', 'a[.]b [(]c) [[]d]'],
  ['nothing', 'else', 'nothing'],
  ['nothing', '  ', 'nothing'],
  ['', 'x', ''],
])('marks in %j what %j finds', (text, query, expected) => {
  expect(marked(text, query)).toBe(expected);
});
