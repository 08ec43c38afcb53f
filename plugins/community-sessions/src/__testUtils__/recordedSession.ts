import { fakeRecording, fakeSession } from './fakeSessions';

export const AGENDA_URL = 'https://github.com/backstage/community/issues/300';
const CHAPTERS = [
  { startSeconds: 0, title: 'Welcome' },
  { startSeconds: 845, title: 'Dry runs' },
].map(each => ({ ...each, url: 'https://www.youtube.com/watch?v=first' }));

/** A session of the past with all there can be of one. */
export const RECORDED = fakeSession('2024-10-16T14:00:00Z', {
  title: 'Autumn Session',
  previous: 'backstage-2024-09-18',
  recordings: [
    fakeRecording('first', { title: 'Part one', chapters: CHAPTERS }),
    fakeRecording('second', { title: 'Part two' }),
  ],
  agendas: [
    {
      source: 'github',
      number: 300,
      url: AGENDA_URL,
      state: 'closed',
      author: { login: 'host' },
      bodyMarkdown: 'Bring [topics](#comments)',
    },
  ],
  topics: [
    {
      id: '1',
      url: `${AGENDA_URL}#issuecomment-1`,
      author: { login: 'ana', name: 'Ana', url: 'https://github.com/ana' },
      bodyMarkdown: 'The **topic**',
      votes: 1,
      createdAt: '2024-10-01T00:00:00Z',
      track: null,
    },
  ],
  notesMarkdown: 'What was said',
  provenance: { startsAt: 'calendar', weather: 'archive' },
});
