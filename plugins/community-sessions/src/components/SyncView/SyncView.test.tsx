import { SyncStatus } from '@backstage-community/plugin-community-sessions-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { mockApis } from '@backstage/test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { failure, fakeApi } from '../../__testUtils__/fakeSessions';
import { renderPart } from '../../__testUtils__/renderPart';
import { SyncLink } from './SyncLink';
import { SyncView } from './SyncView';

const NOW = '2026-11-25T09:00:00Z';
const STATUS: SyncStatus = {
  series: [
    {
      id: 'backstage',
      sessions: 61,
      sources: [
        {
          id: 'github',
          title: 'GitHub',
          icon: 'github',
          state: 'ok',
          lastSuccessAt: '2026-11-25T08:48:00Z',
          lastAttemptAt: '2026-11-25T08:48:00Z',
          nextAttemptAt: '2026-11-25T09:18:00Z',
          records: 1243,
          budget: {
            remaining: 4980,
            limit: 5000,
            resetAt: '2026-11-25T09:40:00Z',
          },
        },
        {
          id: 'calendar',
          title: 'Calendar',
          state: 'failing',
          lastSuccessAt: null,
          lastAttemptAt: '2026-11-25T08:48:00Z',
          nextAttemptAt: null,
          records: 0,
          error: { code: 'not-found', message: 'The calendar answered 404.' },
        },
      ],
      problems: [
        {
          kind: 'unmatched-recording',
          message: 'No session for “One”.',
          url: 'https://www.youtube.com/watch?v=one',
          hint: 'overrides: [{ date: 2024-02-21, recording: one }]',
        },
        {
          kind: 'unmatched-recording',
          message: 'No session for “Two”.',
          url: ['javascript', 'alert(1)'].join(':'),
          hint: 'Add the date to the title',
        },
        { kind: 'something-new', message: 'Never seen before.' },
      ],
    },
  ],
};

function show(
  element: JSX.Element,
  options: { getStatus?: () => Promise<SyncStatus> } = {},
) {
  const { getStatus = async () => STATUS } = options;
  const sync = jest.fn(async () => ({ started: true }));
  const permissions = mockApis.permission();
  const rendered = renderPart(element, { ...fakeApi([]), getStatus, sync }, [
    [permissionApiRef, permissions],
  ]);
  return { rendered, sync };
}

const sources = async () =>
  within(await screen.findByRole('list', { name: 'Sources' })).getAllByRole(
    'listitem',
  );

/** The status as it is once every source was read again. */
const afterSync: SyncStatus = {
  series: STATUS.series.map(series => ({
    ...series,
    sources: series.sources.map(source => ({
      ...source,
      lastAttemptAt: '2026-11-25T09:00:02Z',
    })),
  })),
};

beforeEach(() => {
  jest.useFakeTimers({ now: new Date(NOW), advanceTimers: true });
});

afterEach(() => {
  jest.useRealTimers();
});

it('names the document', async () => {
  await show(<SyncView />).rendered;
  await waitFor(() =>
    expect(document.title).toBe('Sync | Community Sessions | Backstage'),
  );
});

it('tells what each source did last, when it is read next, and what to do', async () => {
  await show(<SyncView />).rendered;
  expect(
    await screen.findByRole('region', { name: 'Series backstage' }),
  ).toHaveTextContent('61 sessions');
  const [gitHub, calendar] = await sources();
  expect(gitHub).toHaveTextContent(
    /GitHub\s*OK.*Last success\s*12 minutes ago.*Next try\s*in 18 minutes.*Records\s*1,243.*4,980 of 5,000, all again in 40 minutes/,
  );
  expect(calendar).toHaveTextContent(
    /Calendar\s*Failing.*Last success\s*never.*Next try\s*not scheduled.*The calendar answered 404.*Check the address in the configuration/,
  );
});

