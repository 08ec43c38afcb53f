import { communitySessionsReadPermission } from '@backstage-community/plugin-community-sessions-common';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { JsonObject } from '@backstage/types';
import { PageLinks } from '../service/PageLinks';
import { CALLER, NOW, setUpActions } from './__testUtils__/setUpActions';
import { registerActions } from './registerActions';

const ACTIONS = ['list-sessions', 'get-session', 'search-sessions'];

describe('the actions', () => {
  let actions: Awaited<ReturnType<typeof setUpActions>>;
  beforeAll(async () => {
    actions = await setUpActions();
  });

  it('only read, and say so', async () => {
    const { actions: listed } = await actions.registry.list();
    expect(listed.map(({ name }) => name).sort()).toEqual([...ACTIONS].sort());
    for (const { attributes } of listed) {
      expect(attributes).toEqual({
        readOnly: true,
        idempotent: true,
        destructive: false,
      });
    }
  });

  it('are seen by those who may read sessions', () => {
    const actionsRegistry = actionsRegistryServiceMock.mock();
    registerActions({
      actionsRegistry,
      authorize: jest.fn(),
      sessions: { series: jest.fn(), list: jest.fn(), get: jest.fn() },
      links: new PageLinks('https://portal.example.com', ''),
      now: () => NOW,
    });
    expect(
      actionsRegistry.register.mock.calls.map(
        ([{ name, visibilityPermission }]) => [name, visibilityPermission],
      ),
    ).toEqual(ACTIONS.map(name => [name, communitySessionsReadPermission]));
  });

  it.each([
    ['list-sessions', {}],
    ['get-session', { id: 'backstage-2024-03-20' }],
    ['get-session', { id: 'unknown' }],
    ['search-sessions', { query: 'catalog' }],
  ])(
    'tell the caller nothing without the permission: %s',
    async (name, input) => {
      actions.permissions.authorize.mockResolvedValueOnce([
        { result: AuthorizeResult.DENY },
      ]);
      await expect(actions.invoke(name, input)).rejects.toThrow(
        'Permission community-sessions.session.read is needed',
      );
      expect(actions.permissions.authorize).toHaveBeenCalledWith(
        [{ permission: communitySessionsReadPermission }],
        { credentials: CALLER },
      );
    },
  );

  it.each<[string, JsonObject, RegExp]>([
    [
      'get-session',
      { id: 'backstage-2020-01-01' },
      /There is no session 'backstage-2020-01-01'/,
    ],
    ['get-session', {}, /"id"/],
    ['get-session', { id: '\0' }, /"id"/],
    [
      'list-sessions',
      { series: 'other' },
      /There is no series 'other'; there is 'backstage', 'guild'/,
    ],
    ['list-sessions', { limit: 51 }, /"limit"/],
    ['list-sessions', { when: 'soon' }, /"when"/],
    ['list-sessions', { query: 'catalog' }, /"query"/],
    [
      'list-sessions',
      { from: 'tomorrow' },
      /from: 'tomorrow' is neither a day/,
    ],
    ['list-sessions', { cursor: 'x' }, /cursor: is not one/],
    ['search-sessions', { query: '' }, /"query"/],
    ['search-sessions', { query: '  ' }, /"query"/],
    ['search-sessions', { query: 'x'.repeat(201) }, /"query"/],
    ['search-sessions', { query: 'x', limit: 0 }, /"limit"/],
  ])('say what is wrong: %s %j', async (name, input, message) => {
    await expect(actions.invoke(name, input)).rejects.toThrow(message);
  });

  it('describe every part of their answers and keep to it', async () => {
    const { actions: listed } = await actions.registry.list();
    for (const { schema } of listed) {
      expect(schema.input).toMatchObject({ additionalProperties: false });
      expect(schema.output).toMatchObject({ additionalProperties: false });
    }
    const output = listed.find(({ name }) => name === 'get-session')?.schema
      .output;
    expect(Object.keys(output?.properties ?? {}).sort()).toEqual(
      [
        ...Object.keys(await actions.get('backstage-2024-01-17')),
        'match',
      ].sort(),
    );
  });
});
