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
  {
    of: 'a paragraph',
    markdown: `Migrating from a wiki. ${MORE} ${MORE}\n\nAnd more.`,
    title: 'Migrating from a wiki.',
    rest: `${MORE} ${MORE}\n\nAnd more.`,
  },
  {
    of: 'a question',
    markdown: `How do we migrate? ${MORE} ${MORE}`,
    title: 'How do we migrate?',
    rest: `${MORE} ${MORE}`,
  },
  {
    of: 'a sentence with abbreviations and numbers',
    markdown: `We, e.g. Anna, moved to 1.55. ${MORE} ${MORE}`,
    title: 'We, e.g. Anna, moved to 1.55.',
    rest: `${MORE} ${MORE}`,
  },
  {
    of: 'a short paragraph, as a whole',
    markdown: 'Migrating from a wiki. All of it.',
    title: 'Migrating from a wiki. All of it.',
    rest: '',
  },
  {
    of: 'a greeting and a sentence',
    markdown: `Hi all 👋 We have *agents* at work. ${MORE} See [them](https://a.example).`,
    title: 'We have agents at work.',
    rest: `${MORE} See [them](https://a.example).`,
  },
  {
    of: 'a sentence in the midst of emphasis, which cannot be taken apart',
    markdown: `**Migrating from a wiki. ${MORE}** ${MORE}`,
    title: 'Migrating from a wiki.',
    rest: `**Migrating from a wiki. ${MORE}** ${MORE}`,
  },
  {
    of: 'a sentence with a link, which would get lost',
    markdown: `Migrating from [a wiki](https://a.example). ${MORE} ${MORE}`,
    title: 'Migrating from a wiki.',
    rest: `Migrating from [a wiki](https://a.example). ${MORE} ${MORE}`,
  },
])('tells $of once', ({ markdown, title, rest }) => {
  expect(splitTopic(markdown)).toEqual({ title, rest });
});

it.each([
  {
    markdown: 'one two three four\nmore',
    title: 'one two…',
    rest: '… three four\nmore',
  },
  {
    markdown: '- one *two* three [four](https://a.example)\n  more',
    title: 'one two…',
    rest: '… three [four](https://a.example)\nmore',
  },
  {
    markdown: 'one **two three** four',
    title: 'one two…',
    rest: 'one **two three** four',
  },
  {
    markdown: '一二三四五六七八九十',
    title: '一二三四五六七八…',
    rest: '…九十',
  },
  { markdown: 'one two', title: 'one two', rest: '' },
])('goes on where a long title is cut: $markdown', row => {
  expect(splitTopic(row.markdown, 8)).toEqual({
    title: row.title,
    rest: row.rest,
  });
});

it.each([
  {
    of: 'indented paragraphs',
    markdown: '- Agents\n\n    They are here.\n\n    And *there*.',
    rest: 'They are here.\n\nAnd *there*.',
  },
  {
    of: 'its own list',
    markdown: '* Agents\n    * here\n        * deeper\n    * there',
    rest: '* here\n    * deeper\n* there',
  },
  {
    of: 'a numbered item',
    markdown: '1. Agents\n   here\n\n   and there',
    rest: 'here\n\nand there',
  },
  {
    of: 'a task, indented by a tab',
    markdown: '- [ ] Agents\n\n\tThey are here.\n\n\tAnd there.',
    rest: 'They are here.\n\nAnd there.',
  },
  {
    of: 'what follows it',
    markdown: '- Agents\n\n  They are here.\n\nHosted by Ana.',
    rest: 'They are here.\n\nHosted by Ana.',
  },
  {
    of: 'its neighbours',
    markdown: '- Agents\n- Golden paths\n- Scorecards',
    rest: '- Golden paths\n- Scorecards',
  },
  {
    of: 'a quote',
    markdown: '> Agents\n> They are *here*.\n>\n> And there.\n\nYes!',
    rest: 'They are *here*.\n\nAnd there.\n\nYes!',
  },
  {
    of: 'an item in a quote',
    markdown: '> - Agents\n>   They are here.',
    rest: 'They are here.',
  },
  {
    of: 'a link that would get lost',
    markdown: '- See [agents](https://a.example)\n    and more',
    rest: 'See [agents](https://a.example)\nand more',
  },
  {
    of: 'a link that would get lost, among others',
    markdown: '- See [agents](https://a.example)\n- and more',
    rest: '- See [agents](https://a.example)\n- and more',
  },
])('takes a list item or quote apart, with $of', ({ markdown, rest }) => {
  expect(splitTopic(markdown).rest).toBe(rest);
});

it.each([
  ['**Agents**\n\nThey are *here*.', 'They are *here*.'],
  ['## A heading ##\nand more', 'and more'],
  ['Agents', ''],
  ['See [this](https://example.com)\nmore', undefined],
  ['https://example.com', undefined],
  ['```\ncode\n```', undefined],
])('knows what of %j is not in its title', (markdown, rest) => {
  expect(splitTopic(markdown).rest).toBe(rest ?? markdown);
});

it.each([
  '#',
  '[',
  '*',
  '_a ',
  '`',
  '<',
  '![',
  '**a',
  '\n*',
  '> ',
  '- ',
  '- a\n',
  'a ',
])('takes no longer for %j without end', piece => {
  const started = performance.now();
  expect(topicTitle(piece.repeat(65_536)).length).toBeLessThan(600);
  expect(performance.now() - started).toBeLessThan(1_000);
});
