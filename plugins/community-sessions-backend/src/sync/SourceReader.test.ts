import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { SourceError } from '@backstage-community/plugin-community-sessions-node';
import { databases } from '../store/__testUtils__/databases';
import { section, setUpSync } from './__testUtils__/setUpSync';

describe.each(databases.eachSupportedId())('SourceReader, %p', databaseId => {
  it.each(['scope', 'address'] as const)(
    'gives sources their own state back, but not that of another %s',
    async property => {
      const { sources, sync, ids } = await setUpSync(databaseId);
      sources.archive.has(section('2024-02-21'));
      await sync();
      await sync();
      sources.archive[property] = 'other';
      await sync();
      expect(sources.archive.runs.map(run => run.state)).toEqual([
        undefined,
        { read: 1 },
        undefined,
      ]);
      expect(await ids()).toEqual(['a-2024-02-21']);
    },
  );

  describe('with an address that holds a token', () => {
    const secret = 'https://example.com/README.md?token=abc';

    it('stores no word of it', async () => {
      const { knex, sources, sync } = await setUpSync(databaseId);
      for (const source of Object.values(sources)) {
        source.scope = `${secret} of ${source.id}`;
        source.address = secret;
        source.credentials = secret;
      }
      sources.archive.has(section('2024-02-21'));
      await sync();
      const rows = await knex('source_states');
      expect(rows).toHaveLength(3);
      expect(JSON.stringify(rows)).not.toMatch(/example|token|abc/);
    });

    it('goes on where a version that stored it stopped', async () => {
      const { knex, sources, sync, ids } = await setUpSync(databaseId);
      sources.archive.scope = secret;
      sources.archive.has(section('2024-02-21'));
      sources.github.scope = 'https://api.github.com/repos/a/b';
      sources.github.does = run =>
        run.save({ records: [], state: { etag: 'e1' } });
      await sync();
      const directory = resolvePackagePath(
        '@backstage-community/plugin-community-sessions-backend',
        'migrations',
      );
      while (
        (await knex.migrate.currentVersion({ directory })) >= '20261129120000'
      ) {
        await knex.migrate.down({ directory });
      }
      for (const { id, scope } of [sources.archive, sources.github]) {
        await knex('source_states').where({ source_id: id }).update({ scope });
      }
      await knex.migrate.latest({ directory });
      expect(JSON.stringify(await knex('source_states'))).not.toContain('abc');

      await sync();
      expect(sources.github.runs[1].state).toEqual({ etag: 'e1' });
      // Read whole, once: its sections were stored with addresses, too.
      expect(sources.archive.runs[1].state).toBeUndefined();
      await sync();
      expect(sources.archive.runs[2].state).toEqual({ read: 1 });
      expect(await ids()).toEqual(['a-2024-02-21']);
    });
  });

  it('is not stopped by a source that fails, nor does it lose anything', async () => {
    const { sources, sync, ids, status, logger, clock } = await setUpSync(
      databaseId,
    );
    sources.archive.has(section('2024-02-21'));
    await sync();
    clock.now = new Date('2024-03-01T01:00:00Z');
    sources.github.does = async () => {
      throw new SourceError('not-found', 'Check the repository');
    };
    sources.youtube.does = async () => {
      throw new Error('https://example.com?key=key-1 is broken');
    };
    sources.archive.has(section('2024-02-21'), section('2024-03-20'));
    await sync();
    await sync();

    expect(await ids()).toEqual(['a-2024-02-21', 'a-2024-03-20']);
    expect((await status()).sources).toEqual([
      {
        id: 'github',
        title: 'GitHub',
        icon: 'github',
        state: 'failing',
        records: 0,
        lastAttemptAt: '2024-03-01T01:00:00.000Z',
        lastSuccessAt: '2024-03-01T00:00:00.000Z',
        nextAttemptAt: '2024-03-01T01:30:00.000Z',
        error: { code: 'not-found', message: 'Check the repository' },
      },
      expect.objectContaining({
        state: 'failing',
        error: {
          code: 'unavailable',
          message:
            'Something unforeseen went wrong; the log of the backend has the details.',
        },
      }),
      expect.objectContaining({ state: 'ok', records: 2 }),
    ]);
    // A warning for each, and none for the repetition.
    expect(logger.warn).toHaveBeenCalledTimes(2);
  });

  it('keeps what was saved before a source failed', async () => {
    const { sources, sync, ids } = await setUpSync(databaseId);
    sources.archive.does = async run => {
      await run.save({ records: [section('2024-02-21')], state: { page: 1 } });
      throw new SourceError('unavailable', 'Page 2 is broken');
    };
    await sync();
    await sync();
    expect(await ids()).toEqual(['a-2024-02-21']);
    expect(sources.archive.runs[1].state).toEqual({ page: 1 });
  });

  it('leaves a source alone until the limit it met is over', async () => {
    const { sources, sync, status, clock, logger } = await setUpSync(
      databaseId,
    );
    sources.github.does = async () => {
      throw new SourceError('rate-limited', 'Too many requests', {
        retryAt: new Date('2024-03-01T02:00:00Z'),
      });
    };
    await sync();
    await sync();
    expect(sources.github.runs).toHaveLength(1);
    expect(sources.archive.runs).toHaveLength(2);
    expect((await status()).sources[0]).toMatchObject({
      state: 'waiting',
      nextAttemptAt: '2024-03-01T02:00:00.000Z',
      error: { code: 'rate-limited' },
    });
    expect(logger.warn).not.toHaveBeenCalled();

    clock.now = new Date('2024-03-01T02:00:00Z');
    expect((await status()).sources[0]).toMatchObject({ state: 'waiting' });
    sources.github.does = async () => {};
    await sync();
    expect(sources.github.runs).toHaveLength(2);
    expect((await status()).sources[0]).toMatchObject({ state: 'ok' });
    expect((await status()).sources[0]).not.toHaveProperty('error');
  });

  describe('that asked to wait', () => {
    async function setUpLimit(retryAt: Date) {
      const set = await setUpSync(databaseId);
      set.sources.github.does = async () => {
        throw new SourceError('rate-limited', 'Too often', { retryAt });
      };
      await set.sync();
      set.sources.github.does = async () => {};
      return set;
    }
    const tomorrow = new Date('2024-03-01T20:00:00Z');

    it.each(['scope', 'address', 'credentials'] as const)(
      'is read at once with another %s',
      async property => {
        const { sources, sync, status } = await setUpLimit(tomorrow);
        sources.github[property] = 'other';
        await sync();
        expect(sources.github.runs).toHaveLength(2);
        expect((await status()).sources[0]).toMatchObject({ state: 'ok' });
      },
    );

    it('is read at once when an admin requests it, and only then', async () => {
      const { sources, sync, forced, clock } = await setUpLimit(tomorrow);
      await forced.add('b', ['github'], clock.now);
      await forced.add('a', ['archive'], clock.now);
      await sync();
      expect(sources.github.runs).toHaveLength(1);
      await forced.add('a', ['github', 'archive'], clock.now);
      await forced.add('a', ['github'], clock.now);
      sources.github.does = async () => {
        throw new SourceError('rate-limited', 'Again', { retryAt: tomorrow });
      };
      await sync();
      await sync();
      expect(sources.github.runs.map(run => run.forced)).toEqual([false, true]);
      expect(sources.archive.runs.map(run => run.forced)).toEqual([
        false,
        true,
        true,
        false,
      ]);
    });

    it.each([
      { name: 'a year', retryAt: new Date('2025-03-01T00:00:00Z') },
      { name: 'no moment at all', retryAt: new Date(NaN) },
    ])('is read again after a day, given $name', async ({ retryAt }) => {
      const { sources, sync, status, clock } = await setUpLimit(retryAt);
      expect((await status()).sources[0].nextAttemptAt).toBe(
        '2024-03-02T00:00:00.000Z',
      );
      expect(sources.archive.runs).toHaveLength(1);
      clock.now = new Date('2024-03-02T00:00:00Z');
      await sync();
      expect(sources.github.runs).toHaveLength(2);
    });
  });

  it('keeps no other source from being read, whatever can not be stored', async () => {
    const { sources, sync, ids, records, logger } = await setUpSync(databaseId);
    jest
      .spyOn(records, 'recordAttempt')
      .mockRejectedValueOnce(new Error('The database is away'));
    sources.archive.has(section('2024-02-21'));
    await sync();
    expect(await ids()).toEqual(['a-2024-02-21']);
    expect(logger.error).toHaveBeenCalledWith(
      'How the reading of github of a went could not be stored: Error: The database is away',
    );
  });

  it('fails when one record could not be read, and keeps the others', async () => {
    const { sources, sync, ids, status } = await setUpSync(databaseId);
    sources.archive.does = async run => {
      run.noteFailure(
        { kind: 'archive.section', externalId: 'b' },
        new SourceError('unavailable', 'Section b can not be read'),
      );
      await run.save({ records: [section('2024-02-21')], state: {} });
    };
    await sync();
    expect(await ids()).toEqual(['a-2024-02-21']);
    expect((await status()).sources[2]).toMatchObject({
      state: 'failing',
      error: { code: 'unavailable', message: 'Section b can not be read' },
    });
  });

  it('removes a record at once that an event and the source call gone', async () => {
    const { sources, sync, ids, requested, clock } = await setUpSync(
      databaseId,
    );
    sources.archive.has(section('2024-02-21'), section('2024-03-20'));
    await sync();
    const record = {
      kind: 'archive.section',
      externalId: '2024-03-20',
    } as const;
    sources.archive.does = run => run.save({ gone: [record], state: {} });
    await requested.request(
      'a',
      { source: 'archive', ...record, gone: true },
      clock.now,
    );
    await sync();
    expect(await ids()).toEqual(['a-2024-02-21']);
  });

  it('stops when it is told to and goes on next time', async () => {
    const { sources, sync, ids, status, logger } = await setUpSync(databaseId);
    const stop = new AbortController();
    sources.github.does = async run => {
      stop.abort();
      run.signal.throwIfAborted();
    };
    sources.archive.has(section('2024-02-21'));
    await sync(stop.signal);
    expect(sources.archive.runs).toHaveLength(0);
    expect((await status()).sources[2].state).toBe('never');
    expect((await status()).sources[0]).toMatchObject({
      state: 'failing',
      error: { code: 'aborted' },
    });
    expect(logger.warn).not.toHaveBeenCalled();

    sources.github.does = async () => {};
    await sync();
    expect(await ids()).toEqual(['a-2024-02-21']);
  });

  it('keeps what the API still allows until that is out of date', async () => {
    const { sources, sync, status, clock } = await setUpSync(databaseId);
    const budget = (remaining: number) => ({
      remaining,
      limit: 60,
      resetAt: '2024-03-01T01:00:00.000Z',
    });
    const shown = async () => (await status()).sources[0].budget;
    sources.github.does = async run => run.noteBudget(budget(40));
    await sync();
    expect(await shown()).toEqual(budget(40));

    sources.github.does = async run => {
      run.noteBudget(budget(12));
      run.noteBudget(budget(9));
      throw new SourceError('unavailable', 'Later');
    };
    await sync();
    expect(await shown()).toEqual(budget(9));

    sources.github.does = async () => {};
    await sync();
    expect(await shown()).toEqual(budget(9));
    clock.now = new Date('2024-03-01T01:00:00Z');
    expect(await shown()).toBeUndefined();
  });

  it('waits at a rate limit until it has asked again, while the others go on', async () => {
    const { sources, sync, ids, status, freshness, clock, logger } =
      await setUpSync(databaseId);
    const limit = new SourceError('rate-limited-without-token', 'Used up', {
      retryAt: new Date('2024-03-01T00:20:00Z'),
    });
    sources.github.does = async () => {
      throw limit;
    };
    sources.archive.has(section('2024-02-21'));
    await sync();
    const limited = {
      state: 'waiting',
      lastSuccessAt: null,
      nextAttemptAt: '2024-03-01T00:20:00.000Z',
      error: { code: 'rate-limited-without-token', message: 'Used up' },
    };
    expect((await status()).sources[0]).toMatchObject(limited);
    expect((await freshness())?.[0]).toEqual({
      id: 'github',
      title: 'GitHub',
      icon: 'github',
      state: 'waiting',
      lastSuccessAt: null,
      nextAttemptAt: '2024-03-01T00:20:00.000Z',
      errorCode: 'rate-limited-without-token',
    });
    expect(await ids()).toEqual(['a-2024-02-21']);
    expect(logger.warn).not.toHaveBeenCalled();

    // The limit is over, and the next sync is not yet due.
    clock.now = new Date('2024-03-01T00:21:00Z');
    expect((await status()).sources[0]).toMatchObject({
      ...limited,
      nextAttemptAt: '2024-03-01T00:30:00.000Z',
    });

    clock.now = new Date('2024-03-01T00:30:00Z');
    sources.github.does = async () => {};
    await sync();
    expect((await status()).sources[0]).toMatchObject({
      state: 'ok',
      lastSuccessAt: '2024-03-01T00:30:00.000Z',
    });
  });

  it('tells that the newest is known where only older things wait for a limit', async () => {
    const { sources, sync, status } = await setUpSync(databaseId);
    sources.github.does = async () => {
      throw new SourceError('rate-limited-without-token', 'Older later', {
        retryAt: new Date('2024-03-01T01:00:00Z'),
        isNewestRead: true,
      });
    };
    await sync();
    expect((await status()).sources[0]).toMatchObject({
      state: 'waiting',
      lastSuccessAt: '2024-03-01T00:00:00.000Z',
      nextAttemptAt: '2024-03-01T01:00:00.000Z',
      error: { code: 'rate-limited-without-token' },
    });
  });
});
