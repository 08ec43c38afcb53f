import {
  RecordingDetail,
  SessionDetail,
} from '@backstage-community/plugin-community-sessions-common';

/** A session to come, of one hour at 16:00 in Stockholm. */
export function sessionDetail(
  session: Partial<SessionDetail> = {},
): SessionDetail {
  return {
    id: 'backstage-2024-02-21',
    series: 'backstage',
    title: 'Community Session',
    track: null,
    startsAt: '2024-02-21T15:00:00.000Z',
    endsAt: '2024-02-21T16:00:00.000Z',
    timeZone: 'Europe/Stockholm',
    status: 'upcoming',
    timeCertainty: 'stated',
    agendaUrl: 'https://github.example.com/community/issues/7',
    joinUrl: 'https://zoom.example.com/j/1?pwd=secret',
    rsvpCount: 3,
    topicCount: 0,
    recording: null,
    updatedAt: '2024-02-01T08:30:00.000Z',
    agendas: [],
    topics: [],
    recordings: [],
    notesMarkdown: null,
    links: [],
    provenance: {},
    previous: null,
    next: null,
    ...session,
  };
}

/** A recording of an hour with one chapter. */
export function recordingDetail(
  recording: Partial<RecordingDetail> = {},
): RecordingDetail {
  return {
    videoId: '-abcdefghi1',
    url: 'https://www.youtube.com/watch?v=-abcdefghi1',
    title: 'Recording',
    thumbnailUrl: null,
    durationSeconds: 3723,
    publishedAt: '2024-02-23T10:00:00.000Z',
    matchedBy: 'link',
    chapters: [
      {
        startSeconds: 65,
        title: 'Chapter',
        url: 'https://www.youtube.com/watch?v=-abcdefghi1&t=65',
      },
    ],
    ...recording,
  };
}

/** Texts that break feeds which write them as they are. */
export const HOSTILE_TEXTS = [
  '<script>alert(1)</script>',
  'a; b, c: d \\ e',
  'first\nsecond',
  'BEGIN:VEVENT\nEND:VCALENDAR',
  'end ]]> of ]]> CDATA',
  '&amp; & &lt;b&gt; "quoted" \'so\'',
  'Grüße, 日本語 und 👩‍💻 '.repeat(20).trim(),
];
