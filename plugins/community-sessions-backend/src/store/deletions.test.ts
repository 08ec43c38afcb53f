import { databases } from './__testUtils__/databases';
import {
  batch,
  comment,
  createRecordStore,
  idsOf,
  section,
} from './__testUtils__/records';

describe.each(databases.eachSupportedId())('complete reads, %p', id => {
  it('removes what two complete reads in a row do not have', async () => {
    const { store, read } = await createRecordStore(id);
    await store.save(
      batch({ records: [section('a'), section('b'), section('c')] }),
    );

    expect(await read('a', 'b')).toMatchObject({
      changed: 0,
      left: ['a', 'b', 'c'],
    });
    expect(await read('a', 'b', 'c')).toMatchObject({ changed: 0 });
    expect(await read('a', 'b')).toMatchObject({
      changed: 0,
      left: ['a', 'b', 'c'],
    });
    expect(await read('a', 'b')).toMatchObject({
      changed: 1,
      left: ['a', 'b'],
    });
    expect(await store.counts('meetup')).toEqual({ archive: 2 });
  });

  it.each([
    ['is read again unchanged', [section('b')]],
    ['is only listed', []],
  ])('brings a removed record back when it %s', async (_, records) => {
    const { store, read, revision } = await createRecordStore(id);
    await store.save(batch({ records: [section('a'), section('b')] }));
    await read('a');
    expect((await read('a')).left).toEqual(['a']);
    const before = await revision();

    const outcome = await store.save(
      batch({
        records,
        completeReads: [{ kind: 'archive.section', externalIds: ['a', 'b'] }],
      }),
    );
    expect(outcome.changed).toBe(1);
    expect(await idsOf(store)).toEqual(['a', 'b']);
    expect(await revision()).toBe(before + 1);
  });

  it('believes no empty and no suddenly much smaller read', async () => {
    const { store, read } = await createRecordStore(id);
    await store.save(
      batch({ records: [section('a'), section('b'), section('c')] }),
    );
    for (const headings of [[], ['a'], []]) {
      const { suspicions, left, changed } = await read(...headings);
      expect(left).toEqual(['a', 'b', 'c']);
      expect(changed).toBe(0);
      expect(suspicions).toEqual([
        `The answer has ${headings.length} where 3 records of kind archive.section are known, so nothing was removed.`,
      ]);
    }
    // They were not counted either: the next credible read is the first without c.
    expect((await read('a', 'b')).left).toEqual(['a', 'b', 'c']);
  });

  it('counts complete reads below a parent for that parent alone', async () => {
    const { store } = await createRecordStore(id);
    const github = { source: 'github', scope: 'x' } as const;
    await store.save(
      batch({
        ...github,
        records: [comment(1, '10'), comment(2, '20'), comment(2, '21')],
      }),
    );
    const readNone = () =>
      store.save(
        batch({
          ...github,
          completeReads: [
            { kind: 'github.comment', parentId: '1', externalIds: [] },
          ],
        }),
      );
    expect(await readNone()).toEqual({ changed: 0, suspicions: [] });
    expect(await readNone()).toEqual({ changed: 1, suspicions: [] });
    expect(await idsOf(store)).toEqual(['20', '21']);
  });

  it('believes no much smaller read below a parent with several records', async () => {
    const { store } = await createRecordStore(id);
    const github = { source: 'github', scope: 'x' } as const;
    const records = ['10', '11', '12', '13'].map(each => comment(1, each));
    await store.save(batch({ ...github, records }));
    const { suspicions } = await store.save(
      batch({
        ...github,
        completeReads: [
          { kind: 'github.comment', parentId: '1', externalIds: ['10'] },
        ],
      }),
    );
    expect(suspicions).toEqual([
      'The answer has 1 where 4 records of kind github.comment of 1 are known, so nothing was removed.',
    ]);
  });
});
