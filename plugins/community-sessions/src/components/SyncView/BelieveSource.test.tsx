import {
  SourceStatus,
  SyncStatus,
} from '@backstage-community/plugin-community-sessions-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { failure, fakeApi } from '../../__testUtils__/fakeSessions';
import { renderPart } from '../../__testUtils__/renderPart';
import { SyncView } from './SyncView';

const DOUBTFUL: SourceStatus = {
  id: 'calendar',
  title: 'Calendar',
  state: 'doubtful',
  lastSuccessAt: '2026-11-25T08:48:00Z',
  lastAttemptAt: '2026-11-25T08:48:00Z',
  nextAttemptAt: '2026-11-25T09:18:00Z',
  records: 1243,
  doubts: [
    {
      kind: 'calendar.event',
      lost: 1200,
      of: 1243,
      since: '2026-11-24T08:48:00Z',
      reads: 2,
    },
  ],
};
const BELIEVED: SourceStatus = {
  ...DOUBTFUL,
  state: 'ok',
  records: 43,
  doubts: undefined,
};

const statusWith = (source: SourceStatus): SyncStatus => ({
  series: [{ id: 'backstage', sessions: 61, problems: [], sources: [source] }],
});

async function show(source: SourceStatus) {
  let current = source;
  const getStatus = jest.fn(async () => statusWith(current));
  const sync = jest.fn(async () => {
    current = BELIEVED;
    return { started: true };
  });
  await renderPart(<SyncView />, { ...fakeApi([]), getStatus, sync });
  const row = within(
    await screen.findByRole('list', { name: 'Sources' }),
  ).getByRole('listitem');
  return { row, sync, getStatus, user: userEvent.setup() };
}

const believeButton = () => screen.getByRole('button', { name: 'Believe it' });

async function openDialog() {
  const shown = await show(DOUBTFUL);
  await shown.user.click(believeButton());
  const dialog = within(
    await screen.findByRole('dialog', { name: 'Believe Calendar?' }),
  );
  return { ...shown, dialog };
}

it('shows what a doubtful source lost and what that means', async () => {
  const { row } = await show(DOUBTFUL);
  expect(row).toHaveTextContent(/Calendar\s*Doubtful/);
  expect(row).toHaveTextContent(
    /1,200 of 1,243 records \(calendar\.event\) are missing since Nov 24, 2026.*2 reads agree so far/,
  );
  expect(row).toHaveTextContent(/nothing was removed/i);
  expect(believeButton()).toHaveAccessibleDescription('Calendar');
});

it('shows a loss also while the source has to wait', async () => {
  await show({ ...DOUBTFUL, state: 'waiting' });
  expect(believeButton()).toBeInTheDocument();
});

it.each(['ok', 'failing', 'waiting', 'never'] as const)(
  'has nothing to believe of a source that is %s and lost nothing',
  async state => {
    await show({ ...BELIEVED, state });
    expect(
      screen.queryByRole('button', { name: 'Believe it' }),
    ).not.toBeInTheDocument();
  },
);

it('names what will be removed before it is believed', async () => {
  const { dialog, sync, user } = await openDialog();
  expect(dialog.getByRole('listitem')).toHaveTextContent(
    '1,200 of 1,243 records (calendar.event)',
  );
  expect(sync).not.toHaveBeenCalled();
  await user.click(dialog.getByRole('button', { name: 'Cancel' }));
  await waitFor(() =>
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
  );
  expect(sync).not.toHaveBeenCalled();
  expect(believeButton()).toHaveFocus();
});

it('believes the source, reads the status again and keeps the focus in its row', async () => {
  const { dialog, sync, getStatus, user, row } = await openDialog();
  await user.click(dialog.getByRole('button', { name: 'Believe it' }));
  expect(sync).toHaveBeenCalledWith({
    series: 'backstage',
    source: 'calendar',
    accept: true,
  });
  await waitFor(() => expect(row).toHaveTextContent(/Calendar\s*OK/));
  expect(row).toHaveTextContent(/Records\s*43/);
  expect(getStatus).toHaveBeenCalledTimes(2);
  expect(
    await screen.findByText(
      'Calendar is believed: its missing records are removed.',
    ),
  ).toBeInTheDocument();
  await waitFor(() =>
    expect(
      within(row).getByRole('heading', { name: 'Calendar' }),
    ).toHaveFocus(),
  );
});

it('is sent once only, and says that it is under way', async () => {
  const { dialog, sync, user } = await openDialog();
  let finish = (_: { started: boolean }) => {};
  sync.mockReturnValue(
    new Promise(resolve => {
      finish = resolve;
    }),
  );
  await user.click(dialog.getByRole('button', { name: 'Believe it' }));
  const sending = await dialog.findByRole('button', { name: 'Removing…' });
  await user.click(sending);
  await user.keyboard('{Escape}');
  expect(sync).toHaveBeenCalledTimes(1);
  expect(sending).toBeInTheDocument();
  finish({ started: true });
  await waitFor(() =>
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
  );
});

it('says why it failed and lets one try again', async () => {
  const { dialog, sync, user } = await openDialog();
  sync.mockRejectedValueOnce(failure(503, 'Out for lunch'));
  await user.click(dialog.getByRole('button', { name: 'Believe it' }));
  await waitFor(() =>
    expect(dialog.getByRole('alert')).toHaveTextContent(
      'The source could not be believed: Out for lunch',
    ),
  );
  await user.click(dialog.getByRole('button', { name: 'Believe it' }));
  await waitFor(() =>
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
  );
  expect(sync).toHaveBeenCalledTimes(2);
});
