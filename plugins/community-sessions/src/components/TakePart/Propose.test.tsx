import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  AGENDA,
  ISSUES_API,
  renderTakingPart,
  SESSION,
} from '../../__testUtils__/renderTakingPart';
import { ProposeButton } from './ProposeButton';

afterEach(() => jest.restoreAllMocks());

describe('a proposal', () => {
  const PATH = `${ISSUES_API}/12/comments`;
  const open = async (
    answers: NonNullable<Parameters<typeof renderTakingPart>[1]>['answers'],
  ) => {
    const gitHub = await renderTakingPart(<ProposeButton session={SESSION} />, {
      answers,
    });
    await userEvent.click(
      screen.getByRole('button', { name: 'Propose a topic' }),
    );
    return gitHub;
  };
  const write = (text: string) =>
    userEvent.type(
      screen.getByLabelText('Your topic', { selector: 'textarea' }),
      text,
    );
  const submit = () =>
    userEvent.click(screen.getByRole('button', { name: 'Propose' }));

  it('is written, looked at, posted and taken back', async () => {
    const { requests, events } = await open({
      [`POST ${PATH}`]: {
        status: 201,
        body: { id: 346, html_url: `${AGENDA}#issuecomment-346` },
      },
      [`DELETE ${ISSUES_API}/comments/346`]: { status: 204 },
    });
    expect(screen.getByRole('button', { name: 'Propose' })).toBeDisabled();
    await write('**Dry** runs');
    await userEvent.click(screen.getByRole('tab', { name: 'Preview' }));
    expect(screen.getByText('Dry').tagName).toBe('STRONG');
    await submit();
    expect(
      await screen.findByRole('dialog', {
        name: 'Your topic is on the agenda',
      }),
    ).toHaveTextContent('after the next sync');
    expect(
      screen.getByRole('link', { name: /See it on GitHub/ }),
    ).toHaveAttribute('href', `${AGENDA}#issuecomment-346`);
    expect(requests).toMatchObject([{ body: { body: '**Dry** runs' } }]);
    expect(events()).toMatchObject([{ action: 'propose' }]);
    await userEvent.click(screen.getByRole('button', { name: 'Take it back' }));
    expect(
      await screen.findByText('Your topic is off the agenda again.'),
    ).toBeInTheDocument();
    await waitFor(() => expect(requests).toHaveLength(2));
  });

  it('keeps what was written when GitHub refuses it', async () => {
    const { events } = await open({
      [`POST ${PATH}`]: { status: 422, body: { message: 'Too fast' } },
    });
    await write('Golden paths');
    await submit();
    expect(
      await screen.findByText(/GitHub did not accept this: Too fast/),
    ).toBeInTheDocument();
    expect(
      screen.getByLabelText('Your topic', { selector: 'textarea' }),
    ).toHaveValue('Golden paths');
    expect(screen.getByRole('button', { name: 'Propose' })).toHaveFocus();
    expect(events()).toEqual([]);
  });

  it('is neither left nor sent again while it is on its way', async () => {
    const posted = { status: 201, body: { id: 346, html_url: AGENDA } };
    const { requests } = await open({ [`POST ${PATH}`]: posted });
    let arrive = () => {};
    jest.mocked(global.fetch).mockImplementationOnce(async () => {
      await new Promise<void>(resolve => {
        arrive = resolve;
      });
      return Response.json(posted.body, { status: posted.status });
    });
    await write('Golden paths');
    await submit();
    const sending = await screen.findByRole('button', { name: 'Proposing…' });
    expect(sending).toHaveFocus();
    await userEvent.click(sending);
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await userEvent.keyboard('{Escape}');
    await act(async () => arrive());
    expect(
      await screen.findByRole('dialog', {
        name: 'Your topic is on the agenda',
      }),
    ).toBeInTheDocument();
    expect(requests).toEqual([]);
  });

  it('can be taken back when the dialog is closed', async () => {
    const { requests } = await open({
      [`POST ${PATH}`]: { status: 201, body: { id: 346, html_url: AGENDA } },
      [`DELETE ${ISSUES_API}/comments/346`]: { status: 204 },
    });
    await write('Golden paths');
    await submit();
    await userEvent.click(await screen.findByRole('button', { name: 'Close' }));
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Your topic is on GitHub already. Everyone sees it here after the next sync.',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Take it back' }));
    expect(
      await screen.findByText('Your topic is off the agenda again.'),
    ).toBeInTheDocument();
    await waitFor(() => expect(requests).toHaveLength(2));
    await userEvent.click(
      screen.getByRole('button', { name: 'Propose a topic' }),
    );
    expect(
      screen.getByLabelText('Your topic', { selector: 'textarea' }),
    ).toHaveValue('Golden paths');
  });

  it('says on the page when GitHub does not take it back', async () => {
    await open({
      [`POST ${PATH}`]: { status: 201, body: { id: 346, html_url: AGENDA } },
      [`DELETE ${ISSUES_API}/comments/346`]: {
        status: 403,
        body: { message: 'Locked' },
      },
    });
    await write('Golden paths');
    await submit();
    await userEvent.click(await screen.findByRole('button', { name: 'Close' }));
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Take it back' }));
    expect(
      await screen.findByText('GitHub did not accept this: Locked'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: /Do it on GitHub/ }),
    ).toHaveAttribute('href', AGENDA);
  });

  it('can be left and come back to', async () => {
    await open({});
    await write('Half a thought');
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Propose a topic' }),
    );
    expect(
      screen.getByLabelText('Your topic', { selector: 'textarea' }),
    ).toHaveValue('Half a thought');
  });
});
