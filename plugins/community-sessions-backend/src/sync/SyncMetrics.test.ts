import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { DatabaseRecordStore } from '../store/DatabaseRecordStore';
import { DatabaseSessionStore } from '../store/DatabaseSessionStore';
import { Doubt } from '../store/deletions';
import { series } from './__testUtils__/setUpSync';
import { SyncMetrics } from './SyncMetrics';

const doubtOf = (source: Doubt['source']): Doubt => ({
  source,
  kind: `${source}.anything`,
  lost: 9,
  of: 12,
  since: '2026-11-24T08:48:00.000Z',
  reads: 1,
});

it('measures syncs', async () => {
  const measured: unknown[] = [];
  const note = (name: string) => ({
    add: (value: number, attributes?: object) =>
      measured.push([name, value, attributes]),
    record: (value: number, attributes?: object) =>
      measured.push([name, value, attributes]),
  });
  const metrics = new SyncMetrics({
    metrics: metricsServiceMock.mock({
      createCounter: note,
      createGauge: note,
      createHistogram: note,
    }),
    records: {
      counts: async () => ({ github: 120, archive: 4 }),
      doubts: async () => [doubtOf('youtube'), doubtOf('youtube')],
    } as Partial<DatabaseRecordStore> as DatabaseRecordStore,
    sessions: {
      seriesState: async () => ({ problems: [{ kind: 'a', message: 'b' }] }),
    } as object as DatabaseSessionStore,
  });

  metrics.request('meetup', 'github');
  await metrics.synced({
    series: series('meetup'),
    seconds: 1.5,
    isComplete: false,
    records: 3,
    sessions: { added: 1, changed: 0, removed: 0 },
  });
  await metrics.failed({ series: series('meetup'), seconds: 2 });
  expect(measured).toEqual([
    [
      'community_sessions.source.requests',
      1,
      { series: 'meetup', source: 'github' },
    ],
    [
      'community_sessions.sync.duration',
      1.5,
      { series: 'meetup', outcome: 'incomplete' },
    ],
    ['community_sessions.records.changes', 3, { series: 'meetup' }],
    ['community_sessions.records', 120, { series: 'meetup', source: 'github' }],
    [
      'community_sessions.source.doubtful',
      0,
      { series: 'meetup', source: 'github' },
    ],
    ['community_sessions.records', 0, { series: 'meetup', source: 'youtube' }],
    [
      'community_sessions.source.doubtful',
      1,
      { series: 'meetup', source: 'youtube' },
    ],
    ['community_sessions.records', 4, { series: 'meetup', source: 'archive' }],
    [
      'community_sessions.source.doubtful',
      0,
      { series: 'meetup', source: 'archive' },
    ],
    ['community_sessions.problems', 1, { series: 'meetup' }],
    [
      'community_sessions.sync.duration',
      2,
      { series: 'meetup', outcome: 'failed' },
    ],
  ]);
});
