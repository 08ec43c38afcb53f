import {
  CommunitySessionsApi,
  SessionsQuery,
} from '@backstage-community/plugin-community-sessions-common';
import { AnyApiRef } from '@backstage/core-plugin-api';
import { SignalApi, signalApiRef } from '@backstage/plugin-signals-react';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  failure,
  fakeApi,
  fakeRecording,
  fakeSession,
} from '../../__testUtils__/fakeSessions';
import { renderPart } from '../../__testUtils__/renderPart';
import { Content } from '.';

type Listener = Parameters<SignalApi['subscribe']>[1];

const MINUTE = 60_000;
const inMinutes = (minutes: number) =>
  new Date(Date.now() + minutes * MINUTE).toISOString();
const next = (startsAt: string) =>
  fakeSession(startsAt, {
    id: 'next',
    status: 'upcoming',
    title: 'The next one',
    joinUrl: 'https://meet.example.com/x',
  });
const RECORDED = Array.from({ length: 6 }, (_, index) =>
  fakeSession(`202${index}-05-18T14:00:00Z`, {
    title: `Session ${index}`,
    recordings: [fakeRecording(`${index}`)],
  }),
);

const renderCard = (
  api: CommunitySessionsApi,
  settings: Record<string, unknown> = {},
  apis: [AnyApiRef, object][] = [],
) => renderPart(<Content {...settings} />, api, apis);
const recordings = async () =>
  within(
    await screen.findByRole('list', { name: 'Latest recordings' }),
  ).findAllByRole('link');

it('shows what comes next and the latest recordings, each a link to its page', async () => {
  await renderCard(fakeApi([next(inMinutes(60 * 24 * 21)), ...RECORDED]));
  expect(
    await screen.findByRole('link', { name: /The next one/ }),
  ).toHaveAttribute('href', '/meetups/next');
  expect(screen.getByText('in 3 weeks')).toBeInTheDocument();
  const links = await recordings();
  expect(links.map(each => each.textContent)).toEqual([
    expect.stringContaining('Session 5'),
    expect.stringContaining('Session 4'),
    expect.stringContaining('Session 3'),
    expect.stringContaining('Session 2'),
  ]);
  expect(links[0]).toHaveAttribute('href', `/meetups/${RECORDED[5].id}`);
  expect(
    screen.getByRole('link', { name: 'See all sessions' }),
  ).toHaveAttribute('href', '/meetups');
});

it.each([
  ['20 minutes before', 20, false, false],
  ['10 minutes before', 10, true, false],
  ['10 minutes after', -10, true, true],
])('%s the start it lets in whom it may', async (_, minutes, joins, isLive) => {
  await renderCard(fakeApi([next(inMinutes(minutes))]));
  await screen.findByRole('link', { name: /The next one/ });
  expect(screen.queryAllByRole('link', { name: /^Join/ })).toHaveLength(
    joins ? 1 : 0,
  );
  expect(screen.queryAllByText('Live now')).toHaveLength(isLive ? 1 : 0);
});

it('shows as many recordings as wished for, and nothing else if so wished', async () => {
  const api = fakeApi([next(inMinutes(60)), ...RECORDED]);
  const queries: SessionsQuery[] = [];
  const { getSessions } = api;
  api.getSessions = (query = {}, options) => {
    queries.push(query);
    return getSessions(query, options);
  };
  await renderCard(api, { count: 2, show: 'recordings' });
  expect(await recordings()).toHaveLength(2);
  expect(screen.queryByText('The next one')).not.toBeInTheDocument();
  expect(queries.map(each => each.when)).toEqual(['past']);
});

it('shows the next session only, if so wished', async () => {
  await renderCard(fakeApi([next(inMinutes(60)), ...RECORDED]), {
    show: 'next',
  });
  await screen.findByRole('link', { name: /The next one/ });
  expect(screen.queryByRole('list')).not.toBeInTheDocument();
});

