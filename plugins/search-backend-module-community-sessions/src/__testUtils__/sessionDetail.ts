import {
  RecordingDetail,
  SessionDetail,
  Topic,
} from '@backstage-community/plugin-community-sessions-common';

/** A past session about which nothing is known but its start; everything can be said otherwise. */
export function sessionDetail(
  overrides: Partial<SessionDetail> = {},
): SessionDetail {
  return {
    id: 'backstage-2024-02-21',
    series: 'backstage',
    title: 'Backstage Community Session',
    track: null,
    startsAt: '2024-02-21T15:00:00.000Z',
    endsAt: '2024-02-21T16:00:00.000Z',
    timeZone: 'Europe/Stockholm',
    status: 'past',
    timeCertainty: 'stated',
    agendaUrl: null,
    joinUrl: null,
    rsvpCount: 0,
    topicCount: 0,
    recording: null,
    updatedAt: '2024-02-21T16:00:00.000Z',
    agendas: [],
    topics: [],
    recordings: [],
    notesMarkdown: null,
    links: [],
    provenance: {},
    previous: null,
    next: null,
    ...overrides,
  };
}

/** `count` sessions with an id each. */
export function sessionDetails(count: number): SessionDetail[] {
  return Array.from({ length: count }, (_, index) =>
    sessionDetail({ id: `backstage-${index}` }),
  );
}

/** An agenda with the given text. */
export function agenda(bodyMarkdown: string): SessionDetail['agendas'][number] {
  return {
    source: 'github',
    number: 1,
    url: 'https://github.test/1',
    state: 'closed',
    author: { login: 'host' },
    bodyMarkdown,
  };
}

/** A proposal with the given text. */
export function topic(bodyMarkdown: string): Topic {
  return {
    id: '1',
    url: 'https://github.test/1#1',
    author: { login: 'proposer' },
    bodyMarkdown,
    votes: 0,
    createdAt: '2024-02-01T00:00:00Z',
    track: null,
  };
}

/** A recording with chapters of the given titles. */
export function recording(chapters: string[]): RecordingDetail {
  return {
    videoId: '-aBcDeFgHiJ',
    url: 'https://www.youtube.com/watch?v=-aBcDeFgHiJ',
    title: 'February on tape',
    thumbnailUrl: 'https://i.ytimg.com/vi/-aBcDeFgHiJ/hqdefault.jpg',
    durationSeconds: 3000,
    publishedAt: null,
    chapters: chapters.map((title, index) => ({
      startSeconds: index * 60,
      title,
      url: `https://www.youtube.com/watch?v=-aBcDeFgHiJ&t=${index * 60}s`,
    })),
    matchedBy: 'link',
  };
}
