import { discoveryApiRef, fetchApiRef } from '@backstage/core-plugin-api';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeSession } from '../../__testUtils__/fakeSessions';
import { rootRouteRef } from '../../routes';
import { AddToCalendar } from './AddToCalendar';

const SESSION = fakeSession('2026-12-16T15:00:00Z', {
  title: 'December',
  joinUrl: 'https://meet.example.com/x',
});
const FILE_URL = `http://backend.example.com/api/community-sessions/sessions/${SESSION.id}/calendar.ics`;

const fetch = jest.fn();
const createObjectURL = jest.fn((_: Blob) => 'blob:file');
const save = jest.spyOn(HTMLAnchorElement.prototype, 'click');

beforeEach(async () => {
  fetch.mockReset();
  Object.assign(URL, { createObjectURL, revokeObjectURL: jest.fn() });
  save.mockReset().mockImplementation();
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [
          discoveryApiRef,
          mockApis.discovery({ baseUrl: 'http://backend.example.com' }),
        ],
        [fetchApiRef, { fetch }],
      ]}
    >
      <AddToCalendar session={SESSION} />
    </TestApiProvider>,
    { mountedRoutes: { '/meetups': rootRouteRef } },
  );
  await userEvent.click(
    screen.getByRole('button', { name: 'Add to calendar' }),
  );
});

it.each([
  ['Google Calendar', 'calendar.google.com', 'details'],
  ['Outlook.com', 'outlook.live.com', 'body'],
  ['Microsoft 365', 'outlook.office.com', 'body'],
])('opens the form of %s, filled in', async (name, host, description) => {
  const item = screen.getByRole('menuitem', { name });
  const url = new URL(item.getAttribute('href')!);
  expect(url.host).toBe(host);
  expect(url.searchParams.get('location')).toBe(SESSION.joinUrl);
  expect(url.searchParams.get(description)).toBe(
    [
      `Join: ${SESSION.joinUrl}`,
      `Agenda: ${SESSION.agendaUrl}`,
      `All about this session: http://localhost/meetups/${SESSION.id}`,
    ].join('\n'),
  );
  expect(item).toHaveAttribute('rel', 'noopener noreferrer');
});

it('saves the file that the backend writes, as the signed-in user', async () => {
  fetch.mockResolvedValue(new Response('BEGIN:VCALENDAR'));
  await userEvent.click(screen.getByRole('menuitem', { name: /\.ics/ }));
  await waitFor(() => expect(save).toHaveBeenCalledTimes(1));
  expect(fetch).toHaveBeenCalledWith(FILE_URL);
  const [link] = save.mock.contexts;
  expect(link).toMatchObject({
    href: 'blob:file',
    download: `${SESSION.id}.ics`,
  });
  expect(createObjectURL.mock.calls[0][0].size).toBe(15);
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

it('says when there is no file', async () => {
  fetch.mockResolvedValue(new Response('{}', { status: 503 }));
  await userEvent.click(screen.getByRole('menuitem', { name: /\.ics/ }));
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'The calendar file could not be downloaded.',
  );
  expect(save).not.toHaveBeenCalled();
});
