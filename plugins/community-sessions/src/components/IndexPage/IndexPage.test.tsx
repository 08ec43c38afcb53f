import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ALL, NOW } from '../../__testUtils__/communityYear';
import {
  failure,
  fakeApi,
  fakeSession,
} from '../../__testUtils__/fakeSessions';
import { renderSessions } from '../../__testUtils__/renderSessions';

const setup = () =>
  userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
const url = () => screen.getByRole('status', { name: 'url' }).textContent;
const hero = () => screen.findByRole('region', { name: 'December Session' });

beforeEach(() => {
  jest.useFakeTimers({ now: new Date(NOW), advanceTimers: true });
});

afterEach(() => {
  jest.useRealTimers();
});

it('is about one series where there are several, by the URL', async () => {
  const other = fakeSession('2026-12-01T15:00:00Z', {
    id: 'office-2026-12-01',
    series: 'office',
    status: 'upcoming',
    title: 'Office hours',
  });
  const api = fakeApi([...ALL, other], { series: ['backstage', 'office'] });
  await renderSessions(api);
  expect(
    await screen.findByRole('region', { name: 'Office hours' }),
  ).toBeInTheDocument();
  await setup().selectOptions(
    await screen.findByLabelText('Series'),
    'Series backstage',
  );
  expect(url()).toBe('/community-sessions?series=backstage');
  expect(await hero()).toBeInTheDocument();
});

describe('when there is nothing to show', () => {
  it('says that nothing is there yet', async () => {
    await renderSessions(fakeApi([]));
    expect(await screen.findByText('No sessions yet')).toBeInTheDocument();
    expect(screen.queryByRole('searchbox')).not.toBeInTheDocument();
  });

  it('says why, and tries again', async () => {
    const api = fakeApi(ALL);
    const { getSessions } = api;
    api.getSessions = async () => {
      throw failure(503, 'Out for lunch');
    };
    await renderSessions(api);
    expect(await screen.findByRole('alert')).toHaveTextContent('Out for lunch');
    api.getSessions = getSessions;
    await setup().click(screen.getByRole('button', { name: 'Try again' }));
    expect(await hero()).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('says that it is not allowed, and does not pretend that trying again helps', async () => {
    const api = fakeApi(ALL);
    api.getSessions = async () => {
      throw failure(403, 'Forbidden');
    };
    await renderSessions(api);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You are not allowed to see this',
    );
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
