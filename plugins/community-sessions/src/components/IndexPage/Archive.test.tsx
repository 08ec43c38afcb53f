import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ALL, NEXT, NOVEMBER, NOW } from '../../__testUtils__/communityYear';
import { fakePictures } from '../../__testUtils__/fakePictures';
import {
  failure,
  fakeApi,
  fakeRecording,
  fakeSession,
} from '../../__testUtils__/fakeSessions';
import { renderSessions } from '../../__testUtils__/renderSessions';

const setup = () =>
  userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
const url = () => screen.getByRole('status', { name: 'url' }).textContent;
const tiles = () =>
  screen
    .getAllByRole('link', { name: /November|October|July/ })
    .map(each => each.textContent);

beforeEach(() => {
  jest.useFakeTimers({ now: new Date(NOW), advanceTimers: true });
});

afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
  // The view chosen last is remembered.
  localStorage.clear();
});

// The view that was chosen last is remembered.
beforeEach(() => window.localStorage.clear());

it('lists the past by year, and says where there is no recording', async () => {
  await renderSessions(fakeApi(ALL));
  const year = within(await screen.findByRole('region', { name: '2026' }));
  expect(year.getByRole('listitem')).toHaveTextContent(
    /Wed, Nov 18November.*Recording not published yet/,
  );
  const before = within(screen.getByRole('region', { name: '2025' }));
  const [october, july] = before.getAllByRole('listitem');
  expect(october).toHaveTextContent(/Length 52:10.*Adopters/);
  expect(july).toHaveTextContent('No recording was published');
  expect(screen.getByText('3 sessions')).toBeInTheDocument();
});

it('searches what is typed once typing pauses, among the sessions to come too', async () => {
  await renderSessions(fakeApi(ALL));
  await screen.findByRole('region', { name: '2026' });
  const user = setup();
  await user.type(screen.getByRole('searchbox'), 'golden paths');
  await waitFor(() => expect(url()).toBe('/community-sessions?q=golden+paths'));
  expect(await screen.findByText('1 session')).toBeInTheDocument();
  expect(screen.getByText('Upcoming')).toBeInTheDocument();
});

it('filters by the URL and keeps each choice in it', async () => {
  await renderSessions(fakeApi(ALL), '?year=2025&recording=true');
  expect(await screen.findByText('1 session')).toBeInTheDocument();
  expect(tiles()).toEqual(['Tue, Oct 21October']);
  const user = setup();
  await user.selectOptions(screen.getByLabelText('Recording'), 'Any');
  await user.selectOptions(screen.getByLabelText('Track'), 'Adopters');
  expect(url()).toBe('/community-sessions?year=2025&track=adopters');
  await user.selectOptions(screen.getByLabelText('Year'), '2026');
  expect(await screen.findByText('No session matches')).toBeInTheDocument();
});

it('does without junk in the URL', async () => {
  await renderSessions(
    fakeApi(ALL),
    '?year=soon&track=all&recording=maybe&series=gone&x=1',
  );
  expect(await screen.findByText('3 sessions')).toBeInTheDocument();
});

it('offers a way out when nothing matches', async () => {
  await renderSessions(fakeApi(ALL), '?q=nothing+like+it&year=2025');
  await setup().click(
    await screen.findByRole('button', { name: 'Clear all filters' }),
  );
  expect(url()).toBe('/community-sessions');
  expect(await screen.findByText('3 sessions')).toBeInTheDocument();
  expect(screen.getByRole('searchbox')).toHaveValue('');
});

it('grows page by page and takes the focus along', async () => {
  await renderSessions(fakeApi(ALL, { pageSize: 2 }));
  await screen.findByText('2 of 3 shown');
  await setup().click(screen.getByRole('button', { name: 'Show more' }));
  await waitFor(() => expect(tiles()).toHaveLength(3));
  expect(screen.getByRole('link', { name: /July/ })).toHaveFocus();
  expect(url()).toBe('/community-sessions?shown=3');
  expect(
    screen.queryByRole('button', { name: 'Show more' }),
  ).not.toBeInTheDocument();
});

