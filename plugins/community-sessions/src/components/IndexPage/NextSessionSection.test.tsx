import { act, screen, within } from '@testing-library/react';
import {
  ALL,
  NEXT,
  NOVEMBER,
  NOW,
  OCTOBER,
} from '../../__testUtils__/communityYear';
import { fakeApi, fakeSession } from '../../__testUtils__/fakeSessions';
import { renderSessions } from '../../__testUtils__/renderSessions';
import { viewerTimeZone } from '../../time/viewerTimeZone';

jest.mock('../../time/viewerTimeZone');

const hero = () => screen.findByRole('region', { name: 'December Session' });

beforeEach(() => {
  jest.useFakeTimers({ now: new Date(NOW), advanceTimers: true });
  jest.mocked(viewerTimeZone).mockReturnValue('Asia/Tokyo');
});

afterEach(() => {
  jest.useRealTimers();
});

/** Lets the clock of the page run on to an instant. */
function waitUntil(instant: string) {
  jest.setSystemTime(new Date(instant));
  act(() => {
    jest.advanceTimersByTime(60_000);
  });
}

it('stands on the clock of the viewer, and on its own beside it', async () => {
  await renderSessions(fakeApi(ALL));
  const next = await hero();
  expect(next).toHaveTextContent(
    /Thursday, December 17, 2026\s*12:00\s*–\s*1:00\s*AM your time \(Asia\/Tokyo\)/,
  );
  expect(next).toHaveTextContent(
    /Wed, Dec 16, 4:00\s*–\s*5:00\s*PM Europe\/Stockholm/,
  );
  const times = next.querySelectorAll('time');
  expect([...times].map(each => each.dateTime)).toEqual([
    NEXT.startsAt,
    NEXT.startsAt,
  ]);
});

it('stands once for a viewer in its zone', async () => {
  jest.mocked(viewerTimeZone).mockReturnValue('Europe/Stockholm');
  await renderSessions(fakeApi(ALL));
  const next = await hero();
  expect(next).toHaveTextContent('Europe/Stockholm, your time zone');
  expect(next.querySelectorAll('time')).toHaveLength(1);
});

it('says how far it is, who comes, what about and how to take part', async () => {
  await renderSessions(fakeApi(ALL));
  const next = within(await hero());
  expect(next.getByText('in 3 weeks')).toBeInTheDocument();
  expect(next.getByText('12 going')).toBeInTheDocument();
  const topics = await next.findAllByRole('listitem');
  expect(topics.map(each => each.textContent)).toEqual([
    '55 votesDry runs',
    '44 votesGolden paths',
  ]);
  expect(next.getByRole('link', { name: /Agenda/ })).toHaveAttribute(
    'href',
    NEXT.agendaUrl,
  );
  expect(next.getByRole('link', { name: /Propose a topic/ })).toHaveAttribute(
    'href',
    `${NEXT.agendaUrl}#new_comment_field`,
  );
});

it('opens its doors 15 minutes before, goes live and makes room, without a reload', async () => {
  await renderSessions(
    fakeApi([
      ...ALL,
      fakeSession('2027-01-20T15:00:00Z', {
        status: 'upcoming',
        title: 'January',
      }),
    ]),
  );
  const next = within(await hero());
  expect(next.getByRole('link', { name: /Join link/ })).toBeInTheDocument();
  waitUntil('2026-12-16T14:45:00Z');
  expect(next.getByRole('link', { name: /^Join ,/ })).toHaveAttribute(
    'href',
    NEXT.joinUrl,
  );
  expect(next.queryByText('Live now')).not.toBeInTheDocument();
  waitUntil('2026-12-16T15:00:00Z');
  expect(next.getByText('Live now')).toBeInTheDocument();
  waitUntil('2026-12-16T16:00:00Z');
  expect(
    await screen.findByRole('region', { name: 'January' }),
  ).toBeInTheDocument();
});

it('is the first that takes place; a cancelled one is listed as such', async () => {
  const cancelled = fakeSession('2026-12-02T15:00:00Z', {
    status: 'cancelled',
    title: 'Called off',
  });
  await renderSessions(fakeApi([...ALL, cancelled]));
  await hero();
  const others = within(screen.getByRole('region', { name: 'Also coming up' }));
  expect(others.getByRole('listitem')).toHaveTextContent(
    /Called off.*Cancelled/,
  );
});

it('has a place for when none is planned, with the last one to watch', async () => {
  await renderSessions(fakeApi([NOVEMBER, OCTOBER]));
  const none = within(
    await screen.findByRole('region', {
      name: 'No session is planned at the moment',
    }),
  );
  expect(await none.findByRole('link', { name: /October/ })).toHaveAttribute(
    'href',
    `/community-sessions/${OCTOBER.id}`,
  );
});
