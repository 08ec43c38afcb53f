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
    expect(await store.save(same)).toEqual({ changed: 2, suspicions: [] });

    const written = await tablesWritten(knex, async () => {
      expect(await store.save(same)).toEqual({ changed: 0, suspicions: [] });
    });
    expect(written).toEqual([]);
    expect(await revision()).toBe(1);
  });

  it('counts only what differs and raises the revision once a batch', async () => {
    const { store, revision } = await createRecordStore(id);
    await store.save(batch({ records: [section('a'), section('b')] }));

    const outcome = await store.save(
      batch({ records: [section('a'), section('b', 'new'), section('c')] }),
    );
    expect(outcome.changed).toBe(2);
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

  it('drops the records of another scope with the first batch of the new one', async () => {
    const { store } = await createRecordStore(id);
    await store.save(batch({ scope: 'old', records: [section('a')] }));
    await store.save(
      batch({ source: 'github', scope: 'x', records: [comment(1, '10')] }),
    );

    const outcome = await store.save(
      batch({ scope: 'new', records: [section('b')], state: { n: 1 } }),
    );
    expect(outcome.changed).toBe(2);
    expect(await idsOf(store)).toEqual(['b', '10']);
    expect((await store.sources('meetup'))[0]).toMatchObject({
      scope: 'new',
      state: { n: 1 },
    });
  });

  it('remembers how attempts ended', async () => {
    const { store } = await createRecordStore(id);
    const attempt = {
      series: 'meetup',
      source: 'archive',
      scope: 's',
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
      scope: 's',
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