describe('while more is loading', () => {
  /** Opens a list, asks for more, and hands over what lets that and all later requests be answered. */
  async function askForMore() {
    const api = fakeApi(ALL, { pageSize: 2 });
    await renderSessions(api);
    await screen.findByText('2 of 3 shown');
    const { getSessions } = api;
    const waiting: (() => void)[] = [];
    api.getSessions = async (...args) => {
      await new Promise<void>(resolve => {
        waiting.push(resolve);
      });
      return getSessions(...args);
    };
    await setup().click(screen.getByRole('button', { name: 'Show more' }));
    return async () => {
      while (waiting.length) {
        await act(async () => waiting.shift()?.());
      }
    };
  }

  it('a filter stays', async () => {
    const answer = await askForMore();
    await setup().selectOptions(screen.getByLabelText('Recording'), 'Recorded');
    await answer();
    expect(url()).toBe('/community-sessions?recording=true');
    expect(await screen.findByText('1 session')).toBeInTheDocument();
  });

  it('a search stays', async () => {
    const answer = await askForMore();
    await setup().type(screen.getByRole('searchbox'), 'october');
    await waitFor(() => expect(url()).toContain('q=october'));
    await answer();
    expect(url()).toBe('/community-sessions?q=october');
    expect(screen.getByRole('searchbox')).toHaveValue('october');
    expect(await screen.findByText('1 session')).toBeInTheDocument();
  });

  it('a view stays', async () => {
    const answer = await askForMore();
    await setup().click(screen.getByRole('button', { name: 'List' }));
    await answer();
    expect(url()).toBe('/community-sessions?view=list&shown=3');
  });
});

it('shows as many as before to those who come back', async () => {
  await renderSessions(fakeApi(ALL, { pageSize: 1 }), '?shown=2');
  expect(await screen.findByText('2 of 3 shown')).toBeInTheDocument();
  await setup().selectOptions(screen.getByLabelText('Recording'), 'Recorded');
  expect(url()).toBe('/community-sessions?recording=true');
});

