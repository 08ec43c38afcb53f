import { SessionDetail } from '@backstage-community/plugin-community-sessions-common';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { act, screen, waitFor, within } from '@testing-library/react';
import {
  failure,
  fakeApi,
  fakeRecording,
  fakeSession,
} from '../../__testUtils__/fakeSessions';
import { renderPart } from '../../__testUtils__/renderPart';
import { EntitySessionsCard } from './EntitySessionsCard';

const AGENDA = 'https://github.com/backstage/community/issues/1';
const SESSION = fakeSession('2024-10-16T14:00:00Z', {
  title: 'Autumn',
  recordings: [fakeRecording('x', { title: 'Golden paths' })],
  agendas: [
    {
      source: 'github',
      number: 1,
      url: AGENDA,
      state: 'closed',
      author: { login: 'ANA' },
      bodyMarkdown: '',
    },
  ],
  topics: ['ana', 'nour'].map(login => ({
    id: `of-${login}`,
    url: `${AGENDA}#issuecomment-1`,
    author: { login },
    bodyMarkdown: `**Topic of ${login}**`,
    votes: 3,
    createdAt: '2024-10-01T00:00:00Z',
    track: null,
  })),
});
const OTHER = fakeSession('2024-11-20T15:00:00Z', { title: 'Winter' });

function show(
  kind: string,
  annotations: Record<string, string>,
  sessions: SessionDetail[] = [SESSION, OTHER],
) {
  const api = fakeApi(sessions);
  const getSessions = jest.spyOn(api, 'getSessions');
  const entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name: 'x', annotations },
  };
  return {
    getSessions,
    rendered: renderPart(
      <EntityProvider entity={entity}>
        <EntitySessionsCard />
      </EntityProvider>,
      api,
    ),
  };
}

const rows = async () =>
  within(await screen.findByRole('list', { name: 'Community sessions' }));

it('shows what a user hosted and proposed', async () => {
  const { rendered, getSessions } = show(
    'User',
    { 'github.com/user-login': 'ANA' },
    [SESSION],
  );
  await rendered;
  expect(getSessions.mock.calls[0][0]).toEqual({ person: 'ANA', limit: 5 });
  const list = await rows();
  expect(list.getByRole('link', { name: 'Golden paths' })).toHaveAttribute(
    'href',
    `/meetups/${SESSION.id}`,
  );
  expect(await list.findByText('Hosted')).toBeInTheDocument();
  expect(list.getByRole('link', { name: 'Topic of ana' })).toHaveAttribute(
    'href',
    `/meetups/${SESSION.id}#topic-of-ana`,
  );
  expect(list.queryByText('Topic of nour')).not.toBeInTheDocument();
  expect(
    screen.getByRole('link', { name: 'Show the session' }),
  ).toHaveAttribute('href', '/meetups?person=ANA');
});

it('names a topic without words', async () => {
  const [topic] = SESSION.topics;
  const session = {
    ...SESSION,
    topics: [{ ...topic, bodyMarkdown: '🎉' }],
  };
  await show('User', { 'github.com/user-login': 'ana' }, [session]).rendered;
  expect(
    await screen.findByRole('link', { name: 'Topic without words' }),
  ).toHaveAttribute('href', `/meetups/${SESSION.id}#topic-of-ana`);
});

it('shows the sessions that an entity is about', async () => {
  await show('Component', { 'community-sessions/query': 'topic of nour' })
    .rendered;
  const list = await rows();
  expect(list.getByRole('link', { name: 'Golden paths' })).toBeInTheDocument();
  expect(list.queryByRole('link', { name: 'Winter' })).not.toBeInTheDocument();
  expect(
    screen.getByRole('link', { name: 'Show the session' }),
  ).toHaveAttribute('href', '/meetups?q=topic+of+nour');
});

it('names the words that find nothing, and leads to the search', async () => {
  await show('System', { 'community-sessions/query': 'golden path' }, [])
    .rendered;
  expect(
    await screen.findByText('No session matches “golden path”.'),
  ).toBeInTheDocument();
  expect(
    screen.getByRole('link', { name: 'Search the sessions' }),
  ).toHaveAttribute('href', '/meetups?q=golden+path');
});

it('is not there for a user who took part in nothing', async () => {
  const { rendered, getSessions } = show(
    'User',
    { 'github.com/user-login': 'ana' },
    [],
  );
  await rendered;
  await waitFor(() => expect(getSessions).toHaveBeenCalled());
  await act(async () => getSessions.mock.results[0].value);
  expect(screen.queryByText('Community sessions')).not.toBeInTheDocument();
});

it('says so when the sessions of a user cannot be loaded', async () => {
  const { rendered, getSessions } = show('User', {
    'github.com/user-login': 'ana',
  });
  getSessions.mockRejectedValue(failure(500, 'Out for lunch'));
  await rendered;
  expect(await screen.findByRole('alert')).toHaveTextContent('Out for lunch');
});

it('is not there for an entity that says nothing', async () => {
  const { rendered, getSessions } = show('Component', {});
  await rendered;
  expect(screen.queryByText('Community sessions')).not.toBeInTheDocument();
  expect(getSessions).not.toHaveBeenCalled();
});
