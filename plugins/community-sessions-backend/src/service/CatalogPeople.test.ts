import { SessionDetail } from '@backstage-community/plugin-community-sessions-common';
import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { topic } from '../store/__testUtils__/interpretedSession';
import { CatalogPeople } from './CatalogPeople';

function user(name: string, login: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name, annotations: { 'github.com/user-login': login } },
  };
}

function session(host: string | null, ...proposers: (string | null)[]) {
  const agenda = {
    source: 'github',
    number: 1,
    url: '',
    state: 'open',
    author: { login: host, name: 'The host' },
    bodyMarkdown: '',
  };
  const topics = proposers.map((login, index) => topic(`t${index}`, login, ''));
  return {
    agendas: [agenda],
    topics,
  } as Partial<SessionDetail> as SessionDetail;
}

function setUp(...entities: Entity[]) {
  const clock = { now: 0 };
  const logger = mockServices.logger.mock();
  const catalog = catalogServiceMock.mock();
  const use = (all: Entity[]) => {
    const real = catalogServiceMock({ entities: all });
    catalog.getEntities.mockImplementation((...args) =>
      real.getEntities(...args),
    );
  };
  use(entities);
  const auth = mockServices.auth();
  const people = new CatalogPeople({
    catalog,
    auth,
    logger,
    now: () => new Date(clock.now),
    annotationOf: source =>
      source === 'github' ? 'github.com/user-login' : undefined,
  });
  return {
    catalog,
    logger,
    auth,
    use,
    later: (minutes: number) => {
      clock.now += minutes * 60_000;
    },
    soon: () => {
      clock.now += 10_000;
    },
    /** Who everybody is, host first. */
    refs: async (...logins: [string | null, ...(string | null)[]]) => {
      const { agendas, topics } = await people.identify(session(...logins));
      return [...agendas, ...topics].map(({ author }) => author.entityRef);
    },
    people,
  };
}

function missing(): Promise<never> {
  return ResponseError.fromResponse(
    new Response('{}', { status: 404, statusText: 'Not Found' }),
  ).then(error => {
    throw error;
  });
}

