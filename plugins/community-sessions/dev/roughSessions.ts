import {
  SessionDetail,
  Topic,
} from '@backstage-community/plugin-community-sessions-common';
import { fakeRecording, fakeSession } from '../src/__testUtils__/fakeSessions';

const HOSTILE = [
  '# H1\n\n###### H6\n\n## Topics',
  '<script>alert(1)</script><img src=x onerror=alert(1)><iframe src="https://example.com"></iframe>',
  `[click](${['javascript', 'alert(1)'].join(
    ':',
  )}) <a href="#" onclick="alert(1)">here</a>`,
  '<h1 style="position:fixed;inset:0;font-size:900px">On top of everything</h1>',
  `${'> '.repeat(500)}deep`,
  `${'- '.repeat(200)}deeper`,
  '['.repeat(5_000),
  '*a '.repeat(2_000),
  `| ${'a | '.repeat(60)}\n| ${'- | '.repeat(60)}\n| ${'b | '.repeat(60)}`,
  `\`\`\`\n${'unbroken-code-'.repeat(80)}\n\`\`\``,
  '<!-- nothing -->',
  `${'A\u0300\u0301\u0302\u0303'.repeat(20)} Zalgo \u202eright to left\u202c`,
];

const ISSUE = 'https://github.com/backstage/community/issues/999';

/** Sessions as nobody would wish for them; each is to look fine nevertheless. */
export function roughSessions(): SessionDetail[] {
  return [
    fakeSession('2019-05-15T14:00:00Z', {
      id: 'rough-hostile',
      title: 'Hostile Markdown',
      topics: HOSTILE.map((bodyMarkdown, index) => topic(index, bodyMarkdown)),
      agendas: [
        {
          source: 'github',
          number: 999,
          url: ISSUE,
          state: 'closed',
          author: { login: 'eve' },
          bodyMarkdown: HOSTILE.join('\n\n'),
        },
      ],
      notesMarkdown: '# Topics\n\n### About\n\n# Minutes title\n\nWords',
    }),
    fakeSession('2019-04-17T14:00:00Z', {
      id: 'rough-long',
      title: 'Words and words '.repeat(32).slice(0, 500),
      topics: [topic(1, 'Unbroken'.repeat(63)), topic(2, '🦄 '.repeat(250))],
      recordings: [
        fakeRecording('long', {
          title: `Backstage Community Session: ${'Endless '.repeat(60)}`,
          chapters: [
            {
              startSeconds: 0,
              title: 'X'.repeat(300),
              url: 'https://a.example',
            },
          ],
        }),
      ],
    }),
    fakeSession('2019-03-20T15:00:00Z', {
      id: 'rough-many',
      title: 'Three hundred topics',
      topics: Array.from({ length: 300 }, (_, index) =>
        topic(index, `Topic number **${index + 1}**\n\nWhat it is about.`),
      ),
    }),
    fakeSession('2019-02-20T15:00:00Z', {
      id: 'rough-none',
      title: 'No topics, no agenda',
    }),
    fakeSession('2019-01-16T15:00:00Z', {
      id: 'rough-rtl',
      title: 'جلسة المجتمع – ישיבת קהילה',
      track: 'adopters',
      topics: [
        {
          ...topic(1, '**قوالب بالعربية**\n\nكيف نكتب قوالب باللغة العربية؟'),
          author: { login: 'nour', name: 'نور الهدى (ה)' },
        },
        {
          ...topic(2, '👩‍👩‍👧‍👦🎉 Family of emoji'),
          author: { login: 'emoji', name: '👩‍🚀 Astro 🚀' },
        },
      ],
      recordings: [
        fakeRecording('rtl', {
          title: 'ورشة 🎉 القوالب – Backstage Community Session',
          thumbnailUrl: 'https://127.0.0.1:1/missing.png',
        }),
      ],
    }),
    fakeSession('1970-01-01T00:00:00Z', {
      id: 'rough-epoch',
      title: 'In the beginning',
    }),
  ];
}

function topic(index: number, bodyMarkdown: string): Topic {
  return {
    id: `rough-${index}`,
    url: `${ISSUE}#issuecomment-${index + 1}`,
    author: { login: 'eve', url: 'https://github.com/eve' },
    bodyMarkdown,
    votes: Math.max(0, 12_345 - index * 50),
    createdAt: '2019-01-05T09:00:00Z',
    track: null,
  };
}
