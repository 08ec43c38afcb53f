import {
  CommunitySessionsApi,
  RecordingDetail,
  Session,
  SessionDetail,
  SessionMatch,
  SessionsQuery,
} from '@backstage-community/plugin-community-sessions-common';
import { topicTitle } from '../components/parts/topicTitle';

const HOUR = 3_600_000;

/** A session of an hour from the given start; everything about it can be said otherwise. */
export function fakeSession(
  startsAt: string,
  overrides: Partial<SessionDetail> = {},
): SessionDetail {
  const recordings = overrides.recordings ?? [];
  const id = overrides.id ?? `backstage-${startsAt.slice(0, 10)}`;
  return {
    id,
    series: 'backstage',
    title: 'Backstage Community Session',
    track: null,
    startsAt,
    endsAt: new Date(Date.parse(startsAt) + HOUR).toISOString(),
    timeZone: 'Europe/Stockholm',
    status: 'past',
    timeCertainty: 'stated',
    agendaUrl: `https://github.com/backstage/community/issues/${startsAt.slice(
      5,
      7,
    )}`,
    joinUrl: null,
    rsvpCount: 0,
    topicCount: overrides.topics?.length ?? 0,
    recording: recordings[0] ?? null,
    updatedAt: startsAt,
    agendas: [],
    topics: [],
    recordings,
    notesMarkdown: null,
    links: [],
    provenance: {},
    previous: null,
    next: null,
    ...overrides,
  };
}

/** A recording without chapters; everything about it can be said otherwise. */
export function fakeRecording(
  videoId: string,
  overrides: Partial<RecordingDetail> = {},
): RecordingDetail {
  return {
    videoId,
    url: `https://www.youtube.com/watch?v=${videoId}`,
    title: `Recording ${videoId}`,
    thumbnailUrl: null,
    durationSeconds: 3130,
    publishedAt: null,
    chapters: [],
    matchedBy: 'link',
    ...overrides,
  };
}

/** An API over a fixed set of sessions; it filters and pages as the real one does, by the clock of the machine. */
export function fakeApi(
  sessions: SessionDetail[],
  options: { pageSize?: number; series?: string[] } = {},
): CommunitySessionsApi {
  const series = options.series ?? ['backstage'];
  return {
    getSeries: async () => ({
      items: series.map(id => ({
        id,
        title: `Series ${id}`,
        timeZone: 'Europe/Stockholm',
        startTime: '16:00',
        durationMinutes: 60,
        links: [],
      })),
    }),
    getSessions: async (query = {}) => {
      const found = sessions
        .filter(each => matches(each, query))
        .sort(
          (a, b) =>
            (Date.parse(a.startsAt) - Date.parse(b.startsAt)) *
            (query.order === 'asc' ? 1 : -1),
        );
      const size = options.pageSize ?? query.limit ?? 100;
      const from = Number(query.cursor ?? 0);
      const end = from + size;
      return {
        items: found.slice(from, end).map(each => withMatch(each, query.q)),
        totalItems: found.length,
        pageInfo: end < found.length ? { nextCursor: `${end}` } : {},
      };
    },
    getSession: async id => {
      const session = sessions.find(each => each.id === id);
      if (!session) {
        throw failure(404, `Session ${id} not found`);
      }
      return session;
    },
    getStatus: async () => ({ series: [] }),
    sync: async () => ({ started: true }),
    getReminder: async () => ({ reminded: false }),
    setReminder: async (_, reminded) => ({ reminded }),
  };
}

/** An error as the client throws it for an answer with this status. */
export function failure(statusCode: number, message: string): Error {
  return Object.assign(new Error(message), { statusCode });
}

/** The first of the session's texts in which the words occur, if it is one that can be opened. */
function withMatch(session: SessionDetail, words: string | undefined): Session {
  const texts: SessionMatch[] = [
    ...session.recordings.flatMap(({ videoId, chapters }) =>
      chapters.map(({ startSeconds, title }) => ({
        kind: 'chapter' as const,
        target: `${videoId}@${startSeconds}`,
        text: title,
      })),
    ),
    ...session.topics.map(({ id, bodyMarkdown }) => ({
      kind: 'topic' as const,
      target: id,
      text: topicTitle(bodyMarkdown),
    })),
    { kind: 'title', target: null, text: session.title },
  ];
  const match = words && texts.find(({ text }) => occurs(words, text));
  return match ? { ...session, match } : session;
}

function occurs(words: string, text: string): boolean {
  return text.toLocaleLowerCase('en').includes(words.toLocaleLowerCase('en'));
}

function matches(session: SessionDetail, query: SessionsQuery): boolean {
  const isAhead = Date.parse(session.endsAt) > Date.now();
  const people = [...session.agendas, ...session.topics].map(
    each => each.author.login,
  );
  const checks = [
    query.when === 'upcoming' ? isAhead : true,
    query.when === 'past' ? !isAhead : true,
    !query.q || occurs(query.q, JSON.stringify(session)),
    !query.person || people.includes(query.person),
    !query.year || session.startsAt.startsWith(`${query.year}`),
    !query.track || session.track === query.track,
    query.recording === undefined ||
      query.recording === (session.recording !== null),
    !query.series || query.series.includes(session.series),
  ];
  return checks.every(Boolean);
}