describe('CatalogPeople', () => {
  it('knows catalog users by their GitHub login, in any case', async () => {
    const { refs, catalog, auth } = setUp(
      user('alice', 'Alice-GH'),
      user('bob', 'bob'),
    );
    expect(await refs('ALICE-gh', 'carol', 'Bob', null, 'alice-GH')).toEqual([
      'user:default/alice',
      undefined,
      'user:default/bob',
      undefined,
      'user:default/alice',
    ]);
    expect(
      catalog.getEntities.mock.calls.map(([, options]) => options),
    ).toEqual([{ credentials: await auth.getOwnServiceCredentials() }]);
  });

  it('does not take the login of another source for one on GitHub', async () => {
    const { people, catalog } = setUp(user('alice', 'alice'));
    const { agendas } = session('alice');
    const { agendas: identified } = await people.identify({
      ...session('alice'),
      agendas: agendas.map(each => ({ ...each, source: 'elsewhere' })),
    });
    expect(identified[0].author).not.toHaveProperty('entityRef');
    expect(catalog.getEntities).not.toHaveBeenCalled();
  });

  it('keeps everything else there is to know', async () => {
    const { people } = setUp(user('alice', 'alice'));
    const { agendas } = await people.identify(session('alice'));
    expect(agendas[0]).toMatchObject({
      number: 1,
      author: {
        login: 'alice',
        name: 'The host',
        entityRef: 'user:default/alice',
      },
    });
  });

  it('takes the same of two users with one login each time', async () => {
    for (const names of [
      ['a', 'b'],
      ['b', 'a'],
    ]) {
      const { refs } = setUp(...names.map(name => user(name, 'twin')));
      expect(await refs('twin')).toEqual(['user:default/a']);
    }
  });

  it('asks in batches, and not again for a while', async () => {
    const { refs, catalog, later } = setUp(user('alice', 'alice'));
    const many = [...Array(119).keys()].map(index => `nobody-${index}`);
    await refs('alice', ...many);
    expect(catalog.getEntities).toHaveBeenCalledTimes(3);
    await refs('ALICE', ...many);
    expect(catalog.getEntities).toHaveBeenCalledTimes(3);
    later(2);
    await refs('alice');
    expect(catalog.getEntities).toHaveBeenCalledTimes(3);
    await refs(null);
    expect(catalog.getEntities).toHaveBeenCalledTimes(3);
  });

  it('asks once for who is wanted by several at a time', async () => {
    const { refs, catalog } = setUp(user('alice', 'alice'));
    expect(
      await Promise.all([refs('alice'), refs('alice'), refs('alice', 'bob')]),
    ).toEqual([
      ['user:default/alice'],
      ['user:default/alice'],
      ['user:default/alice', undefined],
    ]);
    expect(
      catalog.getEntities.mock.calls.map(
        ([query]) =>
          Object.values(query?.filter ?? {}).filter(Array.isArray)[0],
      ),
    ).toEqual([['alice'], ['bob']]);
  });

  it('sees at once who was added, and later who was removed', async () => {
    const { refs, use, soon, later } = setUp();
    expect(await refs('alice')).toEqual([undefined]);
    use([user('alice', 'alice')]);
    soon();
    expect(await refs('alice')).toEqual(['user:default/alice']);
    use([]);
    later(10);
    expect(await refs('alice')).toEqual([undefined]);
  });

  it.each<[string, () => Promise<never>]>([
    ['is missing', missing],
    ['fails', () => Promise.reject(new Error('Connection refused'))],
  ])(
    'knows nobody when the catalog %s, and hardly mentions it',
    async (_, fail) => {
      const { refs, catalog, logger, later } = setUp();
      catalog.getEntities.mockImplementation(fail);
      expect(await refs('alice', 'bob')).toEqual([undefined, undefined]);
      expect(await refs('alice')).toEqual([undefined]);
      expect(catalog.getEntities).toHaveBeenCalledTimes(1);
      later(1);
      await refs('alice');
      expect(logger.debug).toHaveBeenCalledTimes(1);
      expect(logger.warn).not.toHaveBeenCalled();
      expect(logger.error).not.toHaveBeenCalled();
    },
  );

  it('still knows whom it knew when the catalog fails', async () => {
    const { refs, catalog, later } = setUp(user('alice', 'alice'));
    await refs('alice');
    catalog.getEntities.mockRejectedValue(new Error('Down'));
    later(11);
    expect(await refs('alice')).toEqual(['user:default/alice']);
  });

  it('leaves a catalog that failed alone for a while', async () => {
    const { refs, catalog, use, soon, later } = setUp();
    catalog.getEntities.mockRejectedValue(new Error('Down'));
    await refs('alice');
    soon();
    await refs('bob');
    expect(catalog.getEntities).toHaveBeenCalledTimes(1);
    use([user('alice', 'alice')]);
    later(1);
    expect(await refs('alice')).toEqual(['user:default/alice']);
  });

  describe('with a catalog that never answers', () => {
    beforeEach(() => jest.useFakeTimers());
    afterEach(() => jest.useRealTimers());

    it('waits three seconds once, and asks again later', async () => {
      const { refs, catalog, use, later } = setUp(user('alice', 'alice'));
      await refs('alice');
      catalog.getEntities.mockReturnValue(new Promise(() => {}));
      later(11);
      const many = [...Array(119).keys()].map(index => `nobody-${index}`);
      const waiting = refs('alice', ...many);
      await jest.advanceTimersByTimeAsync(3000);
      expect((await waiting)[0]).toBe('user:default/alice');
      expect(await refs('alice', 'bob')).toEqual([
        'user:default/alice',
        undefined,
      ]);
      expect(catalog.getEntities).toHaveBeenCalledTimes(2);

      use([user('bob', 'bob')]);
      later(1);
      expect(await refs('bob')).toEqual(['user:default/bob']);
      expect(jest.getTimerCount()).toBe(0);
    });
  });
});
