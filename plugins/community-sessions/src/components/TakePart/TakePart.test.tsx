import {
  SessionDetail,
  Topic,
} from '@backstage-community/plugin-community-sessions-common';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeSession } from '../../__testUtils__/fakeSessions';
import {
  AGENDA,
  ISSUES_API as API,
  renderTakingPart,
  SESSION,
} from '../../__testUtils__/renderTakingPart';
import { ProposeButton } from './ProposeButton';
import { RsvpButton } from './RsvpButton';
import { useRsvp } from './useRsvp';
import { VoteButton } from './VoteButton';

const TOPIC: Topic = {
  id: 'topic-1',
  url: `${AGENDA}#issuecomment-345`,
  author: { login: 'ana' },
  bodyMarkdown: '**Dry runs**',
  votes: 4,
  createdAt: '2026-11-01T00:00:00Z',
  track: null,
};

const Rsvp = ({ session }: { session: SessionDetail }) => {
  const rsvp = useRsvp(session);
  return (
    <>
      <output aria-label="going">{rsvp.count}</output>
      <RsvpButton session={session} rsvp={rsvp} />
    </>
  );
};

afterEach(() => jest.restoreAllMocks());

const vote = () => screen.getByRole('button', { name: /Vote for Dry runs/ });

describe('where the portal has no GitHub sign-in', () => {
  it('leads to the right places on GitHub', async () => {
    const { events } = await renderTakingPart(
      <>
        <ProposeButton session={SESSION} />
        <Rsvp session={SESSION} />
        <VoteButton session={SESSION} topic={TOPIC} />
      </>,
      { signIn: false },
    );
    const href = (name: RegExp) =>
      screen.getByRole('link', { name }).getAttribute('href');
    expect(href(/Propose a topic/)).toBe(`${AGENDA}#new_comment_field`);
    expect(href(/RSVP on GitHub/)).toBe(AGENDA);
    expect(href(/Vote on GitHub for Dry runs, 4 votes so far/)).toBe(TOPIC.url);
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('link', { name: /Vote on GitHub/ }));
    expect(events()).toEqual([
      {
        action: 'vote',
        subject: SESSION.id,
        attributes: {
          series: 'backstage',
          topicId: 'topic-1',
          where: 'github',
        },
      },
    ]);
  });

  it('offers nothing without an agenda', async () => {
    const session = fakeSession('2026-12-16T15:00:00Z', { agendaUrl: null });
    await renderTakingPart(
      <>
        <ProposeButton session={session} />
        <Rsvp session={session} />
      </>,
    );
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});

describe('a vote', () => {
  const PATH = `${API}/comments/345/reactions`;
  const answers = {
    [`POST ${PATH}`]: { status: 201, body: { id: 9 } },
    [`DELETE ${PATH}/9`]: { status: 204 },
  };

  it('counts at once, with the least scope, and can be undone', async () => {
    const { requests, events, getAccessToken } = await renderTakingPart(
      <VoteButton session={SESSION} topic={TOPIC} />,
      { answers },
    );
    expect(getAccessToken).not.toHaveBeenCalled();
    expect(vote()).toHaveAttribute('aria-pressed', 'false');
    await userEvent.click(vote());
    expect(vote()).toHaveAccessibleName('Vote for Dry runs, 5 votes so far');
    expect(vote()).toHaveAttribute('aria-pressed', 'true');
    expect(getAccessToken).toHaveBeenCalledWith('public_repo');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Everyone sees it here after the next sync.',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(vote()).toHaveAccessibleName('Vote for Dry runs, 4 votes so far'),
    );
    expect(
      await screen.findByText('Taken back on GitHub.'),
    ).toBeInTheDocument();
    expect(requests.map(({ call }) => call)).toEqual(Object.keys(answers));
    expect(events()).toMatchObject([
      { action: 'vote', attributes: { where: 'portal' } },
    ]);
  });

  it('is what is undone when it was the last of two', async () => {
    const other = {
      ...TOPIC,
      id: 'topic-2',
      url: `${AGENDA}#issuecomment-678`,
      bodyMarkdown: 'Soft launches',
    };
    const OTHER_PATH = `${API}/comments/678/reactions`;
    const { requests, events } = await renderTakingPart(
      <>
        <VoteButton session={SESSION} topic={TOPIC} />
        <VoteButton session={SESSION} topic={other} />
      </>,
      {
        answers: {
          [`POST ${OTHER_PATH}`]: { status: 201, body: { id: 7 } },
          [`DELETE ${OTHER_PATH}/7`]: { status: 204 },
          ...answers,
        },
      },
    );
    const otherVote = screen.getByRole('button', { name: /Soft launches/ });
    await userEvent.click(otherVote);
    await screen.findByRole('alert');
    await userEvent.click(vote());
    await waitFor(() => expect(events()).toHaveLength(2));
    await act(async () => {});
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(vote()).toHaveAttribute('aria-pressed', 'false'),
    );
    expect(otherVote).toHaveAttribute('aria-pressed', 'true');
    expect(requests.at(-1)?.call).toBe(`DELETE ${PATH}/9`);
    expect(
      await screen.findByText('Taken back on GitHub.'),
    ).toBeInTheDocument();
    expect(screen.getAllByRole('alert')).toHaveLength(1);
  });

  it('does not count twice', async () => {
    await renderTakingPart(<VoteButton session={SESSION} topic={TOPIC} />, {
      answers: { [`POST ${PATH}`]: { status: 200, body: { id: 9 } } },
    });
    await userEvent.click(vote());
    await screen.findByRole('alert');
    expect(vote()).toHaveAccessibleName('Vote for Dry runs, 4 votes so far');
    expect(vote()).toHaveAttribute('aria-pressed', 'true');
  });

  it('is as before when GitHub refuses it, which is said', async () => {
    const { events } = await renderTakingPart(
      <VoteButton session={SESSION} topic={TOPIC} />,
      {
        answers: {
          [`POST ${PATH}`]: { status: 403, body: { message: 'Locked' } },
        },
      },
    );
    await userEvent.click(vote());
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'GitHub did not accept this: Locked',
    );
    expect(vote()).toHaveAccessibleName('Vote for Dry runs, 4 votes so far');
    expect(vote()).toHaveAttribute('aria-pressed', 'false');
    expect(
      screen.getByRole('link', { name: /Do it on GitHub/ }),
    ).toHaveAttribute('href', TOPIC.url);
    expect(events()).toEqual([]);
  });

  it('is as before, without a word, when somebody closes the sign-in', async () => {
    await renderTakingPart(<VoteButton session={SESSION} topic={TOPIC} />, {
      refuses: true,
    });
    await userEvent.click(vote());
    await waitFor(() =>
      expect(vote()).toHaveAttribute('aria-pressed', 'false'),
    );
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('goes to GitHub Enterprise with the token for that host only', async () => {
    const url = 'https://ghe.example.com/guild/meetups/issues/3#issuecomment-5';
    const call =
      'POST https://ghe.example.com/api/v3/repos/guild/meetups/issues/comments/5/reactions';
    const { requests, getAccessToken, getCredentials } = await renderTakingPart(
      <VoteButton session={SESSION} topic={{ ...TOPIC, url }} />,
      { answers: { [call]: { status: 201, body: { id: 1 } } } },
    );
    await userEvent.click(vote());
    await screen.findByRole('alert');
    expect(requests).toMatchObject([
      { call, authorization: 'Bearer enterprise-token' },
    ]);
    expect(getCredentials).toHaveBeenCalledWith({
      url: 'https://ghe.example.com',
    });
    expect(getAccessToken).not.toHaveBeenCalled();
  });
});

it('says that one is going, on the agenda itself', async () => {
  const { requests, events } = await renderTakingPart(
    <Rsvp session={SESSION} />,
    {
      answers: {
        [`POST ${API}/12/reactions`]: { status: 201, body: { id: 9 } },
      },
    },
  );
  const button = screen.getByRole('button', { name: 'I’m going' });
  await userEvent.click(button);
  expect(button).toHaveAttribute('aria-pressed', 'true');
  expect(screen.getByLabelText('going')).toHaveTextContent('8');
  await screen.findByRole('alert');
  expect(requests).toHaveLength(1);
  expect(events()).toMatchObject([
    { action: 'rsvp', subject: SESSION.id, attributes: { where: 'portal' } },
  ]);
});
