import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { JsonObject } from '@backstage/types';
import { createAuthorize } from '../../service/authorize';
import {
  seriesConfig,
  sessionsOnDatabase,
} from '../../__testUtils__/sessionsOnDatabase';
import { PageLinks } from '../../service/PageLinks';
import {
  interpretedSession,
  recording,
  topic,
} from '../../store/__testUtils__/interpretedSession';
import { SessionDetails, SummariesPage } from '../outputSchemas';
import { registerActions } from '../registerActions';

/** The time of all answers: the session of this day is live. */
export const NOW = new Date('2024-03-20T15:30:00Z');

/** Who calls the actions. */
export const CALLER = mockCredentials.user('user:default/caller');

/** Lets in whoever has it. */
export const JOIN_URL = 'https://zoom.example.com/j/1?pwd=secret';

const SESSIONS = [
  interpretedSession({
    date: '2024-01-17',
    track: 'adopters',
    agendaUrl: 'https://github.example.com/community/issues/1',
    agendas: [
      {
        source: 'github',
        number: 1,
        url: 'https://github.example.com/community/issues/1',
        state: 'closed',
        author: {
          login: 'host',
          name: 'The Host',
          avatarUrl: 'https://example.com/host.png',
          entityRef: 'user:default/host',
        },
        bodyMarkdown: `Join [here](${JOIN_URL}) or ${JOIN_URL}&x=1 then talk.`,
      },
    ],
    topics: [topic('1', null, `Scaling the catalog, ${JOIN_URL}`)],
    recordings: [recording('-video00001', 'Scaling the catalog')],
    notesMarkdown: `Joined at ${JOIN_URL}`,
    links: [
      { title: 'Slides', url: 'https://slides.example.com/1', icon: 'docs' },
      { title: 'Call', url: JOIN_URL },
    ],
  }),
  interpretedSession({ date: '2024-02-21' }),
  interpretedSession({ date: '2024-03-20', joinUrl: JOIN_URL }),
  interpretedSession({ date: '2024-03-27', cancelled: true }),
  interpretedSession({
    date: '2024-04-17',
    startsAt: '2024-04-17T14:00:00Z',
    endsAt: '2024-04-17T15:00:00Z',
    joinUrl: JOIN_URL,
    agendas: [
      {
        source: 'github',
        number: 4,
        url: 'https://github.example.com/community/issues/4',
        state: 'open',
        author: { login: 'host' },
        bodyMarkdown: `${JOIN_URL} ${'😀'.repeat(5000)}`,
      },
    ],
    topics: [...Array(60).keys()].map(id =>
      topic(`${id}`, 'proposer', `Topic ${id} ${'x'.repeat(3000)}`),
    ),
  }),
];

/** The actions on five sessions of one series and one of another, for a caller who may read them. */
export async function setUpActions() {
  const permissions = mockServices.permissions.mock();
  permissions.authorize.mockResolvedValue([{ result: AuthorizeResult.ALLOW }]);
  const registry = actionsRegistryServiceMock();
  const { sessions, store } = await sessionsOnDatabase(
    'SQLITE_3',
    [seriesConfig('backstage', 'Backstage'), seriesConfig('guild', 'Guild')],
    NOW,
  );
  await store('backstage', SESSIONS, NOW);
  await store('guild', [interpretedSession({ date: '2024-05-01' })], NOW);
  registerActions({
    actionsRegistry: registry,
    authorize: createAuthorize(permissions),
    sessions,
    links: new PageLinks('https://portal.example.com', '/community-sessions'),
    now: () => NOW,
  });
  const invoke = async (name: string, input: JsonObject) => {
    const { output } = await registry.invoke({
      id: `test:${name}`,
      input,
      credentials: CALLER,
    });
    return output;
  };
  return {
    registry,
    permissions,
    invoke,
    list: async (input: JsonObject = {}) =>
      (await invoke('list-sessions', input)) as SummariesPage,
    search: async (input: JsonObject) =>
      (await invoke('search-sessions', input)) as SummariesPage,
    get: async (id: string) =>
      (await invoke('get-session', { id })) as SessionDetails,
  };
}

/** The ids of a page; of the first series without its name. */
export function daysOf({ sessions }: SummariesPage): string[] {
  return sessions.map(({ id }) => id.replace('backstage-', ''));
}
