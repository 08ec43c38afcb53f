import {
  CommunitySessionsApi,
  SourceFreshness,
} from '@backstage-community/plugin-community-sessions-common';
import { act, screen, waitFor } from '@testing-library/react';
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

it('tells of one session nothing that was done about another', async () => {
  const other = fakeSession('2026-12-01T15:00:00Z', {
    id: 'office-2026-12-01',
    series: 'office',
    status: 'upcoming',
    title: 'Office hours',
  });
  const api = fakeApi([...ALL, other], { series: ['backstage', 'office'] });
  const { items } = await api.getSeries();
  api.getSeries = async () => ({
    items: items.map(series => ({ ...series, reminders: true })),
  });
  await renderSessions(api);
  const user = setup();
  const remind = () => screen.findByRole('button', { name: 'Remind me' });
  await screen.findByRole('region', { name: 'Office hours' });
  await user.click(await remind());
  expect(await remind()).toHaveAttribute('aria-pressed', 'true');

  await user.selectOptions(screen.getByLabelText('Series'), 'Series backstage');
  await hero();
  expect(await remind()).toHaveAttribute('aria-pressed', 'false');
});

it('names the document', async () => {
  await renderSessions(fakeApi(ALL));
  await hero();
  await waitFor(() =>
    expect(document.title).toBe('Community Sessions | Backstage'),
  );
});

it('keeps what it shows when it cannot be refreshed, and says so', async () => {
  const api = fakeApi(ALL);
  const { getSessions } = api;
  await renderSessions(api);
  await hero();
  api.getSessions = async () => {
    throw failure(503, 'Out for lunch');
  };
  const asOf = Date.now();
  jest.setSystemTime(asOf + 6 * 60_000);
  act(() => {
    window.dispatchEvent(new Event('online'));
  });
  expect(await screen.findByText(/Could not be brought/)).toBeInTheDocument();
  expect(await hero()).toBeInTheDocument();
  expect(screen.getByText('3 sessions')).toBeInTheDocument();
  api.getSessions = getSessions;
  await setup().click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() =>
    expect(screen.queryByText(/Could not be brought/)).not.toBeInTheDocument(),
  );
});

it('says which source is behind, and since when', async () => {
  const api = fakeApi(ALL);
  withFreshness(api, {
    state: 'failing',
    lastSuccessAt: '2024-01-09T12:00:00.000Z',
  });
  await renderSessions(api);
  expect(
    await screen.findByText(
      'GitHub could not be read since January 9, 2024: news from there is missing.',
    ),
  ).toBeInTheDocument();
});

describe('while a source waits for the end of a limit', () => {
  // An hour before and 20 minutes after the clock of these tests.
  const waits = {
    state: 'waiting',
    lastSuccessAt: '2026-11-25T08:00:00Z',
    nextAttemptAt: '2026-11-25T09:20:00Z',
    errorCode: 'rate-limited-without-token',
  } as const;

  it('says until when, and what is there from when', async () => {
    const api = fakeApi(ALL);
    withFreshness(api, waits);
    await renderSessions(api);
    const note = await screen.findByText(/GitHub is not read again before/);
    await waitFor(() =>
      expect(note).toHaveTextContent(
        /^GitHub is not read again before 9:20 AM \(limit of requests without a token\)\. You see 4 sessions as of 8:00 AM\.$/,
      ),
    );
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('says of a first sync which part is there, and which is to come', async () => {
    const api = fakeApi(ALL);
    withFreshness(
      api,
      { ...waits, lastSuccessAt: null },
      { id: 'calendar', title: 'Calendar', state: 'ok', lastSuccessAt: NOW },
      { id: 'archive', title: 'Archive', state: 'ok', lastSuccessAt: NOW },
    );
    await renderSessions(api);
    expect(
      await screen.findByText(
        /You see 4 sessions from Calendar and Archive\. Still to come: GitHub\./,
      ),
    ).toBeInTheDocument();
    expect(screen.queryByText(/could not be read/)).not.toBeInTheDocument();
  });

  it('says so where nothing is there yet', async () => {
    const api = fakeApi([]);
    withFreshness(api, { ...waits, lastSuccessAt: null });
    await renderSessions(api);
    expect(await screen.findByText('Waiting for the sources')).toBeVisible();
    expect(
      screen.getByText(/GitHub is not read again before 9:20 AM/),
    ).toBeVisible();
  });
});

describe('when there is nothing to show', () => {
  it('says that nothing is there yet', async () => {
    await renderSessions(fakeApi([]));
    expect(await screen.findByText('No sessions yet')).toBeInTheDocument();
    expect(screen.queryByRole('searchbox')).not.toBeInTheDocument();
  });

  it.each([
    ['The first sync is running', { state: 'never', lastSuccessAt: null }],
    [
      'The sources could not be read yet',
      { state: 'failing', lastSuccessAt: null },
    ],
  ] as const)('says why: %s', async (words, freshness) => {
    const api = fakeApi([]);
    withFreshness(api, freshness);
    await renderSessions(api);
    expect(await screen.findByText(words)).toBeInTheDocument();
  });

  it('looks again by itself until something is there', async () => {
    const api = fakeApi([]);
    await renderSessions(api);
    await screen.findByText('No sessions yet');
    Object.assign(api, fakeApi(ALL));
    act(() => jest.advanceTimersByTime(15_000));
    expect(await hero()).toBeInTheDocument();
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

/** Lets GitHub be in this state, beside other sources of the series. */
function withFreshness(
  api: CommunitySessionsApi,
  gitHub: Omit<SourceFreshness, 'id' | 'title'>,
  ...others: SourceFreshness[]
) {
  const { getSeries } = api;
  api.getSeries = async () => {
    const { items } = await getSeries();
    const sources = [{ id: 'github', title: 'GitHub', ...gitHub }, ...others];
    return { items: items.map(series => ({ ...series, sources })) };
  };
}
