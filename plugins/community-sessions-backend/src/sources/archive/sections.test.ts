import { splitSections } from './sections';

const url = 'https://github.com/acme/meetups/blob/main/README.md#top';

const markdown = `# Meetings

Intro of 2021.

## How it works

Nothing dated.

## July 17, 2024

- [Agenda](https://github.com/acme/meetups/issues/7)

### Minutes

We met.

\`\`\`md
## January 1, 2020
\`\`\`

## Jan 18 & 25, 2023

One.

## Jan 18 & 25, 2023

Two.

<!--
## Template of 2022
-->
<!-- one line -->

~~~~
~~~
## In code of 2022
~~~~

# 2022

## ✨ **Upcoming**: \`May\` 3 ##
`;

describe('splitSections', () => {
  it('takes the sections whose heading has a number, with all below it', () => {
    expect(splitSections(markdown, url)).toEqual([
      {
        id: 'July 17, 2024',
        payload: {
          heading: 'July 17, 2024',
          bodyMarkdown: `- [Agenda](https://github.com/acme/meetups/issues/7)

### Minutes

We met.

\`\`\`md
## January 1, 2020
\`\`\``,
          url: 'https://github.com/acme/meetups/blob/main/README.md#july-17-2024',
        },
      },
      {
        id: 'Jan 18 & 25, 2023',
        payload: {
          heading: 'Jan 18 & 25, 2023',
          bodyMarkdown: 'One.',
          url: 'https://github.com/acme/meetups/blob/main/README.md#jan-18--25-2023',
        },
      },
      {
        id: 'Jan 18 & 25, 2023 (2)',
        payload: {
          heading: 'Jan 18 & 25, 2023',
          bodyMarkdown: `Two.

<!--
## Template of 2022
-->
<!-- one line -->

~~~~
~~~
## In code of 2022
~~~~`,
          url: 'https://github.com/acme/meetups/blob/main/README.md#jan-18--25-2023-1',
        },
      },
      {
        id: '✨ Upcoming: May 3',
        payload: {
          heading: '✨ Upcoming: May 3',
          bodyMarkdown: '',
          url: 'https://github.com/acme/meetups/blob/main/README.md#-upcoming-may-3',
        },
      },
    ]);
  });

  it.each(['', 'No headings.', '<html><h2>May 3</h2></html>', '# May 3'])(
    'finds none in %j',
    text => {
      expect(splitSections(text, url)).toEqual([]);
    },
  );

  it('refuses more headings than an archive can have', () => {
    expect(() => splitSections('## 1\n'.repeat(2001), url)).toThrow(
      'more than 2000 headings',
    );
  });
});

describe('splitSections of other forms', () => {
  it.each([
    {
      name: 'headings of level 1 with the parts of a meeting on the same level',
      text: '# Notes of 2024\n\n## Meetings\n\n# **2024-12-10**\n\n# Attendance\n\n- Ann\n\n# **2024-11-26**\n\nNone.',
      expected: [
        ['2024-12-10', '# Attendance\n\n- Ann'],
        ['2024-11-26', 'None.'],
      ],
    },
    {
      name: 'headings of level 3',
      text: '## Minutes\n\n### March 5, 2024\n\nA\n\n### April 2, 2024\n\nB\n\n## Rules\n\nC',
      expected: [
        ['March 5, 2024', 'A'],
        ['April 2, 2024', 'B'],
      ],
    },
    {
      name: 'dates in bold',
      text: 'Hello\n\n**March 5, 2024**\n\nA\n\n**April 2, 2024: plans**\n\nB',
      expected: [
        ['March 5, 2024', 'A'],
        ['April 2, 2024: plans', 'B'],
      ],
    },
    {
      name: 'items of a list',
      text: '- 2024-03-05: [video](https://youtu.be/aaaaaaaaaaa)\n  - notes\n- 2024-04-02: plans\n',
      expected: [
        [
          '2024-03-05: video',
          '- 2024-03-05: [video](https://youtu.be/aaaaaaaaaaa)\n  - notes',
        ],
        ['2024-04-02: plans', '- 2024-04-02: plans'],
      ],
    },
    {
      name: 'rows of a table',
      text: '| Date | Topic |\n|---|---|\n| 5 March 2024 | Plans |\n| 2 April 2024 | [Video](https://youtu.be/aaaaaaaaaaa) |\n',
      expected: [
        ['5 March 2024', 'Plans'],
        ['2 April 2024', '[Video](https://youtu.be/aaaaaaaaaaa)'],
      ],
    },
    {
      name: 'a text that mentions days',
      text: 'We met on March 5, 2024.\n\n- Released 1.2 in 2024\n- Nothing else\n',
      expected: [],
    },
  ])('$name', ({ text, expected }) => {
    expect(
      splitSections(text, url).map(({ payload }) => [
        payload.heading,
        payload.bodyMarkdown,
      ]),
    ).toEqual(expected);
  });
});
