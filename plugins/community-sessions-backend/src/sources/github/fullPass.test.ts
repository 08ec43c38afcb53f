import { registerMswTestHooks } from '@backstage/backend-test-utils';
import { setupServer } from 'msw/node';
import { MemoryRun } from '@backstage-community/plugin-community-sessions-node/testUtils';
import { createGitHubSource } from './__testUtils__/createGitHubSource';
import { FakeGitHub, restIssue } from './__testUtils__/FakeGitHub';

const server = setupServer();
registerMswTestHooks(server);

describe('the full pass over a repository', () => {
  let github: FakeGitHub;

  beforeEach(() => {
    github = new FakeGitHub();
    server.use(...github.handlers());
  });

  const inAnHour = () => Date.parse('2026-03-04T13:00:00Z') / 1000;
  const requestsByPath = (text: string) =>
    github.requests.filter(({ path }) => path.includes(text)).length;

  it('is what a first run is, and says what there is', async () => {
    github.fill(2, 2);
    const run = new MemoryRun(createGitHubSource());
    await run.read();
    expect(run.completeReads).toEqual([
      { kind: 'github.issue', externalIds: ['2', '1'], startedAt: run.now },
      {
        kind: 'github.comment',
        externalIds: ['2001', '2000', '1001', '1000'],
        startedAt: run.now,
      },
    ]);
  });

  it.each([
    { who: 'with a token', token: 'ghp_secret', hours: 24 },
    { who: 'without', token: undefined, hours: 7 * 24 },
  ])(
    'is repeated after $hours hours $who, unconditionally',
    async ({ token, hours }) => {
      github.fill(3, 1);
      const run = new MemoryRun(createGitHubSource(async () => token));
      await run.read();
      const etags = () =>
        github
          .takeRequests()
          .map(({ headers }) => headers.get('if-none-match'));
      etags();
      github.issues = github.issues.slice(1);

      run.later(hours - 1);
      await run.read();
      expect(etags()).toEqual([expect.any(String), expect.any(String)]);

      run.later(1);
      await run.read();
      expect(run.completeReads[0].externalIds).toEqual(['3', '2']);
      expect(etags()).toEqual([null, null]);
    },
  );

  it('goes on where a rate limit stopped it, and leaves a share of the limit to others', async () => {
    github.fill(100, 10);
    github.rateLimit = { limit: 60, remaining: 15, reset: inAnHour() };
    const run = new MemoryRun(createGitHubSource());
    await expect(run.read()).rejects.toMatchObject({
      code: 'rate-limited',
      retryAt: new Date(github.rateLimit.reset * 1000),
    });
    expect(github.rateLimit.remaining).toBe(10);
    expect(run.ids('github.issue')).toHaveLength(100);
    expect(run.ids('github.comment')).toHaveLength(400);
    expect(run.completeReads).toEqual([]);

    github.rateLimit = undefined;
    github.takeRequests();
    run.later(1);
    await run.read();
    // One conditional look at the top of each list, then the six comment pages that were left.
    expect(github.takeRequests().map(({ status }) => status)).toEqual([
      304, 304, 200, 200, 200, 200, 200, 200,
    ]);
    expect(run.completeReads.map(read => read.externalIds.length)).toEqual([
      100, 1000,
    ]);
  });

  describe('without a token and with nothing remembered, as with a database in memory', () => {
    const newRun = () =>
      new MemoryRun(createGitHubSource(async () => undefined));

    beforeEach(() => {
      github.fill(150, 4);
      github.rateLimit = { limit: 60, remaining: 60, reset: inAnHour() };
    });

    it('shows the newest at each of ten starts in an hour', async () => {
      const costs: number[] = [];
      for (let start = 1; start <= 10; start++) {
        const run = newRun();
        await run.read().catch(() => {});
        costs.push(github.takeRequests().length);
        expect(run.ids('github.issue')).toHaveLength(150);
        expect(run.ids('github.comment')).toContain('150003');
      }
      // Everything while there is plenty, then all issues and the newest comments.
      expect(costs.slice(0, 3)).toEqual([8, 8, 8]);
      expect(costs.slice(4)).toEqual([3, 3, 3, 3, 3, 3]);
    });

    it('says that the newest is read, and reads the rest when it may ask again', async () => {
      github.rateLimit!.remaining = 30;
      const run = newRun();
      const error = await run.read().catch(e => e);
      expect(error).toMatchObject({
        code: 'rate-limited-without-token',
        isNewestRead: true,
        retryAt: new Date(github.rateLimit!.reset * 1000),
      });
      expect(error.message).toMatch(
        /^Older comments are read from .* a token under integrations\.github/,
      );

      github.rateLimit!.remaining = 60;
      run.later(1);
      await run.read();
      expect(run.ids('github.comment')).toHaveLength(600);
      expect(run.completeReads).toHaveLength(2);
    });

    it('does not say so when not even the newest could be read', async () => {
      github.rateLimit!.remaining = 11;
      const error = await newRun()
        .read()
        .catch(e => e);
      expect(error).toMatchObject({
        code: 'rate-limited-without-token',
        isNewestRead: false,
      });
    });
  });

  it('begins anew when it was left for longer than a day', async () => {
    github.fill(250, 0);
    github.intercept = path =>
      path.includes('page=2') ? new Response('', { status: 503 }) : undefined;
    const run = new MemoryRun(createGitHubSource());
    await expect(run.read()).rejects.toMatchObject({ code: 'unavailable' });
    github.intercept = undefined;
    github.takeRequests();
    run.later(25);
    await run.read();
    expect(requestsByPath('/issues?')).toBe(3);
    expect(run.completeReads[0].externalIds).toHaveLength(250);
  });

  it('begins anew when the remembered page is of no use any more', async () => {
    github.fill(250, 0);
    github.intercept = path =>
      path.includes('page=2') ? Response.json({}, { status: 404 }) : undefined;
    const run = new MemoryRun(createGitHubSource());
    await expect(run.read()).rejects.toMatchObject({ code: 'not-found' });
    github.intercept = undefined;
    await run.read();
    expect(run.completeReads[0].externalIds).toHaveLength(250);
  });

  it('goes on where it was stopped', async () => {
    github.fill(250, 0);
    const stop = new AbortController();
    github.intercept = path => {
      if (!path.includes('page=2')) {
        return undefined;
      }
      stop.abort();
      return new Promise(() => {});
    };
    const run = new MemoryRun(createGitHubSource());
    await expect(run.read(stop.signal)).rejects.toMatchObject({
      name: 'SourceError',
      code: 'aborted',
    });
    expect(run.ids('github.issue')).toHaveLength(100);
    github.intercept = undefined;
    github.takeRequests();
    await run.read();
    expect(run.completeReads[0].externalIds).toHaveLength(250);
    expect(requestsByPath('&page=')).toBe(2);
  });

  it('leaves out a row that can not be read, and then does not say what is gone', async () => {
    github.issues = [restIssue(1), restIssue(2), restIssue(3, { title: 7 })];
    const run = new MemoryRun(createGitHubSource());
    await run.read();
    expect(run.ids('github.issue')).toEqual(['2', '1']);
    expect(run.completeReads).toEqual([]);

    run.later(0.5);
    github.takeRequests();
    await run.read();
    expect(github.requests.map(({ status }) => status)).toEqual([304, 304]);
  });
});
