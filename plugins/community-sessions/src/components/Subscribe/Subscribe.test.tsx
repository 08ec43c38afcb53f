import { Series } from '@backstage-community/plugin-community-sessions-common';
import { analyticsApiRef } from '@backstage/core-plugin-api';
import { mockApis } from '@backstage/test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  failure,
  fakeApi,
  fakeSession,
} from '../../__testUtils__/fakeSessions';
import { renderPart } from '../../__testUtils__/renderPart';
import { RemindMe } from './RemindMe';
import { SubscribeButton } from './SubscribeButton';

const SESSION = fakeSession('2026-12-16T15:00:00Z', { status: 'upcoming' });
const FEEDS = {
  calendarUrl: 'https://portal.example.com/api/calendar.ics?series=a',
  recordingsUrl: 'https://portal.example.com/api/recordings.atom?series=a',
};
const SERIES: Series = {
  id: 'a',
  title: 'Meetup',
  timeZone: 'Europe/Stockholm',
  startTime: '16:00',
  durationMinutes: 60,
  links: [],
};

describe('Subscribe', () => {
  const analytics = mockApis.analytics();
  const open = async (series: Series[]) => {
    await renderPart(<SubscribeButton series={series} />, fakeApi([]), [
      [analyticsApiRef, analytics],
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Subscribe' }));
  };

  it('has the addresses in every form', async () => {
    await open([{ ...SERIES, feeds: FEEDS }]);
    expect(
      screen.getByRole('link', { name: 'Open in calendar app' }),
    ).toHaveAttribute(
      'href',
      'webcal://portal.example.com/api/calendar.ics?series=a',
    );
    expect(
      screen.getByRole('link', { name: /Google Calendar/ }),
    ).toHaveAttribute('href', expect.stringContaining('cid=webcal%3A%2F%2F'));
    expect(screen.getByText(FEEDS.recordingsUrl)).toBeInTheDocument();
  });

  it('copies an address', async () => {
    const writeText = jest.fn();
    await open([{ ...SERIES, feeds: FEEDS }]);
    Object.assign(navigator, { clipboard: { writeText } });
    await userEvent.click(
      screen.getByRole('button', {
        name: 'Copy address of the calendar of Meetup',
      }),
    );
    expect(await screen.findByText('Address copied')).toBeInTheDocument();
    expect(writeText).toHaveBeenCalledWith(FEEDS.calendarUrl);
    expect(analytics.captureEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        action: 'subscribe',
        subject: 'calendar-address',
        attributes: { series: 'a' },
      }),
    );
  });

  it('tells several series apart', async () => {
    await open([
      { ...SERIES, feeds: FEEDS },
      { ...SERIES, id: 'b', title: 'Guild', feeds: FEEDS },
    ]);
    expect(
      screen.getAllByRole('heading', { level: 3 }).map(h => h.textContent),
    ).toEqual(['Meetup', 'Guild']);
  });

  it('says why there are none', async () => {
    await open([SERIES]);
    expect(
      screen.getByRole('dialog', {
        name: 'There is nothing to subscribe to yet',
      }),
    ).toHaveTextContent('communitySessions.feeds.public: true');
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });
});

describe('Remind me', () => {
  const withReminders = (reminders: boolean) => ({
    ...fakeApi([]),
    getSeries: async () => ({
      items: [{ ...SERIES, id: SESSION.series, reminders }],
    }),
    getReminder: jest.fn(async () => ({ reminded: false })),
    setReminder: jest.fn(async (_: string, reminded: boolean) => ({
      reminded,
    })),
  });
  const button = () => screen.findByRole('button', { name: 'Remind me' });

  it('is set and taken back', async () => {
    const api = withReminders(true);
    await renderPart(<RemindMe session={SESSION} phase="upcoming" />, api);
    expect(await button()).toHaveAttribute('aria-pressed', 'false');
    await userEvent.click(await button());
    expect(await button()).toHaveAttribute('aria-pressed', 'true');
    expect(
      await screen.findByText(/notification shortly before/),
    ).toBeInTheDocument();
    await userEvent.click(await button());
    expect(await button()).toHaveAttribute('aria-pressed', 'false');
    expect(api.setReminder.mock.calls).toEqual([
      [SESSION.id, true],
      [SESSION.id, false],
    ]);
  });

  it('is as before when it cannot be saved, which is said', async () => {
    const api = withReminders(true);
    api.setReminder.mockRejectedValue(failure(503, 'Out for lunch'));
    await renderPart(<RemindMe session={SESSION} phase="upcoming" />, api);
    await userEvent.click(await button());
    expect(await screen.findByRole('alert')).toHaveTextContent('Out for lunch');
    expect(await button()).toHaveAttribute('aria-pressed', 'false');
  });

  it.each([
    ['the portal has no reminders', false, 'upcoming'],
    ['the session is about to start', true, 'soon'],
  ] as const)('is not there when %s', async (_, reminders, phase) => {
    const api = withReminders(reminders);
    const getSeries = jest.spyOn(api, 'getSeries');
    await renderPart(<RemindMe session={SESSION} phase={phase} />, api);
    await waitFor(() =>
      expect(getSeries).toHaveBeenCalledTimes(phase === 'upcoming' ? 1 : 0),
    );
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    expect(api.getReminder).not.toHaveBeenCalled();
  });
});
