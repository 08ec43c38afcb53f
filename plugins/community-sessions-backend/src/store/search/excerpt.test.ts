import { excerpt } from './excerpt';

const LONG = 'lorem ipsum dolor sit amet '.repeat(20);

describe('excerpt', () => {
  it.each([
    ['Café au lait', ['cafe'], 'Café au lait'],
    [
      '## Agenda\n\n- **TechDocs**\n- `catalog`',
      ['catalog'],
      'Agenda TechDocs catalog',
    ],
    ['See [the docs](https://example.com/roadmap)', ['docs'], 'See the docs'],
    ['| Time | Topic |\n| 1 | Search |', ['search'], 'Time Topic 1 Search'],
    [
      'Search: zoom.us/j/1?pwd=secret and https://zoom.us/j/2?pwd=secret',
      ['search'],
      'Search: and',
    ],
  ])('shows %j as a reader sees it', (text, words, expected) => {
    expect(excerpt(text, words, { isMarkdown: true })).toBe(expected);
  });

  it('is undefined when the words stand in an address alone', () => {
    const text = 'See [the docs](https://example.com/roadmap)';
    expect(excerpt(text, ['roadmap'], { isMarkdown: true })).toBeUndefined();
  });

  it('keeps the marks of what is no Markdown', () => {
    expect(excerpt('C# [WIP] *new*', ['wip'], { isMarkdown: false })).toBe(
      'C# [WIP] *new*',
    );
  });

  it.each([
    ['begins', `Templates ${LONG}`, /^Templates lorem.*…$/],
    ['is in the middle', `${LONG}Templates ${LONG}`, /^….*\bTemplates\b.*…$/],
    ['ends', `${LONG}Templates`, /^….*\bTemplates$/],
    [
      'has letters that fold to several',
      `${'ﬃ '.repeat(200)}Templates ${LONG}`,
      /^…[ﬃ ]*Templates lorem.*…$/,
    ],
    [
      'has accents that fold to nothing',
      `${'é '.normalize('NFD').repeat(200)}Templates ${LONG}`,
      /^….*Templates lorem.*…$/,
    ],
    [
      'has no spaces',
      `${'a'.repeat(400)}templates${'b'.repeat(400)}`,
      /^…a{60}templatesb+…$/,
    ],
    [
      'is all emoji',
      `${'🎉'.repeat(400)}templates${'🎉'.repeat(400)}`,
      /^…🎉{29,30}templates(🎉)+…$/u,
    ],
  ])('cuts a text that %s around the word', (_, text, expected) => {
    const cut = excerpt(text, ['templates'], { isMarkdown: true })!;
    expect(cut).toMatch(expected);
    expect(cut.length).toBeLessThanOrEqual(200);
    expect(cut.length).toBeGreaterThan(60);
    expect(cut).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
  });
});
