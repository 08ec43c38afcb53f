import { registerMswTestHooks } from '@backstage/backend-test-utils';
import { setupServer } from 'msw/node';
import { MemoryRun } from '@backstage-community/plugin-community-sessions-node/testUtils';
import { createGitHubSource } from './__testUtils__/createGitHubSource';
import {
  FakeGitHub,
  minute,
  reactions,
  restComment,
  restIssue,
} from './__testUtils__/FakeGitHub';

const server = setupServer();
registerMswTestHooks(server);

const ISSUES = '/issues?state=all&sort=updated&direction=desc&per_page=100';
const COMMENTS = '/issues/comments?sort=updated&direction=desc&per_page=100';

describe('GithubSource', () => {
  let github: FakeGitHub;

  beforeEach(() => {
    github = new FakeGitHub();
    server.use(...github.handlers());
  });

  const paths = () => github.takeRequests().map(request => request.path);

  it('reads 70 agendas of 10 comments with 8 requests, and asks once a list when nothing is new', async () => {
    github.fill(70, 10);
    const run = new MemoryRun(createGitHubSource());
    await run.read();

    expect(paths()).toEqual([
      ISSUES,
      COMMENTS,
      ...[2, 3, 4, 5, 6, 7].map(page => `${COMMENTS}&page=${page}`),
    ]);
    expect(run.ids('github.issue')).toHaveLength(70);
    expect(run.ids('github.comment')).toHaveLength(700);

    run.later(0.5);
    await run.read();
    const requests = github.takeRequests();
    expect(requests.map(({ path, status }) => [path, status])).toEqual([
      [ISSUES, 304],
      [COMMENTS, 304],
    ]);
    // Seven pages of comments: only the first of them is known to be unchanged.
    expect(run.unchanged).toEqual([{ kind: 'github.issue' }]);
  });

  it('reads a list of one page completely each time, and says when it is unchanged', async () => {
    github.fill(3, 1);
    const run = new MemoryRun(createGitHubSource());
    await run.read();
    github.issues.splice(1, 1);
    run.later(0.5);
    await run.read();
    expect(run.completeReads).toEqual([
      { kind: 'github.issue', externalIds: ['3', '1'] },
    ]);
    expect(run.unchanged).toEqual([{ kind: 'github.comment' }]);
    run.later(0.5);
    await run.read();
    expect(run.completeReads).toEqual([]);
    expect(run.unchanged).toEqual([
      { kind: 'github.issue' },
      { kind: 'github.comment' },
    ]);
  });

  it('counts a deleted issue once in a run, though a list and the issue itself tell of it', async () => {
    github.fill(3, 0);
    const run = new MemoryRun(createGitHubSource());
    await run.read();
    run.hints.hotAgendas = [2];
    github.issues.splice(1, 1);
    github.intercept = path =>
      path.startsWith('/issues/2')
        ? Response.json({ message: 'Gone' }, { status: 410 })
        : undefined;
    run.later(1);
    await run.read();
    expect(run.completeReads[0].externalIds).toEqual(['3', '1']);
    expect(run.gone).toEqual([]);
    run.later(1);
    await run.read();
    expect(run.gone).toEqual([{ kind: 'github.issue', externalId: '2' }]);
  });

  it('reads everything again when an admin asks for it', async () => {
    github.fill(3, 1);
    const run = new MemoryRun(createGitHubSource());
    await run.read();
    run.forced = true;
    await run.read();
    expect(run.completeReads).toHaveLength(2);
  });

  it.each([
    { token: 'a', other: 'b', isSame: false },
    { token: 'a', other: 'a', isSame: true },
    { token: 'a', other: undefined, isSame: false },
  ])(
    'has the same credentials key for $token and $other: $isSame',
    async ({ token, other, isSame }) => {
      const keyOf = (each?: string) =>
        createGitHubSource(async () => each).credentialsKey();
      expect((await keyOf(token)) === (await keyOf(other))).toBe(isSame);
    },
  );

  it('says who it is and which API it speaks', async () => {
    await new MemoryRun(createGitHubSource()).read();
    const [{ headers }] = github.requests;
    expect(headers.get('authorization')).toBe('token ghp_secret');
    expect(headers.get('x-github-api-version')).toBe('2022-11-28');
    expect(headers.get('user-agent')).toMatch(/^backstage-community-sessions /);
  });

  it('sends no credentials where there are none', async () => {
    const source = createGitHubSource(async () => undefined);
    await new MemoryRun(source).read();
    expect(github.requests[0].headers.get('authorization')).toBeNull();
  });

  it('keeps what is needed of issues and comments, and no pull request', async () => {
    github.issues = [
      restIssue(5, { body: null, user: null, labels: ['talk', { name: 'x' }] }),
      restIssue(6, { pull_request: { url: 'https://ghe.example.org/p' } }),
    ];
    github.comments = [
      restComment(7, 5, { reactions: reactions(2, 1), minimized: null }),
      restComment(9, 5, { minimized: { reason: 'spam' } }),
      restComment(8, 6, {
        html_url: 'https://ghe.example.org/acme/meetups/pull/6#issuecomment-8',
      }),
    ];
    const run = new MemoryRun(createGitHubSource());
    await run.read();

    expect(run.ids('github.issue')).toEqual(['5']);
    expect(run.payload('github.issue', '5')).toEqual({
      number: 5,
      title: 'Agenda for meeting 5',
      body: null,
      state: 'open',
      html_url: 'https://ghe.example.org/acme/meetups/issues/5',
      comments: 0,
      created_at: '2026-01-01T10:00:00Z',
      updated_at: minute(5),
      user: null,
      author_association: 'MEMBER',
      labels: ['talk', 'x'],
      reactions: { '+1': 3, '-1': 0 },
    });
    expect(run.ids('github.comment')).toEqual(['9', '7']);
    expect(run.payload('github.comment', '7')).not.toHaveProperty('minimized');
    expect(run.payload('github.comment', '9')).toMatchObject({
      minimized: { reason: 'spam' },
    });
    expect(run.records.get('github.comment 7')).toMatchObject({
      parentId: '5',
      payload: {
        id: '7',
        issue_number: 5,
        reactions: { '+1': 2, '-1': 1 },
      },
    });
  });

  it('takes ids that are too large for a number', async () => {
    const row = JSON.stringify(restComment(7, 5)).replace(
      '"id":7,',
      '"id":9007199254740993,',
    );
    github.intercept = path =>
      path === COMMENTS
        ? new Response(`[${row}]`, {
            headers: { 'content-type': 'application/json' },
          })
        : undefined;
    const run = new MemoryRun(createGitHubSource());
    await run.read();
    expect(run.ids('github.comment')).toEqual(['9007199254740993']);
  });

  describe('later runs', () => {
    it('read new rows down to what is known', async () => {
      github.fill(250, 0);
      const run = new MemoryRun(createGitHubSource());
      await run.read();
      github.takeRequests();

      for (let n = 251; n <= 400; n++) {
        github.issues.push(restIssue(n));
      }
      run.later(0.5);
      await run.read();
      expect(paths()).toEqual([ISSUES, `${ISSUES}&page=2`, COMMENTS]);
      expect(run.ids('github.issue')).toHaveLength(400);
      expect(run.completeReads).toEqual([]);
    });

    it('hand over changed votes of the newest rows, and rows within 15 minutes of the last known one', async () => {
      github.fill(3, 0);
      const run = new MemoryRun(createGitHubSource());
      await run.read();
      github.issues[0] = restIssue(1, { reactions: reactions(9) });
      github.issues.push(restIssue(4, { updated_at: minute(1) }));
      run.later(0.5);
      await run.read();
      expect(run.payload('github.issue', '1')).toMatchObject({
        reactions: { '+1': 9 },
      });
      expect(run.ids('github.issue')).toContain('4');
    });

    it('read every page where the server does not sort', async () => {
      github.fill(250, 0);
      const run = new MemoryRun(createGitHubSource());
      await run.read();
      github.takeRequests();
      const rows = [...github.issues.slice(0, 249), restIssue(300)];
      github.intercept = path => {
        const page = Number(path.match(/&page=(\d)/)?.[1] ?? 1);
        return path.startsWith('/issues?')
          ? Response.json(rows.slice((page - 1) * 100, page * 100), {
              headers:
                page < 3
                  ? { link: nextLink(`${ISSUES}&page=${page + 1}`) }
                  : {},
            })
          : undefined;
      };
      run.later(0.5);
      await run.read();
      expect(paths()).toHaveLength(4);
      expect(run.ids('github.issue')).toContain('300');
    });

    it('do not use the ETag of another token', async () => {
      let token = 'ghp_first';
      const run = new MemoryRun(createGitHubSource(async () => token));
      await run.read();
      github.takeRequests();
      token = 'ghp_rotated';
      run.later(0.5);
      await run.read();
      const requests = github.takeRequests();
      expect(requests).toHaveLength(2);
      requests.forEach(({ headers }) =>
        expect(headers.get('if-none-match')).toBeNull(),
      );
      expect(JSON.stringify(run.state)).not.toContain('ghp_');
    });

    it('start anew when the remembered state is none of theirs', async () => {
      github.fill(2, 1);
      const run = new MemoryRun(createGitHubSource());
      run.state = { version: 0, cursor: 'something' };
      await run.read();
      expect(run.ids('github.comment')).toHaveLength(2);
    });
  });

  it('tells how many requests it makes and how many GitHub still allows', async () => {
    github.fill(150, 0);
    github.rateLimit = { limit: 60, remaining: 60, reset: 1_772_629_200 };
    const onRequest = jest.fn();
    const run = new MemoryRun(
      createGitHubSource(undefined, undefined, 0, onRequest),
    );
    await run.read();
    expect(onRequest).toHaveBeenCalledTimes(github.takeRequests().length);
    expect(onRequest).toHaveBeenCalledTimes(3);
    expect(run.budget).toEqual({
      remaining: 57,
      limit: 60,
      resetAt: '2026-03-04T13:00:00.000Z',
    });
  });

  it('does not lose rows when a run breaks between two pages of news', async () => {
    github.fill(150, 0);
    const run = new MemoryRun(createGitHubSource());
    await run.read();
    for (let n = 151; n <= 300; n++) {
      github.issues.push(restIssue(n));
    }
    github.intercept = path =>
      path.includes('page=2') ? new Response('', { status: 502 }) : undefined;
    run.later(0.5);
    await expect(run.read()).rejects.toMatchObject({ code: 'unavailable' });
    github.intercept = undefined;
    await run.read();
    expect(run.ids('github.issue')).toHaveLength(300);
  });
});

function nextLink(path: string) {
  return `<https://ghe.example.org/api/v3/repos/acme/meetups${path}>; rel="next"`;
}
