import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { DatabaseRecordStore } from '../store/DatabaseRecordStore';
import { DatabaseSessionStore } from '../store/DatabaseSessionStore';
import { series } from './__testUtils__/setUpSync';
import { SyncMetrics } from './SyncMetrics';

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
    ['community_sessions.records', 0, { series: 'meetup', source: 'youtube' }],
    ['community_sessions.records', 4, { series: 'meetup', source: 'archive' }],
    ['community_sessions.problems', 1, { series: 'meetup' }],
    [
      'community_sessions.sync.duration',
      2,
      { series: 'meetup', outcome: 'failed' },
    ],
  ]);
});
