import { databases, tablesWritten } from './__testUtils__/databases';
import {
  batch,
  comment,
  createRecordStore,
  idsOf,
  NOW,
  section,
} from './__testUtils__/records';

describe.each(databases.eachSupportedId())('DatabaseRecordStore, %p', id => {
  it('gives back what was saved, in a stable order', async () => {
    const { store } = await createRecordStore(id);
    await store.save(batch({ records: [section('b'), section('a', 'ä\0')] }));
    await store.save(
      batch({ source: 'github', scope: 'x', records: [comment(1, '10')] }),
    );

    expect(await store.list('meetup', ['archive'])).toEqual([
      expect.objectContaining({ source: 'archive', externalId: 'a' }),
      {
        source: 'archive',
        kind: 'archive.section',
        externalId: 'b',
        payload: section('b').payload,
      },
    ]);
    expect(await store.counts('meetup')).toEqual({ archive: 2, github: 1 });
    expect(await store.list('other', ['archive'])).toEqual([]);
  });

  it('writes nothing when nothing changed', async () => {
    const { knex, store, revision } = await createRecordStore(id);
    const same = batch({
      records: [section('a'), section('b')],
      completeReads: [{ kind: 'archive.section', externalIds: ['a', 'b'] }],
      state: { etag: '"1"' },
    });
    expect(await store.save(same)).toBe(2);

    const written = await tablesWritten(knex, async () => {
      expect(await store.save(same)).toBe(0);
    });
    expect(written).toEqual([]);
    expect(await revision()).toBe(1);
  });

  it('counts only what differs and raises the revision once a batch', async () => {
    const { store, revision } = await createRecordStore(id);
    await store.save(batch({ records: [section('a'), section('b')] }));

    const changed = await store.save(
      batch({ records: [section('a'), section('b', 'new'), section('c')] }),
    );
    expect(changed).toBe(2);
    expect(await revision()).toBe(2);
  });

  it('takes the last of a record that a batch has twice', async () => {
    const { store } = await createRecordStore(id);
    await store.save(
      batch({ records: [section('a', 'old'), section('a', 'new')] }),
    );
    expect(await store.list('meetup', ['archive'])).toEqual([
      expect.objectContaining({
        payload: expect.objectContaining({ bodyMarkdown: 'new' }),
      }),
    ]);
  });

  it('stores more records than one statement can carry', async () => {
    const { store } = await createRecordStore(id);
    const records = Array.from({ length: 1234 }, (_, n) => section(`s${n}`));
    await store.save(batch({ records }));
    expect(await store.counts('meetup')).toEqual({ archive: 1234 });
  });

  it('stores neither records nor state when one of them fails', async () => {
    const { store } = await createRecordStore(id);
    const broken = { ...section('b'), externalId: null as unknown as string };
    await expect(
      store.save(batch({ records: [section('a'), broken], state: { n: 1 } })),
    ).rejects.toThrow();
    expect(await idsOf(store)).toEqual([]);
    expect(await store.sources('meetup')).toEqual([]);
  });

  describe('after the scope of a source has changed', () => {
    const attempt = {
      series: 'meetup',
      source: 'archive',
      at: NOW,
      attemptKey: 'k',
    } as const;
    const old = { scope: 'old', address: 'old' };
    const fresh = { scope: 'new', address: 'new' };

    async function createMovedStore() {
      const created = await createRecordStore(id);
      const { store } = created;
      await store.save(batch({ ...old, records: [section('a')] }));
      await store.recordAttempt({ ...attempt, ...old });
      await store.save(
        batch({ source: 'github', scope: 'x', records: [comment(1, '10')] }),
      );
      await store.save(batch({ ...fresh, records: [section('b')] }));
      return created;
    }

    it('drops the records of the old scope when the new one was read', async () => {
      const { store, revision } = await createMovedStore();
      expect(await idsOf(store)).toEqual(['a', 'b', '10']);
      const before = await revision();
      expect(await store.recordAttempt({ ...attempt, ...fresh })).toBe(1);
      expect(await idsOf(store)).toEqual(['b', '10']);
      expect(await revision()).toBe(before + 1);
      expect(await store.recordAttempt({ ...attempt, ...fresh })).toBe(0);
    });

    it('keeps them while the new one can not be read', async () => {
      const { store } = await createMovedStore();
      const error = { code: 'unavailable', message: 'Later' };
      await store.recordAttempt({ ...attempt, ...fresh, error });
      expect(await idsOf(store)).toEqual(['a', 'b', '10']);
    });

    it('counts none of them as missing from complete reads of the new one', async () => {
      const { store } = await createMovedStore();
      const completeReads = [
        { kind: 'archive.section' as const, externalIds: ['b'] },
      ];
      await store.save(batch({ ...fresh, completeReads }));
      await store.save(batch({ ...fresh, completeReads }));
      expect(await idsOf(store)).toEqual(['a', 'b', '10']);
    });

    it('drops what was read meanwhile when the old scope is back', async () => {
      const { store } = await createMovedStore();
      await store.save(batch({ ...old, records: [section('a')] }));
      await store.recordAttempt({ ...attempt, ...old });
      expect(await idsOf(store)).toEqual(['a', '10']);
    });

    it('keeps what an earlier version stored, which kept no scopes', async () => {
      const { store, knex } = await createRecordStore(id);
      await store.save(batch({ ...old, records: [section('a')] }));
      await knex('records').update({ scope: null });
      await knex('source_states').update({ scope: 'hash of an address' });
      await store.recordAttempt({ ...attempt, ...old });
      expect(await idsOf(store)).toEqual(['a']);
      await store.save(batch({ ...fresh, records: [section('b')] }));
      await store.recordAttempt({ ...attempt, ...fresh });
      expect(await idsOf(store)).toEqual(['b']);
    });
  });

  it('remembers how attempts ended', async () => {
    const { store } = await createRecordStore(id);
    const attempt = {
      series: 'meetup',
      source: 'archive',
      scope: 's',
      attemptKey: 'k',
    } as const;
    const error = { code: 'rate-limited', message: 'Later' };
    await store.recordAttempt({
      ...attempt,
      at: NOW,
      error,
      nextAttemptAt: new Date('2024-02-21T13:00:00Z'),
    });
    const failed = {
      source: 'archive',
      scope: '',
      address: null,
      attemptKey: 'k',
      state: undefined,
      lastAttemptAt: '2024-02-21T12:00:00.000Z',
      lastSuccessAt: null,
      nextAttemptAt: '2024-02-21T13:00:00.000Z',
      error,
    };
    expect(await store.sources('meetup')).toEqual([failed]);

    const at = new Date('2024-02-21T14:00:00Z');
    await store.recordAttempt({ ...attempt, at });
    const good = {
      ...failed,
      scope: 's',
      lastAttemptAt: at.toISOString(),
      lastSuccessAt: at.toISOString(),
      nextAttemptAt: null,
      error: undefined,
    };
    expect(await store.sources('meetup')).toEqual([good]);

    await store.recordAttempt({ ...attempt, scope: 'new', at: NOW, error });
    expect(await store.sources('meetup')).toEqual([
      {
        ...good,
        lastAttemptAt: NOW.toISOString(),
        error,
      },
    ]);
  });
});
