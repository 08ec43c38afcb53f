import {
  CommunitySessionsApi,
  SessionDetail,
} from '@backstage-community/plugin-community-sessions-common';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  failure,
  fakeApi,
  fakeRecording,
  fakeSession,
} from '../../__testUtils__/fakeSessions';
import { AGENDA_URL, RECORDED } from '../../__testUtils__/recordedSession';
import { renderSessions } from '../../__testUtils__/renderSessions';

const open = (session: SessionDetail, search = '') =>
  renderSessions(fakeApi([session]), `/${session.id}${search}`);
const url = () => screen.getByRole('status', { name: 'url' }).textContent;
const player = () => document.querySelector('iframe');

describe('the recording', () => {
  it('loads nothing from YouTube before a click', async () => {
    await open(RECORDED);
    const play = await screen.findByRole('button', {
      name: /Play the recording/,
    });
    expect(player()).toBeNull();
    await userEvent.click(play);
    expect(player()).toHaveAttribute(
      'src',
      'https://www.youtube-nocookie.com/embed/first?autoplay=1&start=0',
    );
    expect(player()).toHaveAttribute(
      'referrerpolicy',
      'strict-origin-when-cross-origin',
    );
    expect(player()).toHaveAttribute('title', 'Part one');
    expect(player()).toHaveFocus();
  });

  it('jumps to a chapter, which the URL then names', async () => {
    await open(RECORDED);
    await userEvent.click(
      await screen.findByRole('link', { name: /Dry runs/ }),
    );
    expect(player()?.src).toContain('start=845');
    expect(url()).toBe(`/community-sessions/${RECORDED.id}?t=845`);
    expect(
      screen.getByRole('link', { name: /Open on YouTube at 14:05/ }),
    ).toHaveAttribute('href', 'https://www.youtube.com/watch?v=first&t=845s');
    await userEvent.click(screen.getByRole('link', { name: /Welcome/ }));
    expect(player()?.src).toContain('start=0');
    expect(url()).toBe(`/community-sessions/${RECORDED.id}`);
  });

  it('waits at the moment that a link names', async () => {
    await open(RECORDED, '?t=845');
    expect(player()).toBeNull();
    await userEvent.click(
      await screen.findByRole('button', { name: /from 14:05/ }),
    );
    expect(player()?.src).toContain('start=845');
  });

  it('takes those who come for a moment to its chapter', async () => {
    await open(RECORDED, '?t=900');
    const chapter = await screen.findByRole('link', { name: /Dry runs/ });
    expect(chapter).toHaveFocus();
    expect(chapter).toHaveAttribute('aria-current', 'true');
  });

  it('does without junk in the URL', async () => {
    await open(RECORDED, '?t=-1&v=unknown');
    await userEvent.click(
      await screen.findByRole('button', { name: /Play the recording/ }),
    );
    expect(player()?.src).toContain('/first?autoplay=1&start=0');
  });

  it('is one of several', async () => {
    await open(RECORDED);
    await userEvent.click(
      await screen.findByRole('link', { name: 'Part two' }),
    );
    expect(url()).toContain('?v=second');
    expect(player()).toBeNull();
    await userEvent.click(
      screen.getByRole('button', { name: /Play the recording/ }),
    );
    expect(player()?.src).toContain('/second?');
    expect(
      screen.queryByRole('region', { name: 'Chapters' }),
    ).not.toBeInTheDocument();
  });

  it('goes on while another is opened in another tab', async () => {
    await open(RECORDED);
    await userEvent.click(
      await screen.findByRole('button', { name: /Play the recording/ }),
    );
    fireEvent.click(screen.getByRole('link', { name: 'Part two' }), {
      ctrlKey: true,
    });
    expect(player()?.src).toContain('/first?');
  });
});

it('tells what the session was about, and how that is known', async () => {
  await open(RECORDED);
  const topics = within(
    await screen.findByRole('region', { name: 'Topics (1)' }),
  );
  expect(topics.getByRole('listitem')).toHaveTextContent(/The topic.*Ana/);
  expect(
    topics.getByRole('link', { name: /The topic, 1 vote so far/ }),
  ).toHaveAttribute('href', `${AGENDA_URL}#issuecomment-1`);
  const agenda = within(screen.getByRole('region', { name: 'Agenda' }));
  expect(agenda.getByRole('link', { name: /topics/ })).toHaveAttribute(
    'href',
    `${AGENDA_URL}#comments`,
  );
  expect(screen.getByRole('region', { name: 'Minutes' })).toHaveTextContent(
    'What was said',
  );
  const known = screen.getByText('How we know this').closest('details')!;
  expect(known).not.toHaveAttribute('open');
  expect(known).toHaveTextContent('weather: archive');
  expect(known).toHaveTextContent(
    '“Part one” belongs here by a link between recording and session',
  );
});

it('names what decided a field as its series does', async () => {
  const provenance = {
    startsAt: 'gitlab',
    title: 'override',
    endsAt: 'config',
    topics: 'unheard-of',
  };
  const api = fakeApi([{ ...RECORDED, provenance }]);
  const { items } = await api.getSeries();
  const sources = [
    { id: 'gitlab', title: 'GitLab', state: 'ok', lastSuccessAt: null },
  ] as const;
  api.getSeries = async () => ({
    items: items.map(each => ({ ...each, sources: [...sources] })),
  });
  await renderSessions(api, `/${RECORDED.id}`);
  const known = (await screen.findByText('How we know this')).closest(
    'details',
  );
  await waitFor(() => expect(known).toHaveTextContent('Start: GitLab'));
  expect(known).toHaveTextContent('Title: corrected in the configuration');
  expect(known).toHaveTextContent('End: the usual schedule');
  expect(known).toHaveTextContent('Topics: unheard-of');
});

