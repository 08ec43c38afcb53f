import {
  SourceStatus,
  SyncStatus,
} from '@backstage-community/plugin-community-sessions-common';
import { syncProgress } from './syncProgress';

const EARLIER = '2026-11-25T08:30:00Z';
const LATER = '2026-11-25T09:00:00Z';

function status(
  ...sources: [SourceStatus['state'], string | null][]
): SyncStatus {
  return {
    series: [
      {
        id: 'backstage',
        sessions: 1,
        problems: [],
        sources: sources.map(([state, lastAttemptAt], index) => ({
          id: `source-${index}`,
          title: `Source ${index}`,
          state,
          lastAttemptAt,
          lastSuccessAt: null,
          nextAttemptAt: null,
          records: 0,
        })),
      },
    ],
  };
}

it.each([
  ['nothing yet', status(['ok', EARLIER], ['never', null]), 0, 2],
  ['one of two', status(['ok', LATER], ['never', null]), 1, 2],
  ['all, one in vain', status(['failing', LATER], ['ok', LATER]), 2, 2],
  [
    'what does not have to wait',
    status(['ok', LATER], ['waiting', null]),
    1,
    1,
  ],
  [
    'what has to wait from now on',
    status(['ok', LATER], ['waiting', LATER]),
    2,
    2,
  ],
])('has read %s', (_, now, done, total) => {
  const before = status(['ok', EARLIER], ['never', null]);
  expect(syncProgress(before, now)).toEqual({ done, total });
});