it('shows the title of any source, and the icon that it asks for', async () => {
  const [series] = STATUS.series;
  const source = {
    ...series.sources[0],
    id: 'gitlab',
    title: 'GitLab of the guild',
  };
  await show(<SyncView />, {
    getStatus: async () => ({
      series: [
        { ...series, sources: [source, { ...source, id: 'x', icon: 'none' }] },
      ],
    }),
  }).rendered;
  const rows = await sources();
  for (const row of rows) {
    expect(
      within(row).getByRole('heading', { name: 'GitLab of the guild' }),
    ).toBeInTheDocument();
  }
  expect(rows.map(row => row.querySelectorAll('h4 svg').length)).toEqual([
    1, 0,
  ]);
});

it('never tells of what has happened as of something to come', async () => {
  const [series] = STATUS.series;
  const justRead = {
    ...series.sources[0],
    lastSuccessAt: '2026-11-25T09:00:07Z',
  };
  await show(<SyncView />, {
    getStatus: async () => ({ series: [{ ...series, sources: [justRead] }] }),
  }).rendered;
  expect((await sources())[0]).toHaveTextContent(/Last success\s*now/);
});

it('groups the problems, each with its link and what would settle it', async () => {
  await show(<SyncView />).rendered;
  const group = within(
    await screen.findByRole('region', {
      name: 'Recordings without a session (2)',
    }),
  );
  expect(group.getAllByRole('listitem')).toHaveLength(2);
  const links = group.getAllByRole('link');
  expect(links.map(each => each.getAttribute('href'))).toEqual([
    'https://www.youtube.com/watch?v=one',
  ]);
  expect(
    group.getByText('overrides: [{ date: 2024-02-21, recording: one }]')
      .tagName,
  ).toBe('CODE');
  expect(
    screen.getByRole('region', { name: 'something-new (1)' }),
  ).toHaveTextContent('Never seen before.');
});

it('syncs, and says when it is through', async () => {
  let status = STATUS;
  const { rendered, sync } = show(<SyncView />, {
    getStatus: async () => status,
  });
  await rendered;
  const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
  await user.click(await screen.findByRole('button', { name: 'Sync now' }));
  expect(sync).toHaveBeenCalledTimes(1);
  expect(await screen.findByText('Syncing: 0 of 2 read')).toBeInTheDocument();
  status = afterSync;
  expect(await screen.findByText('The sync is through.')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Sync now' })).toBeEnabled();
});

it('is not through because of what another sync did before', async () => {
  let status = STATUS;
  const { rendered } = show(<SyncView />, { getStatus: async () => status });
  await rendered;
  const button = await screen.findByRole('button', { name: 'Sync now' });
  status = afterSync;
  const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
  await user.click(button);
  expect(await screen.findByText('Syncing: 0 of 2 read')).toBeInTheDocument();
  expect(screen.queryByText('The sync is through.')).not.toBeInTheDocument();
});

it('says why no sync could be started', async () => {
  const { rendered, sync } = show(<SyncView />);
  sync.mockRejectedValue(failure(503, 'Out for lunch'));
  await rendered;
  const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
  await user.click(await screen.findByRole('button', { name: 'Sync now' }));
  expect(
    await screen.findByText('No sync could be started: Out for lunch'),
  ).toBeInTheDocument();
});

it('says why it is empty, and tries again', async () => {
  let broken = true;
  await show(<SyncView />, {
    getStatus: async () => {
      if (broken) {
        throw failure(503, 'Out for lunch');
      }
      return STATUS;
    },
  }).rendered;
  expect(await screen.findByRole('alert')).toHaveTextContent('Out for lunch');
  broken = false;
  const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await sources()).toHaveLength(2);
});

it('is linked for those who have it', async () => {
  await show(<SyncLink />).rendered;
  await waitFor(() =>
    expect(screen.getByRole('link', { name: 'Sync' })).toHaveAttribute(
      'href',
      '/meetups/sync',
    ),
  );
});
