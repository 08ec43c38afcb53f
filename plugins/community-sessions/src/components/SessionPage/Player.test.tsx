import { act, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../__testUtils__/fakeSessions';
import { RECORDED } from '../../__testUtils__/recordedSession';
import { renderSessions } from '../../__testUtils__/renderSessions';
import { violatePolicy } from '../../__testUtils__/violatePolicy';

const AT_DRY_RUNS = 'https://www.youtube.com/watch?v=first&t=845s';
const PLAYER_HOST = 'https://www.youtube-nocookie.com';

const open = () => renderSessions(fakeApi([RECORDED]), `/${RECORDED.id}?t=845`);
const frame = () => document.querySelector('iframe');
const playButton = () => screen.findByRole('button', { name: /from 14:05/ });
const watchLink = () =>
  screen.findByRole('link', { name: /Watch on YouTube at 14:05/ });

afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

it('keeps a player that has loaded', async () => {
  await open();
  const play = await playButton();
  jest.useFakeTimers();
  fireEvent.click(play);
  fireEvent.load(frame()!);
  act(() => jest.advanceTimersByTime(60_000));
  expect(frame()).not.toBeNull();
});

it('leads to YouTube when the player does not load in time', async () => {
  await open();
  const play = await playButton();
  jest.useFakeTimers();
  fireEvent.click(play);
  act(() => jest.advanceTimersByTime(60_000));
  jest.useRealTimers();
  expect(frame()).toBeNull();
  expect(await watchLink()).toHaveAttribute('href', AT_DRY_RUNS);
  expect(
    screen.getByText('The YouTube player did not load.'),
  ).toBeInTheDocument();
});

it('keeps the player when the policy blocks something else', async () => {
  await open();
  await userEvent.click(await playButton());
  violatePolicy('frame-src', 'https://other.example.com');
  violatePolicy('img-src', PLAYER_HOST);
  violatePolicy('frame-src', PLAYER_HOST, 'report');
  expect(frame()).not.toBeNull();
});

it('opens YouTube at the same second when the policy blocks the player, and later at once', async () => {
  const openWindow = jest.spyOn(window, 'open').mockReturnValue(null);
  Object.assign(navigator, { userActivation: { isActive: true } });
  const { unmount } = await open();
  await userEvent.click(await playButton());
  violatePolicy('frame-src', PLAYER_HOST);
  expect(frame()).toBeNull();
  expect(openWindow).toHaveBeenCalledWith(AT_DRY_RUNS, '_blank', 'noopener');
  const link = await watchLink();
  expect(link).toHaveAttribute('href', AT_DRY_RUNS);
  expect(link).toHaveFocus();
  expect(link).toHaveAccessibleDescription(
    /does not allow the YouTube player here/,
  );

  unmount();
  await open();
  expect(await watchLink()).toHaveAttribute('href', AT_DRY_RUNS);
  expect(screen.getByRole('link', { name: /Welcome/ })).toHaveAttribute(
    'href',
    'https://www.youtube.com/watch?v=first',
  );
  await userEvent.click(screen.getByRole('link', { name: /Welcome/ }));
  expect(frame()).toBeNull();
  expect(openWindow).toHaveBeenCalledTimes(1);
});
