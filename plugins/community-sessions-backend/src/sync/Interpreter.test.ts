import { Pattern } from '@backstage-community/plugin-community-sessions-node';
import { databases } from '../store/__testUtils__/databases';
import {
  ALL_SOURCES,
  interpretSections,
  section,
  series,
  setUpSync,
} from './__testUtils__/setUpSync';

describe.each(databases.eachSupportedId())('Interpreter, %p', databaseId => {
  it('makes the sessions of what was stored before it was killed', async () => {
    const { sources, createService, createInterpreter, sync, ids } =
      await setUpSync(databaseId);
    sources.archive.has(section('2024-02-21'));
    const killed = createInterpreter();
    jest.spyOn(killed, 'update').mockRejectedValue(new Error('SIGKILL'));
    await expect(
      createService(killed).sync(
        series('a'),
        Object.values(sources),
        new AbortController().signal,
      ),
    ).rejects.toThrow('SIGKILL');
    expect(await ids()).toEqual([]);

    await createInterpreter().updateAll([series('a')]);
    expect(await ids()).toEqual(['a-2024-02-21']);
    await sync();
    expect(await ids()).toEqual(['a-2024-02-21']);
  });

  it('interprets the stored records again when the interpretation or the config changed', async () => {
    const { sources, sync, join, createInterpreter } = await setUpSync(
      databaseId,
    );
    sources.archive.has(section('2024-02-21'));
    await sync();
    join.mockClear();

    await createInterpreter().updateAll([series('a')]);
    const { youtube } = ALL_SOURCES;
    await createInterpreter().updateAll([
      series('a', { youtube: { ...youtube, apiKey: 'key-2' } }),
    ]);
    expect(join).toHaveBeenCalledTimes(0);

    await createInterpreter(2).updateAll([series('a')]);
    expect(join).toHaveBeenCalledTimes(1);
    const github = {
      ...ALL_SOURCES.github,
      titlePattern: Pattern.parse('other'),
    };
    await createInterpreter(2).updateAll([series('a', { github })]);
    expect(join).toHaveBeenCalledTimes(2);
    expect(sources.archive.runs).toHaveLength(1);
  });

  it('leaves out what a source said that is no longer configured', async () => {
    const { sources, sync, createInterpreter, ids, status } = await setUpSync(
      databaseId,
    );
    sources.archive.has(section('2024-02-21'));
    await sync();
    const without = series('a', { archive: undefined });
    expect(await createInterpreter().updateAll([without])).toEqual([
      { series: without, sessions: { added: 0, changed: 0, removed: 1 } },
    ]);
    expect(await createInterpreter().updateAll([without])).toEqual([]);
    expect(await ids()).toEqual([]);
    expect((await status(without)).sources.map(each => each.id)).toEqual([
      'github',
      'youtube',
    ]);
    await createInterpreter().updateAll([series('a')]);
    expect(await ids()).toEqual(['a-2024-02-21']);
  });

  it('shows in the status that the records could not be joined, until they can', async () => {
    const { sources, sync, join, status, ids } = await setUpSync(databaseId);
    sources.archive.has(section('2024-02-21'));
    await sync();
    join.mockImplementation(() => {
      throw new Error('Unreadable');
    });
    sources.archive.has(section('2024-02-21'), section('2024-02-28'));
    for (let attempt = 0; attempt < 2; attempt++) {
      await expect(sync()).rejects.toThrow('Unreadable');
      expect((await status()).problems.map(({ kind }) => kind)).toEqual([
        'join-failed',
      ]);
    }
    join.mockReset();
    join.mockImplementation(interpretSections);
    await sync();
    expect((await status()).problems).toEqual([]);
    expect(await ids()).toEqual(['a-2024-02-21', 'a-2024-02-28']);
  });

  it('starts with the series that can be interpreted', async () => {
    const { sources, sync, join, createInterpreter, ids, logger } =
      await setUpSync(databaseId);
    sources.archive.has(section('2024-02-21'));
    await sync(undefined, series('a'));
    await sync(undefined, series('b'));
    join.mockImplementationOnce(() => {
      throw new Error('Unreadable');
    });
    await createInterpreter(2).updateAll([series('a'), series('b')]);
    expect(await ids('a')).toEqual(['a-2024-02-21']);
    expect(await ids('b')).toEqual(['b-2024-02-21']);
    expect(logger.error).toHaveBeenCalledTimes(1);
  });
});
