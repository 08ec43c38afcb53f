import { fakeRecording, fakeSession } from './fakeSessions';

/** When the tests of the page take place. */
export const NOW = '2026-11-25T09:00:00Z';
/** In three weeks. */
export const NEXT = fakeSession('2026-12-16T15:00:00Z', {
  status: 'upcoming',
  title: 'December Session',
  joinUrl: 'https://meet.example.com/december',
  rsvpCount: 12,
  topics: ['**Dry runs**', 'Golden paths'].map((bodyMarkdown, index) => ({
    id: `${index}`,
    url: 'https://github.com/backstage/community/issues/12#issuecomment-1',
    author: { login: 'ana' },
    bodyMarkdown,
    votes: 5 - index,
    createdAt: NOW,
    track: null,
  })),
});
/** Last week, and not published yet. */
export const NOVEMBER = fakeSession('2026-11-18T15:00:00Z', {
  title: 'November',
});
/** Recorded. */
export const OCTOBER = fakeSession('2025-10-21T14:00:00Z', {
  title: 'October',
  track: 'adopters',
  recordings: [fakeRecording('october')],
});
/** Never published. */
export const JULY = fakeSession('2025-07-16T14:00:00Z', { title: 'July' });
export const ALL = [NEXT, NOVEMBER, OCTOBER, JULY];
