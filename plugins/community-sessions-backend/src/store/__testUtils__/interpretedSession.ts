import {
  RecordingDetail,
  Topic,
} from '@backstage-community/plugin-community-sessions-common';
import { UnnamedSession } from './storeSessions';

/** A session of one hour at 15:00 UTC; its only key is its date unless others are given. */
export function interpretedSession(
  session: Partial<UnnamedSession> & { date: string },
): UnnamedSession {
  const { date } = session;
  return {
    keys: [`date:${date}`],
    title: `Community Session ${date}`,
    track: null,
    startsAt: `${date}T15:00:00Z`,
    endsAt: `${date}T16:00:00Z`,
    timeZone: 'Europe/Stockholm',
    timeCertainty: 'stated',
    cancelled: false,
    agendaUrl: null,
    joinUrl: 'https://meet.example.com/room',
    rsvpCount: 0,
    agendas: [],
    topics: [],
    recordings: [],
    notesMarkdown: null,
    links: [],
    provenance: {},
    ...session,
  };
}

/** A topic by somebody. */
export function topic(id: string, login: string | null, body: string): Topic {
  return {
    id,
    url: `https://github.example.com/topics/${id}`,
    author: { login },
    bodyMarkdown: body,
    votes: 3,
    createdAt: '2024-01-01T00:00:00Z',
    track: null,
  };
}

/** A recording with one chapter. */
export function recording(videoId: string, chapter: string): RecordingDetail {
  return {
    videoId,
    url: `https://www.youtube.com/watch?v=${videoId}`,
    title: `Recording ${videoId}`,
    thumbnailUrl: null,
    durationSeconds: 3600,
    publishedAt: null,
    chapters: [
      {
        startSeconds: 60,
        title: chapter,
        url: `https://www.youtube.com/watch?v=${videoId}&t=60`,
      },
    ],
    matchedBy: 'link',
  };
}
