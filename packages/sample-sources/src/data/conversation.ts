import { DateTime } from 'luxon';
import { SampleComment } from '../types';
import { AgendaRow } from './agendas';
import { COMMUNITY, STALE_BOT } from './people';
import { between, hash, pick } from './random';
import { RECORDINGS, RecordingRow } from './recordings';
import { topicsOf } from './sessions';
import { instant, iso, thirdWednesday } from './time';
import { topicComment } from './topics';
import { SEEN_COMMENTS } from './seenComments';

/** A comment before it has its id. */
type Draft = Pick<SampleComment, 'author' | 'body' | 'reactions'> & {
  at: DateTime;
  /** Hours after which its author improved it. */
  editedAfter?: number;
};

/** What people wrote below an agenda, oldest first, including what is still to be written. */
export function conversation(
  agenda: AgendaRow,
  recordings: RecordingRow[] = RECORDINGS,
): SampleComment[] {
  const drafts = [
    ...seen(agenda),
    ...topics(agenda),
    ...reply(agenda),
    ...wrapUp(agenda, recordings),
    ...staleNotice(agenda),
  ];
  return drafts
    .sort((a, b) => a.at.toMillis() - b.at.toMillis())
    .map((draft, n) => ({
      id: 1_200_000_000 + agenda.number * 1000 + n,
      issueNumber: agenda.number,
      author: draft.author,
      body: draft.body,
      createdAt: iso(draft.at),
      updatedAt: iso(draft.at.plus({ hours: draft.editedAfter ?? 0 })),
      reactions: draft.reactions,
    }));
}

function seen({ number }: AgendaRow): Draft[] {
  return SEEN_COMMENTS.filter(comment => comment.issue === number).map(
    ({ author, date, body }) => ({
      author,
      body,
      at: instant(date, '10:20'),
      reactions: { '+1': between(`seen ${number} ${author}`, 1, 9) },
    }),
  );
}

function topics(agenda: AgendaRow): Draft[] {
  const times = topicTimes(agenda);
  return topicsOf(agenda, times.length).map((idea, n) => {
    const seed = `topic ${agenda.number} ${n}`;
    return {
      at: times[n],
      // One in forty accounts no longer exists.
      author: hash(seed) % 40 === 7 ? null : personOf(agenda, n),
      body: `${prefix(agenda, n)}${topicComment(idea, hash(seed))}`,
      editedAfter: hash(seed) % 9 === 0 ? 3 : 0,
      reactions: {
        '+1': between(`votes ${seed}`, 0, 17),
        heart: between(`heart ${seed}`, 0, 4),
        rocket: between(`rocket ${seed}`, 0, 3),
        eyes: between(`eyes ${seed}`, 0, 2),
      },
    };
  });
}

function personOf({ number }: AgendaRow, n: number): string {
  return COMMUNITY[(hash(`people ${number}`) + n * 7) % COMMUNITY.length];
}

/** In the time of two days a month people were asked to say which one they mean; not all did. */
function prefix({ number, days, family }: AgendaRow, n: number): string {
  const tracks = days.length === 2 || family === 'T4b';
  return tracks && hash(`prefix ${number} ${n}`) % 3 > 0
    ? pick(`track ${number} ${n}`, ['[Adopters] ', '[Contributors] '])
    : '';
}

/**
 * Spread so that at any time the agenda of the next session has four to six topics and that of the one after it two to four:
 * two while the session before the last is ahead, two while the last is, two more when this one is next.
 */
function topicTimes({ number, created, days }: AgendaRow): DateTime[] {
  const session = instant(days[0].date);
  const opened = instant(created, '11:00');
  if (session.diff(opened, 'days').days < 45) {
    const hours = session.diff(opened, 'hours').hours;
    const count = between(`topic count ${number}`, 4, 8);
    return Array.from({ length: count }, (_, n) =>
      opened.plus({ hours: (hours * (n + 1)) / (count + 2) }),
    );
  }
  const previous = instant(thirdWednesday(session.minus({ months: 1 })));
  const beforePrevious = instant(thirdWednesday(session.minus({ months: 2 })));
  return [
    opened.plus({ hours: 3 }),
    opened.plus({ hours: 26 }),
    beforePrevious.plus({ days: 6, hours: 2 }),
    previous.minus({ days: 4, hours: 5 }),
    previous.plus({ days: 6, hours: -3 }),
    previous.plus({ days: 15, hours: 1 }),
  ];
}

function reply(agenda: AgendaRow): Draft[] {
  const { number, days } = agenda;
  if (hash(`reply ${number}`) % 2 === 0) {
    return [];
  }
  return [
    {
      at: instant(days[0].date).minus({ hours: 30 }),
      author: agenda.author,
      body: `@${personOf(
        agenda,
        0,
      )} thanks, that fits well! You are on the list.`,
      reactions: { heart: 1 },
    },
  ];
}

const WRAP_UPS: ReadonlyArray<(link: string) => string> = [
  link => `Thanks everyone for joining! 🎉${link} See you next month.`,
  link =>
    `That was a full house, thank you to all speakers.${link} What we did not get to moves to the next agenda.`,
  link => `Closing this one.${link} Thank you for coming 👋`,
];

function wrapUp(agenda: AgendaRow, recordings: RecordingRow[]): Draft[] {
  const { number, days } = agenda;
  const shown = recordings.filter(({ date }) =>
    days.some(day => day.date === date),
  );
  const links = shown
    .filter(({ id, form }) => form === 'linked' || hash(id) % 4 === 0)
    .map(({ id }) => recordingLink(id));
  if (links.length === 0 && hash(`wrap-up ${number}`) % 4 === 0) {
    return [];
  }
  const at = instant(days[days.length - 1].date).plus({ hours: 43 });
  const link =
    links.length > 0 ? ` The recording is up: ${links.join(' and ')}` : '';
  const thanks: Draft = {
    at: at.plus({ hours: 5 }),
    author: personOf(agenda, 1),
    body: 'Thanks for the great session! 🙌',
    reactions: {},
  };
  return [
    {
      at,
      author: agenda.author,
      body: pick(`wording ${number}`, WRAP_UPS)(link),
      reactions: { '+1': 2, hooray: 3 },
    },
    ...(hash(`thanks ${number}`) % 3 === 0 ? [thanks] : []),
  ];
}

/** People copy the address of a video from wherever they are. */
function recordingLink(id: string): string {
  // As it was posted: shared in the middle of the talk.
  if (id === 'b0KAvaPQLnc') {
    return `https://www.youtube.com/watch?v=${id}&t=228s&pp=2AHkAZACAQ%3D%3D`;
  }
  return pick(`link ${id}`, [
    `https://www.youtube.com/watch?v=${id}`,
    `https://youtu.be/${id}?si=Sample0Share1Id2`,
    `https://www.youtube.com/live/${id}`,
    `https://www.youtube.com/watch?v=${id}&list=PL8iP9yIjU0Q1bUK28-KrTUMl8n08CEPpf`,
  ]);
}

function staleNotice({ number, days, open }: AgendaRow): Draft[] {
  if (!open || number % 2 === 0) {
    return [];
  }
  return [
    {
      at: instant(days[days.length - 1].date, '03:17').plus({ days: 60 }),
      author: STALE_BOT,
      body: 'Nothing has happened here for 60 days, so this issue is now marked as stale. It will be closed unless somebody comments.',
      reactions: {},
    },
  ];
}
