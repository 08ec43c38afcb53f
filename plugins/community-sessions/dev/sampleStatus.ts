import { SyncStatus } from '@backstage-community/plugin-community-sessions-common';

const MINUTE = 60_000;

/** Sources in each state there is, and problems of several kinds, as of the given instant. */
export function sampleStatus(now: number): SyncStatus {
  const at = (minutes: number) =>
    new Date(now + minutes * MINUTE).toISOString();
  return {
    series: [
      {
        id: 'backstage',
        sessions: 45,
        sources: [
          {
            id: 'github',
            title: 'GitHub',
            icon: 'github',
            state: 'ok',
            lastSuccessAt: at(-12),
            lastAttemptAt: at(-12),
            nextAttemptAt: at(18),
            records: 1243,
            budget: { remaining: 4980, limit: 5000, resetAt: at(41) },
          },
          {
            id: 'youtube',
            title: 'YouTube',
            state: 'waiting',
            lastSuccessAt: at(-3 * 24 * 60),
            lastAttemptAt: at(-12),
            nextAttemptAt: at(9 * 60),
            records: 61,
            error: {
              code: 'rate-limited',
              message:
                'YouTube allows no more requests today; it is asked again after midnight in California.',
            },
            budget: { remaining: 0, limit: 10_000, resetAt: at(9 * 60) },
          },
          {
            id: 'calendar',
            title: 'Calendar',
            state: 'failing',
            lastSuccessAt: null,
            lastAttemptAt: at(-12),
            nextAttemptAt: at(18),
            records: 0,
            error: {
              code: 'not-found',
              message:
                'https://calendar.example.com/basic.ics answered 404. Check communitySessions.series[].calendar.url.',
            },
          },
          {
            id: 'archive',
            title: 'Archive',
            icon: 'docs',
            state: 'doubtful',
            lastSuccessAt: at(-12),
            lastAttemptAt: at(-12),
            nextAttemptAt: at(18),
            records: 52,
            doubts: [
              {
                kind: 'archive.section',
                lost: 44,
                of: 52,
                since: at(-42),
                reads: 2,
              },
            ],
          },
          {
            id: 'gitlab',
            title: 'GitLab',
            state: 'never',
            lastSuccessAt: null,
            lastAttemptAt: null,
            nextAttemptAt: null,
            records: 0,
          },
        ],
        problems: [
          {
            kind: 'unmatched-recording',
            message: 'No session was found for the video “Community session”.',
            url: 'https://www.youtube.com/watch?v=abc',
            hint: 'overrides: [{ date: 2024-02-21, recording: abc }]',
          },
          {
            kind: 'unmatched-recording',
            message: 'No session was found for the video “Untitled”.',
            url: 'https://www.youtube.com/watch?v=def',
            hint: 'Add the date of the session to the title of the video',
          },
          {
            kind: 'unreadable-date',
            message: 'The agenda “Agenda for some day” has no date.',
            url: 'https://github.com/backstage/community/issues/7',
            hint: 'Correct the title or the text of the issue',
          },
        ],
      },
    ],
  };
}
