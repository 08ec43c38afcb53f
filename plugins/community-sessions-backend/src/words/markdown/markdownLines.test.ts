import { markdownLines } from './markdownLines';

describe('markdownLines', () => {
  it('tells headings, rows and text apart', () => {
    expect(
      markdownLines(
        '# One\nText\n\nTwo\n---\n<h3>Three</h3>\n| a | b |\n|---|:-:|\n| 1 | \\| | 3 |\nAfter',
      ),
    ).toEqual([
      { kind: 'heading', level: 1, text: 'One' },
      { kind: 'text', text: 'Text', indent: 0 },
      { kind: 'heading', level: 2, text: 'Two' },
      { kind: 'heading', level: 3, text: '<h3>Three</h3>' },
      { kind: 'row', table: 1, cells: ['a', 'b'], headers: ['a', 'b'] },
      {
        kind: 'row',
        table: 1,
        cells: ['1', '|', '3'],
        headers: ['a', 'b', null],
      },
      { kind: 'text', text: 'After', indent: 0 },
    ]);
  });

  it.each([
    ['code', '```js\n# no\n```\nyes'],
    ['code with tildes', '~~~\n# no\n~~~\nyes'],
    ['comments', '<!-- no\n# no -->yes'],
    ['quotes', '> yes'],
    ['windows', 'yes\r\n\r\n'],
  ])('reads %s', (_, markdown) => {
    expect(markdownLines(markdown)).toEqual([
      { kind: 'text', text: 'yes', indent: 0 },
    ]);
  });
});
