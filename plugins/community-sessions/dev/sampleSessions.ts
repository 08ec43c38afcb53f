import {
  Person,
  SessionDetail,
  Topic,
} from '@backstage-community/plugin-community-sessions-common';
import { fakeRecording, fakeSession } from '../src/__testUtils__/fakeSessions';

const DAY = 86_400_000;

const ANA: Person = {
  login: 'ana',
  name: 'Ana Lindqvist',
  url: 'https://github.com/ana',
};
const NOUR: Person = {
  login: 'nour',
  name: 'نور الهدى',
  url: 'https://github.com/nour',
};

const TOPICS: Topic[] = [
  topic('1', ANA, 5, '**Dry runs of templates**: what broke when we tried.'),
  topic('2', NOUR, 2, '## مرحبا\nكيف نكتب قوالب باللغة العربية؟ 🎉'),
  topic('3', { login: null }, 0, `A very long one: ${'catalog '.repeat(60)}`),
];

const SUBJECTS = [
  'Dry runs of templates',
  'Golden paths for data teams',
  'Catalog at a hundred thousand entities',
  'Signals and live updates',
  'Designing for accessibility',
];

/** One session in each state there is, around the given instant. */
export function sampleSessions(now: number): SessionDetail[] {
  return [
    fakeSession(daysFrom(now, 49), {
      track: 'contributors',
      status: 'cancelled',
    }),
    fakeSession(daysFrom(now, 21), {
      status: 'upcoming',
      joinUrl: 'https://meet.example.com/session',
      rsvpCount: 12,
      timeCertainty: 'assumed',
      topics: TOPICS,
      agendas: [agenda(321)],
    }),
    fakeSession(daysFrom(now, -7), { rsvpCount: 31, agendas: [agenda(320)] }),
    recorded(daysFrom(now, -35)),
    fakeSession(daysFrom(now, -120), { track: 'adopters' }),
    ...Array.from({ length: 40 }, (_, month) =>
      recorded(daysFrom(now, -150 - 28 * month)),
    ),
  ];
}

function recorded(startsAt: string): SessionDetail {
  const videoId = `video-${startsAt.slice(0, 10)}`;
  return fakeSession(startsAt, {
    topics: TOPICS,
    agendas: [agenda(300), agenda(301)],
    notesMarkdown: '- Release plans\n- Questions from the audience',
    links: [{ title: 'Chat', url: 'https://chat.example.com' }],
    provenance: { startsAt: 'calendar', title: 'github', recording: 'youtube' },
    previous: `backstage-${daysFrom(Date.parse(startsAt), -28).slice(0, 10)}`,
    recordings: [
      fakeRecording(videoId, {
        title: `Backstage Community Session: ${
          SUBJECTS[Number(startsAt.slice(5, 7)) % SUBJECTS.length]
        }`,
        chapters: [
          [0, 'Welcome'],
          [130, 'News of the maintainers'],
          [845, 'Demo: dry runs of templates'],
          [2405, 'Questions'],
        ].map(([startSeconds, title]) => ({
          startSeconds: Number(startSeconds),
          title: `${title}`,
          url: `https://www.youtube.com/watch?v=${videoId}&t=${startSeconds}s`,
        })),
      }),
    ],
  });
}

function agenda(number: number) {
  return {
    source: 'github',
    number,
    url: `https://github.com/backstage/community/issues/${number}`,
    state: 'open' as const,
    author: ANA,
    bodyMarkdown:
      '# Agenda\n\nBring your **topics**.\n\n| When | What |\n| --- | --- |\n| 16:00 | Welcome |\n| 16:10 | Topics |\n\n[Chat](https://chat.example.com)',
  };
}

function topic(
  id: string,
  author: Person,
  votes: number,
  bodyMarkdown: string,
): Topic {
  return {
    id,
    url: `https://github.com/backstage/community/issues/321#issuecomment-${id}`,
    author,
    bodyMarkdown,
    votes,
    createdAt: '2026-01-05T09:00:00Z',
    track: null,
  };
}

function daysFrom(now: number, days: number): string {
  const date = new Date(now + days * DAY);
  date.setUTCHours(15, 0, 0, 0);
  return date.toISOString();
}
