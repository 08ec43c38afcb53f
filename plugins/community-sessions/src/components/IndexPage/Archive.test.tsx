import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ALL, NEXT, NOW } from '../../__testUtils__/communityYear';
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
});

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
  expect(
    screen.queryByRole('button', { name: 'Show more' }),
  ).not.toBeInTheDocument();
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

it('draws a picture where that of a recording is gone', async () => {
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
  act(() => {
    tile.querySelector('img')!.dispatchEvent(new Event('error'));
  });
  expect(tile.querySelector('img')).toBeNull();
  expect(tile.querySelector('svg circle')).not.toBeNull();
});