it('keeps what it has when more cannot be loaded, and tries again', async () => {
  const api = fakeApi(ALL, { pageSize: 2 });
  const { getSessions } = api;
  let broken = true;
  api.getSessions = async (query, options) => {
    if (query?.cursor && broken) {
      throw failure(503, 'Out for lunch');
    }
    return getSessions(query, options);
  };
  await renderSessions(api);
  await screen.findByText('2 of 3 shown');
  const user = setup();
  await user.click(screen.getByRole('button', { name: 'Show more' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Out for lunch');
  expect(tiles()).toHaveLength(2);
  broken = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(tiles()).toHaveLength(3));
});

describe('a search', () => {
  const found = fakeSession('2026-10-21T14:00:00Z', {
    title: 'October',
    recordings: [
      fakeRecording('-x', {
        chapters: [
          {
            startSeconds: 845,
            title: 'Dry runs, live',
            url: 'https://a.example',
          },
        ],
      }),
    ],
  });

  it('marks what it found, and leads there', async () => {
    await renderSessions(fakeApi([found, NEXT]), '?q=dry+runs');
    const hit = await screen.findByRole('link', {
      name: /^Chapter 14:05: ?Dry runs ?, live$/,
    });
    expect(
      [...hit.querySelectorAll('mark')].map(each => each.textContent),
    ).toEqual(['Dry', 'runs']);
    expect(hit).toHaveAttribute(
      'href',
      '/community-sessions/backstage-2026-10-21?v=-x&t=845',
    );
    expect(
      screen.getByRole('link', { name: /^Topic: ?Dry runs$/ }),
    ).toHaveAttribute('href', `/community-sessions/${NEXT.id}#topic-0`);
  });

  it('is gone with one click, and the search has the focus', async () => {
    await renderSessions(fakeApi(ALL), '?q=october&year=2025');
    await setup().click(
      await screen.findByRole('button', { name: 'Clear all filters' }),
    );
    expect(url()).toBe('/community-sessions');
    expect(screen.getByRole('searchbox')).toHaveFocus();
  });
});

describe('as a list', () => {
  it('is what the URL says, and what was chosen last', async () => {
    const { unmount } = await renderSessions(fakeApi(ALL), '?view=list');
    const row = within(
      await screen.findByRole('region', { name: '2026' }),
    ).getByRole('listitem');
    expect(row).toHaveTextContent('Wed, Nov 18November');
    expect(row.querySelector('img, svg circle')).toBeNull();
    const user = setup();
    await user.click(screen.getByRole('button', { name: 'Grid' }));
    expect(url()).toBe('/community-sessions?view=grid');
    expect(screen.getByRole('button', { name: 'Grid' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await user.click(screen.getByRole('button', { name: 'List' }));
    unmount();
    await renderSessions(fakeApi(ALL), '?view=carousel');
    expect(
      await screen.findByRole('button', { name: 'List', pressed: true }),
    ).toBeInTheDocument();
  });
});

describe('the sessions of a person', () => {
  const author = { login: 'ana', name: 'Ana Lindqvist' };
  const hosted = fakeSession('2026-10-21T14:00:00Z', {
    title: 'October',
    agendas: [
      {
        source: 'github',
        number: 1,
        url: 'https://github.com/backstage/community/issues/1',
        state: 'closed',
        author,
        bodyMarkdown: '',
      },
    ],
  });

  it('are found by a login, and all others again at a click', async () => {
    await renderSessions(fakeApi([hosted, NOVEMBER]));
    await screen.findByText('2 sessions');
    const user = setup();
    await user.type(screen.getByLabelText('Person on GitHub'), '@ana{Enter}');
    expect(url()).toBe('/community-sessions?person=ana');
    const chip = await screen.findByRole('button', {
      name: /Ana Lindqvist\s*\(remove this filter\)/,
    });
    expect(await screen.findByText('1 session')).toBeInTheDocument();
    expect(chip).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(url()).toBe('/community-sessions');
    expect(screen.getByLabelText('Person on GitHub')).toHaveFocus();
  });

  it('are not asked for by what is no login', async () => {
    await renderSessions(fakeApi([hosted, NOVEMBER]), '?person=a+b');
    expect(await screen.findByText('2 sessions')).toBeInTheDocument();
    const field = screen.getByLabelText('Person on GitHub');
    await setup().type(field, 'Ana Lindqvist{Enter}');
    expect(field).toBeInvalid();
    expect(url()).toBe('/community-sessions?person=a+b');
  });
});

it('tells sessions apart by what they were about', async () => {
  const session = fakeSession('2026-10-21T14:00:00Z', {
    recordings: [
      fakeRecording('x', { title: 'Backstage Community Session: Signals' }),
    ],
  });
  await renderSessions(fakeApi([session, NEXT]));
  expect(
    await screen.findByRole('link', {
      name: /Signals.*\(Backstage Community Session\)/,
    }),
  ).toBeInTheDocument();
});

it('draws a picture where that of a recording is gone', async () => {
  const { load } = fakePictures();
  const withPicture = fakeSession('2026-10-21T14:00:00Z', {
    title: 'October',
    recordings: [
      fakeRecording('x', { thumbnailUrl: 'https://img.example.com/x.png' }),
    ],
  });
  await renderSessions(fakeApi([withPicture, NEXT]));
  const tile = (await screen.findByRole('link', { name: /October/ })).closest(
    'li',
  )!;
  load();
  act(() => {
    tile.querySelector('img')!.dispatchEvent(new Event('error'));
  });
  expect(tile.querySelector('img')).toBeNull();
  expect(tile.querySelector('svg circle')).not.toBeNull();
});
