import { registerMswTestHooks } from '@backstage/backend-test-utils';
import { setupServer } from 'msw/node';
import { MemoryRun } from '../__testUtils__/MemoryRun';
import { ChangedRecord } from '../types';
import { createGitHubSource } from './__testUtils__/createGitHubSource';
import {
  FakeGitHub,
  reactions,
  restComment,
  restIssue,
} from './__testUtils__/FakeGitHub';

const server = setupServer();
registerMswTestHooks(server);

/** Issues that an event named. */
function issues(...numbers: number[]): ChangedRecord[] {
  return numbers.map(number => ({
    kind: 'github.issue',
    externalId: String(number),
    gone: false,
  }));
}

describe('the hot pass over issues near now', () => {
  let github: FakeGitHub;
  let run: MemoryRun;

  beforeEach(async () => {
    github = new FakeGitHub();
    server.use(...github.handlers());
    // Enough issues for those of interest to be beyond the first page of the lists.
    github.fill(150, 2);
    run = new MemoryRun(createGitHubSource());
    await run.read();
    run.hints.hotIssues = [7];
    github.takeRequests();
  });

  /** Requests for single issues, as `path status`. */
  const hotRequests = () =>
    github
      .takeRequests()
      .filter(({ path }) => /^\/issues\/\d/.test(path))
      .map(({ path, status }) => `${path} ${status}`);

  it('waits an hour after a full pass, then comes hourly and is conditional', async () => {
    run.later(0.9);
    await run.read();
    expect(hotRequests()).toEqual([]);

    run.later(0.1);
    await run.read();
    expect(hotRequests()).toEqual([
      '/issues/7 200',
      '/issues/7/comments?per_page=100 200',
    ]);

    run.later(0.5);
    await run.read();
    expect(hotRequests()).toEqual([]);

    run.later(0.5);
    await run.read();
    expect(hotRequests()).toEqual([
      '/issues/7 304',
      '/issues/7/comments?per_page=100 304',
    ]);
  });

  it('reads an issue at once when somebody asks for it', async () => {
    run.hints = { ...run.hints, requested: issues(9) };
    await run.read();
    expect(hotRequests()).toEqual([
      '/issues/9 200',
      '/issues/9/comments?per_page=100 200',
    ]);
    await run.read();
    expect(hotRequests()).toEqual([
      '/issues/9 304',
      '/issues/9/comments?per_page=100 304',
    ]);
    run.hints = { ...run.hints, requested: issues(10_000) };
    await run.read();
    expect(hotRequests()).toEqual(['/issues/10000 404']);
    expect(run.settled).toEqual(['10000']);
    expect(run.state?.hot).toEqual({});
  });

  it('takes all that was asked for as read by a full pass', async () => {
    const fresh = new MemoryRun(createGitHubSource());
    fresh.hints = { ...fresh.hints, requested: issues(9, 10) };
    await fresh.read();
    expect(hotRequests()).toEqual([]);
    expect(fresh.settled).toEqual(['9', '10']);
  });

  it.each([
    ['fails', () => new Response('', { status: 502 })],
    ['is no issue', () => Response.json([])],
  ])(
    'gives up an issue that %s, for the sake of the others',
    async (_, answer) => {
      github.intercept = path =>
        path.startsWith('/issues/8') ? answer() : undefined;
      run.hints = { ...run.hints, requested: issues(8, 9) };
      run.later(1);
      await run.read();
      expect(run.settled).toEqual(['8', '9']);
      expect(run.completeReads.map(read => read.parentId)).toEqual(['9', '7']);
    },
  );

  it('stops at a limit, and keeps what it could not ask', async () => {
    github.intercept = path =>
      path.startsWith('/issues/9')
        ? new Response('', { status: 429, headers: { 'retry-after': '120' } })
        : undefined;
    run.hints = { ...run.hints, requested: issues(8, 9, 10) };
    await expect(run.read()).rejects.toMatchObject({ code: 'rate-limited' });
    expect(run.settled).toEqual(['8']);
  });

  it.each([
    ['anonymous', undefined, 10],
    ['with a token', 'ghp_secret', 30],
  ])('reads no more at a time than fits %s', async (_, token, most) => {
    const other = new MemoryRun(createGitHubSource(async () => token));
    await other.read();
    const requestedIssues = [...Array(30).keys()].map(index => index + 1);
    other.hints = {
      ...other.hints,
      requested: issues(...requestedIssues),
    };
    await other.read();
    expect(other.settled).toEqual(requestedIssues.slice(0, most).map(String));
  });

  it('sees votes and RSVPs that no list tells of', async () => {
    github.issues[6] = restIssue(7, { reactions: reactions(12) });
    github.comments[12] = restComment(7000, 7, { reactions: reactions(5) });
    run.later(1);
    await run.read();
    expect(run.payload('github.issue', '7')).toMatchObject({
      reactions: { '+1': 12 },
    });
    expect(run.payload('github.comment', '7000')).toMatchObject({
      reactions: { '+1': 5 },
    });
  });

  it('tells of a deleted comment twice, though GitHub answers only once', async () => {
    run.later(1);
    await run.read();
    github.comments.splice(12, 1);
    const withoutIt = [
      { kind: 'github.comment', parentId: '7', externalIds: ['7001'] },
    ];
    run.later(1);
    await run.read();
    expect(run.completeReads).toEqual(withoutIt);
    github.takeRequests();
    run.later(1);
    await run.read();
    expect(hotRequests()[1]).toMatch(/304$/);
    expect(run.completeReads).toEqual(withoutIt);
    run.later(1);
    await run.read();
    expect(run.completeReads).toEqual([]);
  });

  it('reads all pages of comments, with no ETag that could hide the later ones', async () => {
    for (let id = 1; id <= 120; id++) {
      github.comments.push(restComment(500_000 + id, 7));
    }
    run.later(1);
    await run.read();
    expect(run.completeReads[0].externalIds).toHaveLength(122);
    github.takeRequests();
    run.later(1);
    await run.read();
    expect(hotRequests()).toEqual([
      '/issues/7 304',
      '/issues/7/comments?per_page=100 200',
      '/issues/7/comments?per_page=100&page=2 200',
    ]);
  });

  it.each([
    ['deleted', () => Response.json({ message: 'Gone' }, { status: 410 })],
    ['hidden', () => Response.json({ message: 'Not Found' }, { status: 404 })],
    [
      'transferred to a repository where it has another number',
      () => Response.json(restIssue(99)),
    ],
    [
      'transferred to another repository',
      () =>
        Response.json(
          restIssue(7, {
            repository_url: 'https://ghe.example.org/api/v3/repos/acme/other',
          }),
        ),
    ],
  ])('takes no single answer for proof: %s', async (_, answer) => {
    const before = [...run.records];
    github.intercept = path =>
      path.startsWith('/issues/7') ? answer() : undefined;
    run.hints.hotIssues = [7, 8];
    run.later(1);
    await run.read();
    expect([...run.records]).toEqual(before);
    expect(run.completeReads.map(read => read.parentId)).toEqual(['8']);
  });

  it('forgets issues that are not near now any more', async () => {
    run.later(1);
    await run.read();
    run.hints.hotIssues = [8];
    run.later(1);
    await run.read();
    expect(Object.keys(run.state?.hot ?? {})).toEqual(['8']);
  });
});