it.each([
  ['is about the series named', 'backstage', 6],
  ['is about all series when the one named is gone', 'gone', 6],
])('%s', async (_, series, count) => {
  const api = fakeApi(RECORDED, { series: ['backstage', 'other'] });
  await renderCard(api, { series, show: 'recordings', count: 12 });
  await waitFor(async () => expect(await recordings()).toHaveLength(count));
});

it('is about nothing else than the series named', async () => {
  const api = fakeApi(RECORDED, { series: ['backstage', 'other'] });
  await renderCard(api, { series: 'other', show: 'recordings' });
  expect(await screen.findByText('No recordings yet.')).toBeInTheDocument();
});

it('has words for when there is nothing', async () => {
  await renderCard(fakeApi([]));
  expect(
    await screen.findByText('No session is planned at the moment.'),
  ).toBeInTheDocument();
  expect(screen.getByText('No recordings yet.')).toBeInTheDocument();
});

it.each([
  ['never', 'The first sync is running'],
  ['failing', 'The sources could not be read yet'],
  ['waiting', 'Waiting for the sources'],
  ['ok', 'No session is planned at the moment.'],
] as const)('when a source is %s it says: %s', async (state, words) => {
  const api = fakeApi([]);
  const { items } = await api.getSeries();
  const sources = [
    { id: 'github', title: 'GitHub', state, lastSuccessAt: null },
  ];
  api.getSeries = async () => ({
    items: items.map(series => ({ ...series, sources })),
  });
  await renderCard(api);
  expect(await screen.findByText(words)).toBeInTheDocument();
});

it('says why it is empty, and tries again', async () => {
  const api = fakeApi(RECORDED);
  const { getSessions } = api;
  api.getSessions = async () => {
    throw failure(503, 'Out for lunch');
  };
  await renderCard(api);
  expect(await screen.findByRole('alert')).toHaveTextContent('Out for lunch');
  api.getSessions = getSessions;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await recordings()).toHaveLength(4);
});

it.each([
  ['recordings', 'past', /The next one/],
  ['next session', 'upcoming', /Session 5/],
])('does without the %s when these alone fail', async (_, failing, shown) => {
  const api = fakeApi([next(inMinutes(5)), ...RECORDED]);
  const { getSessions } = api;
  api.getSessions = async (query, options) => {
    if (query?.when === failing) {
      throw failure(503, 'Out for lunch');
    }
    return getSessions(query, options);
  };
  await renderCard(api);
  expect(await screen.findByRole('alert')).toHaveTextContent('Out for lunch');
  expect(await screen.findByRole('link', { name: shown })).toBeInTheDocument();
  expect(
    screen.getByRole('link', { name: 'See all sessions' }),
  ).toBeInTheDocument();
  api.getSessions = getSessions;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(
    await screen.findByRole('link', { name: /The next one/ }),
  ).toBeInTheDocument();
  expect(await recordings()).toHaveLength(4);
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

it('goes on showing what it has when that cannot be brought up to date', async () => {
  const api = fakeApi([next(inMinutes(5)), ...RECORDED]);
  const listeners = new Set<Listener>();
  const signals: SignalApi = {
    subscribe: (_, listener) => {
      listeners.add(listener as Listener);
      return { unsubscribe: () => listeners.delete(listener as Listener) };
    },
  };
  await renderCard(api, {}, [[signalApiRef, signals]]);
  expect(await recordings()).toHaveLength(4);
  const refresh = jest.fn(async () => {
    throw failure(503, 'Out for lunch');
  });
  api.getSessions = refresh;
  await act(async () => listeners.forEach(tell => tell({ action: 'changed' })));
  expect(refresh).toHaveBeenCalled();
  expect(screen.getByRole('link', { name: /^Join/ })).toBeInTheDocument();
  expect(await recordings()).toHaveLength(4);
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

it('says that it is not allowed', async () => {
  const api = fakeApi(RECORDED);
  api.getSessions = async () => {
    throw failure(403, 'Forbidden');
  };
  await renderCard(api);
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'You are not allowed to see the sessions.',
  );
});
