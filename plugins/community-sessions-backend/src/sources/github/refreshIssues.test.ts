import { registerMswTestHooks } from '@backstage/backend-test-utils';
import { setupServer } from 'msw/node';
import { MemoryRun } from '@backstage-community/plugin-community-sessions-node/testUtils';
import { ChangedRecord } from '@backstage-community/plugin-community-sessions-node';
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

describe('refreshIssues', () => {
  let github: FakeGitHub;
  let run: MemoryRun;

  beforeEach(async () => {
    github = new FakeGitHub();
    server.use(...github.handlers());
    // Enough issues for those of interest to be beyond the first page of the lists.
    github.fill(150, 2);
    run = new MemoryRun(createGitHubSource());
    await run.read();
    run.hints.hotAgendas = [7];
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
    { how: 'fails', respond: () => new Response('', { status: 502 }) },
    { how: 'is no issue', respond: () => Response.json([]) },
  ])(
    'reads the others when one issue $how, names it, and reads it again at every run until that works',
    async ({ respond }) => {
      github.intercept = path =>
        path.startsWith('/issues/7') ? respond() : undefined;
      github.issues[7] = restIssue(8, { reactions: reactions(12) });
      run.hints = {
        ...run.hints,
        hotAgendas: [7, 8],
        requested: issues(7, 9),
      };
      run.later(1);
      await run.read();
      expect(run.failures).toEqual([
        {
          record: { kind: 'github.issue', externalId: '7' },
          error: expect.objectContaining({
            message: expect.stringMatching(
              /^Issue #7 of acme\/meetups could not be read: /,
            ),
          }),
        },
      ]);
      expect(run.settled).toEqual(['7', '9']);
      expect(run.completeReads.map(read => read.parentId)).toEqual(['9', '8']);
      expect(run.payload('github.issue', '8')).toMatchObject({
        reactions: { '+1': 12 },
      });

      run.hints = { ...run.hints, requested: [] };
      run.later(0.5);
      await run.read();
      expect(run.failures).toHaveLength(1);

      github.intercept = undefined;
      run.later(0.1);
      await run.read();
      expect(run.failures).toEqual([]);
      expect(run.completeReads.map(read => read.parentId)).toEqual(['7']);
      github.takeRequests();
      await run.read();
      expect(hotRequests()).toEqual([]);
    },
  );

  it('ends the run after three failures in a row, and begins with others the next time', async () => {
    github.intercept = path =>
      /^\/issues\/[789]/.test(path)
        ? new Response('', { status: 502 })
        : undefined;
    run.hints.hotAgendas = [7, 8, 9, 10];
    run.later(1);
    await expect(run.read()).rejects.toMatchObject({ code: 'unavailable' });
    expect(run.completeReads).toEqual([]);
    run.later(0.5);
    await run.read().catch(() => {});
    expect(run.completeReads.map(read => read.parentId)).toEqual(['10']);
  });

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

  it('says which comments there are, and then that nothing has changed', async () => {
    run.later(1);
    await run.read();
    github.comments.splice(12, 1);
    run.later(1);
    await run.read();
    expect(run.completeReads).toEqual([
      { kind: 'github.comment', parentId: '7', externalIds: ['7001'] },
    ]);
    github.takeRequests();
    run.later(1);
    await run.read();
    expect(hotRequests()[1]).toMatch(/304$/);
    expect(run.completeReads).toEqual([]);
    expect(run.unchanged).toEqual([{ kind: 'github.comment', parentId: '7' }]);
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

  const seven = { kind: 'github.issue', externalId: '7' };
  const elsewhere = 'https://ghe.example.org/api/v3/repos/acme/other';
  const deleted = () => Response.json({ message: 'Gone' }, { status: 410 });
  const hidden = () => Response.json({ message: 'Not Found' }, { status: 404 });
  const transferred = () =>
    Response.json(restIssue(7, { repository_url: elsewhere }));
  const respondForSeven = (respond: () => Response) => {
    github.intercept = path =>
      path.startsWith('/issues/7') ? respond() : undefined;
  };

  it.each([
    { how: 'deleted', respond: deleted },
    { how: 'transferred to another repository', respond: transferred },
    {
      how: 'transferred to where it has another number',
      respond: () => Response.json(restIssue(99)),
    },
  ])(
    'says in this run and the next that an issue is gone: $how',
    async ({ respond }) => {
      respondForSeven(respond);
      run.hints.hotAgendas = [7, 8];
      run.later(1);
      await run.read();
      expect(run.gone).toEqual([seven]);
      expect(run.completeReads.map(read => read.parentId)).toEqual(['8']);
      run.later(0.5);
      await run.read();
      expect(run.gone).toEqual([seven]);
      run.later(0.4);
      await run.read();
      expect(run.gone).toEqual([]);
    },
  );

  it.each([
    { how: 'deleted', respond: deleted },
    { how: 'transferred', respond: transferred },
    { how: 'hidden', respond: hidden },
  ])(
    'says at once that an issue is gone which an event said so of: $how',
    async ({ respond }) => {
      respondForSeven(respond);
      run.hints = {
        ...run.hints,
        requested: [{ ...issues(7)[0], gone: true }],
      };
      await run.read();
      expect(run.gone).toEqual([seven]);
      expect(run.settled).toEqual(['7']);
      run.hints = { ...run.hints, requested: [] };
      await run.read();
      expect(run.gone).toEqual([]);
    },
  );

  it('does not believe an event about an issue that is there', async () => {
    run.hints = { ...run.hints, requested: [{ ...issues(7)[0], gone: true }] };
    await run.read();
    expect(run.gone).toEqual([]);
    expect(run.settled).toEqual(['7']);
  });

  it('takes an issue that is there again for no longer missing', async () => {
    run.later(1);
    await run.read();
    respondForSeven(deleted);
    run.later(1);
    await run.read();
    github.intercept = undefined;
    run.records.clear();
    run.later(0.5);
    await run.read();
    expect(run.gone).toEqual([]);
    expect(run.ids('github.issue')).toEqual(['7']);
  });

  it('takes the issue of a renamed repository for the same', async () => {
    github.intercept = path => {
      if (path === '') {
        return Response.json({ url: elsewhere });
      }
      return path === '/issues/7' ? transferred() : undefined;
    };
    run.later(1);
    await run.read();
    expect(run.gone).toEqual([]);
    expect(run.completeReads.map(read => read.parentId)).toEqual(['7']);
  });

  it('believes a 404 only after a full pass has missed the issue too', async () => {
    respondForSeven(hidden);
    run.later(1);
    await run.read();
    expect(run.gone).toEqual([]);
    run.later(1);
    await run.read();
    expect(run.gone).toEqual([]);

    github.issues.splice(6, 1);
    run.hints.hotAgendas = [];
    run.later(24);
    await run.read();
    expect(run.completeReads[0].externalIds).not.toContain('7');
    expect(run.gone).toEqual([]);
    run.later(0.5);
    await run.read();
    expect(run.gone).toEqual([seven]);
  });

  it('forgets issues that are not near now any more', async () => {
    run.later(1);
    await run.read();
    run.hints.hotAgendas = [8];
    run.later(1);
    await run.read();
    expect(Object.keys(run.state?.hot ?? {})).toEqual(['8']);
  });
});
