import { DateTime } from 'luxon';
import { SampleVideo } from '../types';
import { AgendaRow } from './agendas';
import { OTHER_VIDEOS } from './otherVideos';
import { between, hash, pick } from './random';
import { RECORDINGS, RecordingForm, RecordingRow } from './recordings';
import { topicsOf } from './sessions';
import { instant, iso, thirdWednesday } from './time';
import { TopicIdea } from './topics';

/** From here on every session has a video of its own, a stream. */
const FIRST_STREAM = '2026-10-01';

/** August 2021 has no agenda; its topics are those of the minutes. */
const AUGUST_2021: TopicIdea[] = [
  { subject: 'Two more search engines', detail: '' },
  { subject: 'Reading from AWS S3', detail: '' },
  { subject: 'XCMetrics', detail: '' },
];

/** Every recording with a session: the known ones, and one for each session since the facts end. */
export function recordingsAt(agendas: AgendaRow[]): RecordingRow[] {
  const streams = agendas
    .filter(agenda => agenda.days[0].date >= FIRST_STREAM)
    .map(({ days: [{ date }] }) => ({
      id: `sample-${date.slice(2, 4)}${date.slice(5, 7)}`,
      date,
      form: 'date' as const,
    }));
  return [...RECORDINGS, ...streams];
}

/** All videos there are at an instant, newest first. */
export function videosAt(
  now: DateTime,
  agendas: AgendaRow[],
  recordings: RecordingRow[],
): SampleVideo[] {
  const videos = recordings.map(row => {
    const agenda = agendas.find(({ days }) =>
      days.some(({ date }) => date === row.date),
    );
    const video = recording(row, agenda);
    return row.date >= FIRST_STREAM ? stream(video, row.date, now) : video;
  });
  return [...videos, ...OTHER_VIDEOS]
    .filter(video => video.publishedAt <= iso(now))
    .sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1));
}

function recording(row: RecordingRow, agenda?: AgendaRow): SampleVideo {
  const start = instant(row.date);
  const topics = agenda ? topicsOf(agenda) : AUGUST_2021;
  const durationSeconds = between(`duration ${row.id}`, 2300, 3900);
  return {
    id: row.id,
    title: title(row, topics[0], agenda),
    description: description(row, topics, durationSeconds, agenda),
    publishedAt: iso(
      start.plus({ hours: between(`published ${row.id}`, 4, 70) }),
    ),
    durationSeconds,
    availability: 'public',
    embeddable: true,
    inPlaylist: !row.elsewhere,
  };
}

/** A recording as it is before, while and after it is streamed. */
function stream(
  recorded: SampleVideo,
  date: string,
  now: DateTime,
): SampleVideo {
  const start = instant(date);
  const end = start.plus({ hours: 1 });
  const announced = instant(thirdWednesday(start.minus({ months: 1 })));
  const video = {
    ...recorded,
    // On the day of the session before, so that one stream is ahead at any time.
    publishedAt: iso(announced.minus({ hours: 2 })),
    scheduledStartAt: iso(start),
  };
  if (now < start) {
    return { ...video, durationSeconds: 0, availability: 'upcoming' };
  }
  const started = { ...video, actualStartAt: iso(start.plus({ minutes: 2 })) };
  return now < end
    ? { ...started, durationSeconds: 0, availability: 'live' }
    : { ...started, actualEndAt: iso(end) };
}

/** The track of a date as titles name it, with a space in front; nothing for a session for everyone. */
function trackOf({ date }: RecordingRow, agenda?: AgendaRow): string {
  if (agenda?.days.length !== 2) {
    return '';
  }
  return agenda.days[0].date === date ? ' Adopters' : ' Contributors';
}

function title(
  row: RecordingRow,
  topic: TopicIdea,
  agenda?: AgendaRow,
): string {
  const track = trackOf(row, agenda);
  const date = instant(row.date).setLocale('en');
  const long = date.toFormat('LLLL d, yyyy');
  const forms: Record<RecordingForm, string[]> = {
    date: [
      `Backstage${track} Community Session – ${long}`,
      `Backstage${track} Community Session (${date.toFormat('d LLLL yyyy')}): ${
        topic.subject
      }`,
      `${row.date} Backstage Community Session${track && ` |${track}`} | ${
        topic.subject
      }`,
      `${topic.subject} – Backstage${track} Community Session, ${long}`,
    ],
    month: [
      `Backstage${track.replace(
        'Adopters',
        'Adopter',
      )} Community Session | ${date.toFormat('LLLL yyyy')}`,
      `Backstage Community Session, ${date.toFormat('LLL yyyy')}${
        track && ` –${track}`
      }: ${topic.subject}`,
    ],
    linked: [`${topic.subject} and more | Backstage community meetup`],
    described: [`Backstage Community Session: ${topic.subject}`],
    near: [`Backstage Community Session: ${topic.subject}, and your questions`],
  };
  const fitting = forms[row.form];
  return fitting[(date.year * 12 + date.month) % fitting.length];
}

function description(
  row: RecordingRow,
  topics: TopicIdea[],
  durationSeconds: number,
  agenda?: AgendaRow,
): string {
  const agendaLine =
    row.form === 'described'
      ? `Agenda: https://github.com/backstage/community/issues/${agenda?.number}`
      : 'Propose a topic for the next one: https://github.com/backstage/community/issues';
  return `${introduction(row)}

${chapters(row.id, topics, durationSeconds)}

${agendaLine}
Join us on Discord: https://discord.gg/MUpMjP2

#backstage #developerportal`;
}

function introduction({ id }: RecordingRow): string {
  // As in reality: a session of contributors that is announced with both tracks in its text.
  return id === 'nYjI2j-lWEM'
    ? 'After the adopters yesterday it is the turn of the contributors.'
    : pick(`introduction ${id}`, [
        'Every month the Backstage community meets: news, demos and questions.',
        'Recorded live at the monthly meetup of people who build and run Backstage.',
        'What is new in Backstage, and what people do with it.',
      ]);
}

/** Chapters as people type them; about one video in eight has none. */
function chapters(
  id: string,
  topics: TopicIdea[],
  durationSeconds: number,
): string {
  if (hash(`chapters ${id}`) % 8 === 0) {
    return 'Thanks to everybody who asked and answered!';
  }
  const titles = [
    'Welcome and news',
    ...topics.slice(0, 5).map(topic => topic.subject),
    'Questions and answers',
  ];
  const write = pick(`chapter form ${id}`, [
    (time: string, text: string) => `${time} ${text}`,
    (time: string, text: string) => `${time} - ${text}`,
    (time: string, text: string) => `(${time}) ${text}`,
  ]);
  const step = Math.floor(durationSeconds / titles.length);
  return titles
    .map((text, n) => {
      const seconds = n === 0 ? 0 : n * step - between(`${id} ${n}`, 0, 150);
      return write(timestamp(seconds), text);
    })
    .join('\n');
}

function timestamp(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  return hours > 0
    ? `${hours}:${two(minutes % 60)}:${two(seconds % 60)}`
    : `${two(minutes)}:${two(seconds % 60)}`;
}
