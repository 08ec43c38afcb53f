import { databases } from './__testUtils__/databases';
import {
  batch,
  comment,
  createRecordStore,
  idsOf,
  later,
  NOW,
  section,
} from './__testUtils__/records';

const names = (count: number, prefix = 's') =>
  Array.from(
    { length: count },
    (_, n) => `${prefix}${String(n).padStart(3, '0')}`,
  );

describe.each(databases.eachSupportedId())('deletions, %p', id => {
  /** A store with these sections of the archive, read an hour ago. */
  async function createStoreWith(headings: string[]) {
    const created = await createRecordStore(id);
    await created.store.save(
      batch({ records: headings.map(each => section(each)), now: later(-1) }),
    );
    return created;
  }

  it('removes what two complete reads in a row do not have', async () => {
    const { read, store } = await createStoreWith(['a', 'b', 'c']);
    expect(await read(['a', 'b'])).toEqual(['a', 'b', 'c']);
    expect(await read(['a', 'b', 'c'], 1)).toEqual(['a', 'b', 'c']);
    expect(await read(['a', 'b'], 2)).toEqual(['a', 'b', 'c']);
    expect(await read(['a', 'b'], 3)).toEqual(['a', 'b']);
    expect(await store.counts('meetup')).toEqual({ archive: 2 });
  });

  it.each([
    { name: 'four of five', before: 5, after: 1 },
    { name: 'the only one', before: 1, after: 0 },
    { name: 'four of four', before: 4, after: 0 },
    { name: 'half of many', before: 20, after: 10 },
  ])('removes $name at the second read', async ({ before, after }) => {
    const { read, store } = await createStoreWith(names(before));
    expect(await read(names(after))).toHaveLength(before);
    expect(await store.doubts('meetup')).toEqual([]);
    expect(await read(names(after), 1)).toHaveLength(after);
  });

  it('marks what the last read did not have, for the join', async () => {
    const { read, store, revision } = await createStoreWith(['a', 'b']);
    const before = await revision();
    await read(['a']);
    expect(await store.list('meetup', ['archive'])).toEqual([
      expect.not.objectContaining({ missing: true }),
      expect.objectContaining({ externalId: 'b', missing: true }),
    ]);
    expect(await revision()).toBe(before + 1);
  });

  it.each([
    ['is read again unchanged', [section('b')]],
    ['is only listed', []],
  ])('brings a removed record back when it %s', async (_, records) => {
    const { read, store, revision } = await createStoreWith(['a', 'b']);
    await read(['a']);
    expect(await read(['a'], 1)).toEqual(['a']);
    const before = await revision();
    await store.save(
      batch({
        records,
        completeReads: [{ kind: 'archive.section', externalIds: ['a', 'b'] }],
        now: later(2),
      }),
    );
    expect(await idsOf(store)).toEqual(['a', 'b']);
    expect(await revision()).toBe(before + 1);
    await read(['a'], 3);
    expect(await read(['a', 'b'], 4)).toEqual(['a', 'b']);
  });

  describe('when more than half of at least five are lost at once', () => {
    it('doubts it until three reads over 24 hours agree', async () => {
      const { read, store } = await createStoreWith(names(12));
      for (const hours of [0, 1, 2, 23]) {
        expect(await read(names(3), hours)).toHaveLength(12);
      }
      expect(await store.doubts('meetup')).toEqual([
        {
          source: 'archive',
          kind: 'archive.section',
          lost: 9,
          of: 12,
          since: NOW.toISOString(),
          reads: 4,
        },
      ]);
      expect(await read(names(3), 24)).toEqual(names(3));
      expect(await store.doubts('meetup')).toEqual([]);
    });

    it('does not take two reads a day apart for three', async () => {
      const { read } = await createStoreWith(names(12));
      await read([]);
      expect(await read([], 25)).toHaveLength(12);
      expect(await read([], 26)).toEqual([]);
    });

    it('forgets the doubt when they are there again', async () => {
      const { read, store } = await createStoreWith(names(20));
      await read([]);
      expect(await read(names(20), 1)).toEqual(names(20));
      expect(await store.doubts('meetup')).toEqual([]);
    });

    it('goes on counting when the response says that nothing has changed', async () => {
      const { read, store } = await createStoreWith(names(12));
      await read(names(3));
      const unchanged = [{ kind: 'archive.section' as const }];
      await store.save(batch({ unchanged, now: later(12) }));
      expect(await idsOf(store)).toHaveLength(12);
      await store.save(batch({ unchanged, now: later(24) }));
      expect(await idsOf(store)).toEqual(names(3));
    });

    it('removes them when an admin accepts it', async () => {
      const { read, store, revision } = await createStoreWith(names(12));
      await read(names(3));
      const before = await revision();
      expect(await store.believe('meetup', 'archive', later(1))).toBe(9);
      expect(await idsOf(store)).toEqual(names(3));
      expect(await revision()).toBe(before + 1);
      expect(await store.believe('meetup', 'archive', later(1))).toBe(0);
    });

    it('does not doubt it when as many others appeared in their place', async () => {
      const { read, store } = await createStoreWith(names(20));
      const moved = names(19, 't');
      const now = later(0);
      const completeReads = [
        { kind: 'archive.section' as const, externalIds: moved },
      ];
      const records = moved.map(each => section(each));
      await store.save(batch({ records, completeReads, now }));
      expect(await store.doubts('meetup')).toEqual([]);
      expect(await read(moved, 1)).toEqual(moved);
    });
  });

  it('leaves alone what lies outside the window of a read', async () => {
    const { store } = await createRecordStore(id);
    const records = ['2022-01-01', '2024-01-01', '2024-02-01'].map(day => ({
      ...section(day),
      occursAt: day,
    }));
    await store.save(batch({ records, now: later(-1) }));
    const within = { from: '2023-01-01', to: '2025-01-01' };
    for (const hours of [0, 1]) {
      await store.save(
        batch({
          completeReads: [
            { kind: 'archive.section', externalIds: ['2024-02-01'], within },
          ],
          now: later(hours),
        }),
      );
    }
    expect(await idsOf(store)).toEqual(['2022-01-01', '2024-02-01']);
  });

  it('does not miss what appeared while the pages were read', async () => {
    const { store } = await createRecordStore(id);
    await store.save(batch({ records: [section('a')], now: later(1) }));
    for (const startedAt of [NOW, later(0.5)]) {
      const externalIds: string[] = [];
      const completeReads = [
        { kind: 'archive.section' as const, externalIds, startedAt },
      ];
      await store.save(batch({ completeReads, now: later(2) }));
    }
    expect(await idsOf(store)).toEqual(['a']);
  });

  describe('on GitHub', () => {
    const github = { source: 'github', scope: 'x' } as const;
    const issue = { kind: 'github.issue' as const, externalId: '1' };

    it('counts complete reads below a parent for that parent alone', async () => {
      const { store } = await createRecordStore(id);
      const records = [comment(1, '10'), comment(2, '20'), comment(2, '21')];
      await store.save(batch({ ...github, records, now: later(-1) }));
      for (const hours of [0, 1]) {
        await store.save(
          batch({
            ...github,
            completeReads: [
              { kind: 'github.comment', parentId: '1', externalIds: [] },
            ],
            now: later(hours),
          }),
        );
      }
      expect(await idsOf(store)).toEqual(['20', '21']);
    });

    async function createStoreWithIssue() {
      const { store } = await createRecordStore(id);
      const record = { ...comment(1, '1'), ...issue, parentId: undefined };
      const records = [record, comment(1, '10'), comment(2, '20')];
      await store.save(batch({ ...github, records, now: later(-1) }));
      return { store, record };
    }

    it('removes an issue with its comments when GitHub says twice that it is gone', async () => {
      const { store } = await createStoreWithIssue();
      await store.save(batch({ ...github, gone: [issue] }));
      expect(await idsOf(store)).toEqual(['10', '20', '1']);
      await store.save(batch({ ...github, gone: [issue], now: later(1) }));
      expect(await idsOf(store)).toEqual(['20']);
    });

    it('removes it at once after an event that announced it', async () => {
      const { store } = await createStoreWithIssue();
      const announcedGone = [issue];
      await store.save(batch({ ...github, gone: [issue], announcedGone }));
      expect(await idsOf(store)).toEqual(['20']);
    });

    it('begins anew when it was there in between', async () => {
      const { store, record } = await createStoreWithIssue();
      await store.save(batch({ ...github, gone: [issue] }));
      await store.save(batch({ ...github, records: [record] }));
      await store.save(batch({ ...github, gone: [issue] }));
      expect(await idsOf(store)).toEqual(['10', '20', '1']);
    });
  });
});
