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
