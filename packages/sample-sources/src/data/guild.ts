import { DateTime } from 'luxon';
import {
  SampleGitLabIssue,
  SampleGitLabNote,
  SampleGitLabProject,
} from '../types';
import { between, hash } from './random';
import { iso } from './time';

const ZONE = 'Europe/Berlin';
/** Every fourth Thursday since, at 15:00. */
const FIRST_SESSION = DateTime.fromISO('2026-09-17T15:00', { zone: ZONE });
const WEEKS_BETWEEN = 4;
const OPENED_WEEKS_BEFORE = 9;
const LABEL = 'guild-agenda';
const PATH = 'northgrid/platform/guild';

/** Who opens the agendas. */
const HOST = 'amara.osei';
/** The user of an access token, as GitLab names them. */
const BOT = 'project_5120_bot_9f3c';
const PEOPLE = [
  'tomasz.wilk',
  'ingrid-solberg',
  'rahul.menon',
  'noemi_costa',
  'felix.brandt',
];

const TOPICS = [
  'Retiring the old deployment portal: what is still on it, and who moves when?',
  'Demo: one golden path for services **and** for jobs, with the same template.',
  'Could we talk about on-call for shared components? Ownership is clear in the catalog, the rota is not.',
  'I would like to show how we cut the time of our pipelines from 19 to 7 minutes.',
  'Question: which secrets store do new services use, and is there a migration plan for the others?',
  'Scorecards after half a year: which checks changed anything, and which ones do we drop?',
  'Demo of preview environments for every merge request, with the costs they cause.',
  'How do other teams write runbooks that somebody finds at three in the morning?',
];

/** No agendas: one has no label, the other is not for everybody. */
const OTHER_ISSUES: SampleGitLabIssue[] = [
  {
    iid: 7,
    title: 'Projector in room Fjord flickers',
    description: 'Since Monday, with every cable we have.',
    author: 'felix.brandt',
    createdAt: '2026-06-22T08:15:00Z',
    updatedAt: '2026-06-22T08:15:00Z',
    closedAt: null,
    labels: ['office'],
    upvotes: 1,
    notes: [],
  },
  {
    iid: 8,
    title: 'Platform Guild: budget of 2027',
    description: 'For members only.',
    author: HOST,
    createdAt: '2026-07-02T09:00:00Z',
    updatedAt: '2026-07-02T09:00:00Z',
    closedAt: null,
    labels: [LABEL],
    upvotes: 0,
    confidential: true,
    notes: [],
  },
];

/** A guild of an invented company on GitLab: an agenda every four weeks, two of them for sessions to come. */
export function guildProject(now: DateTime): SampleGitLabProject {
  const agendas: SampleGitLabIssue[] = [];
  for (let n = 0, ahead = 0; ahead < 2; n++) {
    const start = FIRST_SESSION.plus({ weeks: WEEKS_BETWEEN * n });
    agendas.push(agenda(n, start, now));
    ahead += start.plus({ hours: 1 }) > now ? 1 : 0;
  }
  return { id: 5120, path: PATH, issues: [...agendas, ...OTHER_ISSUES] };
}

function agenda(n: number, start: DateTime, now: DateTime): SampleGitLabIssue {
  const opened = start.minus({ weeks: OPENED_WEEKS_BEFORE, hours: 5 });
  const closed = start.plus({ hours: 20 });
  const notes = conversation(n, start).filter(
    ({ createdAt }) => createdAt <= iso(now),
  );
  const day = start.setLocale('en').toFormat('d MMMM yyyy');
  const clock = start.offset === 120 ? 'CEST' : 'CET';
  return {
    iid: 10 + 3 * n,
    title: `Platform Guild: ${day}`,
    description: [
      `We meet on **Thursday, ${day}, 15:00 ${clock}**, for an hour.`,
      'Join: https://meet.example.com/platform-guild',
      'Propose a topic in a comment, and give a :thumbsup: to what you would like to hear.',
    ].join('\n\n'),
    author: HOST,
    createdAt: iso(opened),
    updatedAt: notes.at(-1)?.createdAt ?? iso(opened),
    closedAt: closed <= now ? iso(closed) : null,
    labels: [LABEL, 'platform'],
    upvotes: between(`guild ${n}`, 6, 18),
    notes,
  };
}

/** Oldest first, including what is still to be written. */
function conversation(n: number, start: DateTime): SampleGitLabNote[] {
  const opened = start.minus({ weeks: OPENED_WEEKS_BEFORE, hours: 5 });
  const drafts: Array<{
    at: DateTime;
    note: Pick<SampleGitLabNote, 'author' | 'body'> & Partial<SampleGitLabNote>;
  }> = [
    {
      at: opened.plus({ minutes: 1 }),
      note: { author: HOST, body: `added ~"${LABEL}" label`, system: true },
    },
    ...[8, 5, 3, 2].map((weeksBefore, index) => ({
      at: start.minus({ weeks: weeksBefore, hours: 4 + index }),
      note: {
        author: PEOPLE[(n + index) % PEOPLE.length],
        body: TOPICS[(3 * n + index) % TOPICS.length],
        awards: awards(`guild topic ${n} ${index}`),
      },
    })),
    {
      at: start.minus({ days: 9 }),
      note: {
        author: HOST,
        body: 'The room is booked, and the catering is on cost centre 4410.',
        internal: true,
      },
    },
    {
      at: start.minus({ days: 1 }),
      note: { author: BOT, body: 'Reminder: the guild meets tomorrow.' },
    },
    {
      at: start.plus({ hours: 20 }),
      note: {
        author: HOST,
        body: 'Thank you all for coming! What we did not get to moves to the next agenda.',
      },
    },
  ];
  return drafts.map(({ at, note }, index) => ({
    id: 880_000 + 100 * n + index,
    createdAt: iso(at),
    awards: [],
    ...note,
  }));
}

function awards(seed: string): string[] {
  return [
    ...Array.from({ length: between(seed, 1, 9) }, () => 'thumbsup'),
    ...(hash(seed) % 3 === 0 ? ['rocket'] : []),
  ];
}