it('leads to its neighbours', async () => {
  await open(RECORDED);
  expect(await screen.findByRole('link', { name: 'Previous' })).toHaveAttribute(
    'href',
    '/community-sessions/backstage-2024-09-18',
  );
  expect(screen.queryByRole('link', { name: /^Next/ })).not.toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'All sessions' })).toHaveAttribute(
    'href',
    '/community-sessions',
  );
});

it('names its neighbours by day and subject', async () => {
  const september = fakeSession('2024-09-18T14:00:00Z', {
    recordings: [fakeRecording('x', { title: 'Community Session: Signals' })],
  });
  await renderSessions(fakeApi([RECORDED, september]), `/${RECORDED.id}`);
  expect(
    await screen.findByRole('link', {
      name: 'Previous session, Sep 18, 2024: Signals',
    }),
  ).toHaveTextContent('Sep 18, 2024');
});

it('names the document after itself', async () => {
  await open(RECORDED);
  await screen.findByText('The topic');
  await waitFor(() =>
    expect(document.title).toBe(
      'Part one · October 16, 2024 | Community Sessions | Backstage',
    ),
  );
});

it('leaves the count of unread notifications in the title', async () => {
  await open(RECORDED);
  await screen.findByText('The topic');
  await waitFor(() => expect(document.title).toMatch(/^Part one/));
  const counted = `(3) ${document.title}`;
  document.title = counted;
  await userEvent.click(screen.getByRole('link', { name: 'Part two' }));
  expect(document.title).toBe(counted);
});

it('invites to a session to come', async () => {
  const startsAt = new Date(Date.now() + 5 * 60_000).toISOString();
  await open(
    fakeSession(startsAt, {
      status: 'upcoming',
      joinUrl: 'https://meet.example.com/x',
    }),
  );
  expect(await screen.findByRole('link', { name: /^Join ,/ })).toHaveAttribute(
    'href',
    'https://meet.example.com/x',
  );
});

it.each([
  [
    'was long ago',
    fakeSession('2022-01-19T15:00:00Z'),
    'No recording was published.',
  ],
  [
    'is just over',
    fakeSession(new Date(Date.now() - 86_400_000).toISOString()),
    'The recording has not been published yet.',
  ],
  [
    'did not take place',
    fakeSession('2022-01-19T15:00:00Z', { status: 'cancelled' }),
    'This session was cancelled.',
  ],
])(
  'says so when there is nothing to watch because it %s',
  async (_, session, words) => {
    await open(session);
    expect(await screen.findByText(words)).toBeInTheDocument();
  },
);

it('lets nobody write links or scripts that do harm', async () => {
  const script = ['javascript', 'alert(1)'].join(':');
  await open({
    ...RECORDED,
    joinUrl: script,
    links: [{ title: 'Bad link', url: script }],
    topics: [
      {
        ...RECORDED.topics[0],
        author: { login: 'eve', url: script },
        bodyMarkdown: `[click](${script}) <a href="${script}">here</a> <img src="x" onerror="alert(1)"> <script>alert(1)</script>`,
      },
    ],
  });
  await screen.findByText('eve');
  const hrefs = [...document.querySelectorAll('a')].map(each => each.href);
  expect(hrefs.filter(each => !/^https?:/.test(each))).toEqual([]);
  expect(document.querySelector('[onerror], article script')).toBeNull();
  expect(screen.queryByText('Bad link')).not.toBeInTheDocument();
});

describe('a session that cannot be shown', () => {
  const failing = (error: Error): CommunitySessionsApi => ({
    ...fakeApi([RECORDED]),
    getSession: async () => {
      throw error;
    },
  });

  it.each([
    [404, 'There is no such session | Community Sessions | Backstage'],
    [403, 'You are not allowed to see this | Community Sessions | Backstage'],
    [500, 'The session could not be loaded | Community Sessions | Backstage'],
  ])('names the document after why: %d', async (status, title) => {
    await renderSessions(failing(failure(status, 'No')), '/x');
    await waitFor(() => expect(document.title).toBe(title));
  });

  it('names the document after the page while it is awaited', async () => {
    const api = fakeApi([RECORDED]);
    api.getSession = () => new Promise(() => {});
    await renderSessions(api, '/x');
    await waitFor(() =>
      expect(document.title).toBe('Community Sessions | Backstage'),
    );
  });

  it('is not there', async () => {
    await renderSessions(fakeApi([]), '/nope');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'There is no such session',
    );
    expect(
      screen.getByRole('link', { name: 'All sessions' }),
    ).toBeInTheDocument();
  });

  it('is not for everyone', async () => {
    await renderSessions(failing(failure(403, 'Forbidden')), '/x');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You are not allowed to see this',
    );
  });

  it('did not load, and does on another try', async () => {
    const api = failing(failure(500, 'Out for lunch'));
    await renderSessions(api, `/${RECORDED.id}`);
    expect(await screen.findByRole('alert')).toHaveTextContent('Out for lunch');
    api.getSession = fakeApi([RECORDED]).getSession;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('heading', { name: 'Autumn Session' }),
    ).toBeInTheDocument();
  });
});
