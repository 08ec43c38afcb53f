import { SourceError } from '@backstage-community/plugin-community-sessions-node';
import { RequestedRecord } from '../store/DatabaseReadRequests';
import { databases, tablesWritten } from '../store/__testUtils__/databases';
import { section, setUpSync } from './__testUtils__/setUpSync';

function requestedIssue(number: number): RequestedRecord {
  return {
    source: 'github',
    kind: 'github.issue',
    externalId: String(number),
    gone: false,
  };
}

describe.each(databases.eachSupportedId())('SyncService, %p', databaseId => {
  afterEach(() => jest.useRealTimers());

  it('turns what the sources read into sessions', async () => {
    const { sources, sync, ids, status, logger } = await setUpSync(databaseId);
    sources.archive.has(section('2024-02-21'), section('2024-03-20'));

    expect(await status()).toMatchObject({
      sessions: 0,
      sources: [{ id: 'github', state: 'never' }, {}, {}],
    });
    await sync();

    expect(await ids()).toEqual(['a-2024-02-21', 'a-2024-03-20']);
    const at = '2024-03-01T00:00:00.000Z';
    expect(await status()).toEqual({
      id: 'a',
      sessions: 2,
      problems: [],
      sources: [
        { id: 'github', title: 'GitHub', icon: 'github', records: 0 },
        { id: 'youtube', title: 'YouTube', records: 0 },
        { id: 'archive', title: 'Archive', icon: 'docs', records: 2 },
      ].map(source => ({
        ...source,
        state: 'ok',
        lastAttemptAt: at,
        lastSuccessAt: at,
        nextAttemptAt: '2024-03-01T00:30:00.000Z',
      })),
    });
    expect(logger.info).toHaveBeenCalledTimes(1);
    expect(logger.info.mock.calls[0][0]).toBe(
      'Synced a: 2 records changed; sessions: 2 added, 0 changed, 0 removed',
    );
  });

  it('writes only the bookkeeping of the sources when nothing changed', async () => {
    const { sources, sync, knex, logger, join } = await setUpSync(databaseId);
    sources.archive.has(section('2024-02-21'));
    await sync();
    logger.info.mockClear();
    join.mockClear();

    expect(await tablesWritten(knex, () => sync())).toEqual(['source_states']);
    expect(join).not.toHaveBeenCalled();
    expect(logger.info).not.toHaveBeenCalled();
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('hints at the agendas of sessions near now', async () => {
    const { sources, sync, clock } = await setUpSync(databaseId);
    sources.archive.has(
      section('2024-01-10'),
      section('2024-02-21'),
      section('2024-12-18'),
    );
    await sync();
    await sync();
    clock.now = new Date('2024-06-01T00:00:00Z');
    await sync();
    expect(sources.github.runs.map(run => run.hints.hotAgendas)).toEqual([
      [],
      [18, 21],
      [18],
    ]);
  });

  it('reads YouTube once more when links to unknown videos turn up', async () => {
    const { sources, sync, ids } = await setUpSync(databaseId);
    sources.archive.has(section('2024-02-21', 'video -abc'));
    sources.youtube.does = async run => {
      if (run.hints.linkedVideoIds.includes('-abc')) {
        await run.save({ records: [section('2024-03-20')], state: {} });
      }
    };
    await sync();
    expect(sources.youtube.runs.map(run => run.hints.linkedVideoIds)).toEqual([
      [],
      ['-abc'],
    ]);
    expect(sources.archive.runs).toHaveLength(1);
    expect(await ids()).toEqual(['a-2024-02-21', 'a-2024-03-20']);

    await sync();
    expect(sources.youtube.runs).toHaveLength(3);
  });

  it('does not read YouTube once more after it failed', async () => {
    const { sources, sync } = await setUpSync(databaseId);
    sources.archive.has(section('2024-02-21', 'video -abc'));
    sources.youtube.does = async () => {
      throw new SourceError('unavailable', 'Later');
    };
    await sync();
    expect(sources.youtube.runs).toHaveLength(1);
  });

  it('has GitHub read the requested issues until they were read', async () => {
    const { sources, sync, requested, clock } = await setUpSync(databaseId);
    const request = (series: string, number: number) =>
      requested.request(series, requestedIssue(number), clock.now);
    await request('a', 9);
    await request('a', 7);
    await request('a', 9);
    await request('b', 1);
    await request('a', 5);
    sources.github.does = async run => {
      run.settled(requestedIssue(5));
      throw new SourceError('unavailable', 'Later');
    };
    await sync();
    sources.github.does = async run => {
      // Requested again while it is read: what is read may be older than that.
      clock.now = new Date(clock.now.getTime() + 1000);
      await request('a', 7);
      run.hints.requested.forEach(each => run.settled(each));
    };
    await sync();
    sources.github.does = async run => run.settled(requestedIssue(7));
    await sync();
    await sync();
    expect(
      sources.github.runs.map(run =>
        run.hints.requested.map(({ externalId }) => externalId),
      ),
    ).toEqual([['5', '7', '9'], ['7', '9'], ['7'], []]);
    expect(sources.archive.runs[0].hints.requested).toEqual([]);
    expect(await requested.pending('b')).toEqual([requestedIssue(1)]);
  });

  it('remembers that an event called an issue gone, whatever other events say', async () => {
    const { requested, clock } = await setUpSync(databaseId);
    const gone = { ...requestedIssue(1), gone: true };
    await requested.request('a', gone, clock.now);
    await requested.request('a', requestedIssue(1), clock.now);
    expect(await requested.pending('a')).toEqual([gone]);
  });

  it('bounds how much can be requested', async () => {
    const { requested, clock } = await setUpSync(databaseId);
    for (let issue = 1; issue <= 60; issue++) {
      await requested.request('a', requestedIssue(issue), clock.now);
    }
    expect(await requested.pending('a')).toHaveLength(50);
  });

  it('ends although somebody who is told of it never does', async () => {
    const { sync, observers, logger } = await setUpSync(databaseId);
    const [first, second] = observers;
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] });
    const told = new Promise<void>(resolve => {
      first.synced.mockImplementationOnce(() => {
        resolve();
        return new Promise(() => {});
      });
    });
    const syncing = sync();
    await told;
    await jest.advanceTimersByTimeAsync(60_000);
    await syncing;
    expect(second.synced).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledWith(
      'What follows a sync of a failed: Error: No answer within 60 seconds',
    );
  });

  it('tells everybody when it fails, and fails', async () => {
    const { sources, sync, observers, join, clock } = await setUpSync(
      databaseId,
    );
    sources.archive.has(section('2024-02-21'));
    join.mockImplementationOnce(() => {
      clock.now = new Date(clock.now.getTime() + 1500);
      throw new Error('Unreadable');
    });
    observers[0].failed.mockRejectedValueOnce(new Error('Deaf'));
    await expect(sync()).rejects.toThrow('Unreadable');
    for (const { synced, failed } of observers) {
      expect(synced).not.toHaveBeenCalled();
      expect(failed.mock.calls).toEqual([
        [{ series: expect.objectContaining({ id: 'a' }), seconds: 1.5 }],
      ]);
    }
  });

  it('tells what it did to everybody, even when one of them fails', async () => {
    const { sources, sync, observers, logger, clock } = await setUpSync(
      databaseId,
    );
    const [first, second] = observers;
    first.synced.mockRejectedValueOnce(new Error('Deaf'));
    sources.archive.has(section('2024-02-21'));
    sources.github.does = async () => {
      clock.now = new Date(clock.now.getTime() + 1500);
      throw new SourceError('unavailable', 'Later');
    };
    await sync();
    sources.github.does = async () => {};
    await sync();
    expect(second.synced.mock.calls).toEqual([
      [
        {
          series: expect.objectContaining({ id: 'a' }),
          seconds: 1.5,
          isComplete: false,
          records: 1,
          sessions: { added: 1, changed: 0, removed: 0 },
        },
      ],
      [
        expect.objectContaining({
          seconds: 0,
          isComplete: true,
          records: 0,
          sessions: { added: 0, changed: 0, removed: 0 },
        }),
      ],
    ]);
    expect(first.synced).toHaveBeenCalledTimes(2);
    expect(logger.warn).toHaveBeenCalledWith(
      'What follows a sync of a failed: Error: Deaf',
    );
  });
});
