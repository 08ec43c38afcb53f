import { splitTopic, topicTitle } from './topicTitle';

it.each([
  ['plain words', 'plain words'],
  ['## A heading ##\nand more', 'A heading'],
  ['- **Bold** and `code`', 'Bold and code'],
  ['> 1. [x] First', 'First'],
  ['*Agents* that ***keep*** it _tidy_', 'Agents that keep it tidy'],
  ['*Agents that keep it tidy*', 'Agents that keep it tidy'],
  ['__init__ and snake_case_names', 'init and snake_case_names'],
  ['2 * 3 is 2*3, or so', '2 * 3 is 2*3, or so'],
  ['\\*not bold\\*, `*nor this*`', '*not bold*, *nor this*'],
  ['~~old~~ new &amp; &lt;b&gt;', 'old new & <b>'],
  ['C# and F#', 'C# and F#'],
  ['#hashtag', '#hashtag'],
  ['<!-- say something -->\n\n---\n\nThe topic', 'The topic'],
  ['<!-- never closed', ''],
  ['[a *link*](https://example.com) to it', 'a link to it'],
  ['[![picture](https://a.example/a.png)](https://a.example)', 'picture'],
  ['[a](https://example.com/b_(c)) d', 'a d'],
  ['[text][1] and <https://example.com>', 'text and https://example.com'],
  ['![picture](https://example.com/a.png)\nwords', 'picture'],
  ['<img src=x onerror=alert(1)>\nsafe', 'safe'],
  ['```ts\nconst topic = 1;\n```', 'const topic = 1;'],
  ['مرحبا **بكم**', 'مرحبا بكم'],
  ['🎉\n🚀 Launch', '🚀 Launch'],
  ['', ''],
])('finds the title of %j', (markdown, title) => {
  expect(topicTitle(markdown)).toBe(title);
});

it.each([
  ['Topic suggestion: *Agents*', 'Agents'],
  ['**Topic:** Agents', 'Agents'],
  ['[Adopters] Topic – Agents', 'Agents'],
  ['**[Contributors]** Agents', 'Agents'],
  ['### Proposed topic\n\nAgents', 'Agents'],
  ['Hi all 👋 We have agents', 'We have agents'],
  ['Hello everyone,\nwe have agents', 'we have agents'],
  ['Hi all 👋 first time here! We have agents', 'We have agents'],
  ['Topics of the year', 'Topics of the year'],
  ['Hiding entities', 'Hiding entities'],
  ['Hello world in a plugin', 'Hello world in a plugin'],
  ['Title case or not', 'Title case or not'],
])('leaves out what says nothing in %j', (markdown, title) => {
  expect(topicTitle(markdown)).toBe(title);
});

const MORE = 'It has four thousand pages, of which two hundred are alive.';

it.each([
  [`Migrating from a wiki. ${MORE} ${MORE}`, 'Migrating from a wiki.'],
  [`How do we migrate? ${MORE} ${MORE}`, 'How do we migrate?'],
  [
    `We, e.g. Anna, moved to 1.55. ${MORE} ${MORE}`,
    'We, e.g. Anna, moved to 1.55.',
  ],
  ['Migrating from a wiki. All of it.', 'Migrating from a wiki. All of it.'],
])('takes the first sentence of a paragraph: %j', (markdown, title) => {
  expect(splitTopic(markdown)).toEqual({
    title,
    rest: title === markdown ? '' : markdown,
  });
});

it.each([
  ['**Agents**\n\nThey are *here*.', 'They are *here*.'],
  ['Agents', ''],
  ['See [this](https://example.com)\nmore', undefined],
  ['https://example.com', undefined],
  ['```\ncode\n```', undefined],
  [`${'very '.repeat(200)}long\nmore`, undefined],
])('knows what of %j is not in its title', (markdown, rest) => {
  expect(splitTopic(markdown).rest).toBe(rest ?? markdown);
});

it.each(['#', '[', '*', '_a ', '`', '<', '![', '**a', '\n*', '> '])(
  'takes no longer for %j without end',
  piece => {
    const started = performance.now();
    expect(topicTitle(piece.repeat(65_536)).length).toBeLessThan(600);
    expect(performance.now() - started).toBeLessThan(1_000);
  },
);
