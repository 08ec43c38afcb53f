import {
  mockServices,
  registerMswTestHooks,
} from '@backstage/backend-test-utils';
import { InputError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import { ConfigReader } from '@backstage/config';
import { setupServer } from 'msw/node';
import { MemoryRun } from '@backstage-community/plugin-community-sessions-node/testUtils';
import { createGitHubSource } from './__testUtils__/createGitHubSource';
import { FakeGitHub, restIssue } from './__testUtils__/FakeGitHub';
import { GitHubSource } from './GitHubSource';

const server = setupServer();
registerMswTestHooks(server);

const repository = 'https://ghe.example.org/acme/meetups';

function failure(
  status: number,
  headers: Record<string, string> = {},
  message = 'Some words of GitHub with ghp_secret in them',
) {
  return () => Response.json({ message }, { status, headers });
}

describe('a GitHub that fails', () => {
  let github: FakeGitHub;

  beforeEach(() => {
    github = new FakeGitHub();
    github.fill(3, 1);
    server.use(...github.handlers());
  });

  it.each([
    {
      name: 'a bad token',
      answer: failure(401),
      code: 'unauthorized',
      message: /under integrations\.github/,
    },
    {
      name: 'a token without permission',
      answer: failure(403, { 'x-ratelimit-remaining': '4000' }),
      code: 'unauthorized',
      message: /may read its issues under integrations\.github/,
    },
    {
      name: 'a missing or private repository',
      answer: failure(404),
      code: 'not-found',
      message:
        /check communitySessions\.series\[\]\.github\.repository, or give a token/,
    },
    {
      name: 'a repository without issues',
      answer: failure(410),
      code: 'not-found',
      message: /switched off/,
    },
    {
      name: 'a server error that stays',
      answer: failure(502),
      code: 'unavailable',
      message: /status 502/,
      requests: 3,
    },
    {
      name: 'no connection',
      answer: () => Response.error(),
      code: 'unavailable',
      message: /could not be reached/,
      requests: 3,
    },
    {
      name: 'a page of HTML',
      answer: () =>
        new Response('<html>Sign in, ghp_secret</html>', {
          headers: { 'content-type': 'text/html' },
        }),
      code: 'invalid-answer',
      message: /not a list of issues/,
    },
    {
      name: 'truncated JSON',
      answer: () =>
        new Response('[{"number": 1, "tit', {
          headers: { 'content-type': 'application/json' },
        }),
      code: 'invalid-answer',
      message: /not a list of issues/,
    },
    {
      name: 'an object in place of the list',
      answer: () => Response.json({ items: [] }),
      code: 'invalid-answer',
      message: /not a list of issues/,
    },
    {
      name: 'rows of something else',
      answer: () => Response.json([{ a: 1 }, { b: 2 }, restIssue(1)]),
      code: 'invalid-answer',
      message: /not a list of issues/,
    },
    {
      name: 'a next page on another host',
      answer: () =>
        Response.json([], {
          headers: { link: '<https://elsewhere.example.org/x>; rel="next"' },
        }),
      code: 'invalid-answer',
      message: /not on https:\/\/ghe\.example\.org/,
    },
    {
      name: 'an unexpected status',
      answer: failure(422),
      code: 'invalid-answer',
      message: /status 422/,
    },
    {
      name: 'a cache that answers for it',
      answer: () => new Response(null, { status: 304 }),
      code: 'invalid-answer',
      message: /not asked that/,
    },
  ])('$name: $code', async ({ answer, code, message, requests = 1 }) => {
    github.intercept = answer;
    const logger = mockServices.logger.mock();
    const run = new MemoryRun(
      createGitHubSource(async () => 'ghp_secret', logger),
    );
    const error = await run.read().catch(e => e);
    expect(error).toMatchObject({ name: 'SourceError', code });
    expect(error.message).toMatch(message);
    expect(github.requests).toHaveLength(requests);
    expect(run.saves).toBe(0);
    const said = `${error.message} ${error.stack} ${
      error.cause
    } ${JSON.stringify(
      [logger.debug, logger.info, logger.warn, logger.error].map(
        method => method.mock.calls,
      ),
    )}`;
    expect(said).not.toContain('ghp_secret');
  });

  it('does not repeat a token that can not be sent', async () => {
    const source = createGitHubSource(async () => 'ghp_sec\nret');
    const error = await new MemoryRun(source).read().catch(e => e);
    expect(error).toMatchObject({ code: 'unavailable' });
    expect(error.message).toBe(
      'GitHub could not be reached; check the network, and the host and the credentials under integrations.github',
    );
  });

  it('tries a server error again before it gives up', async () => {
    github.intercept = (_, before) => (before < 2 ? failure(500)() : undefined);
    const run = new MemoryRun(createGitHubSource());
    await run.read();
    expect(run.ids('github.issue')).toHaveLength(3);
  });

  describe('with a limit', () => {
    const soon = () => String(Math.floor(Date.now() / 1000) + 5);
    const late = () => Math.floor(Date.now() / 1000) + 1800;

    it('waits once where the wait is short', async () => {
      const answers = [
        failure(403, { 'retry-after': '20' }, 'You hit a secondary rate limit'),
        failure(429, {
          'x-ratelimit-remaining': '0',
          'x-ratelimit-reset': soon(),
        }),
      ];
      for (const answer of answers) {
        github.takeRequests();
        github.intercept = (_, before) => (before === 0 ? answer() : undefined);
        const run = new MemoryRun(createGitHubSource());
        await run.read();
        expect(run.ids('github.issue')).toHaveLength(3);
        expect(github.requests).toHaveLength(3);
      }
    });

    it.each([
      {
        name: 'the hourly limit',
        headers: () => ({
          'x-ratelimit-remaining': '0',
          'x-ratelimit-reset': String(late()),
        }),
        status: 403,
        seconds: 1800,
      },
      {
        name: 'a secondary limit',
        headers: () => ({ 'retry-after': '120' }),
        status: 403,
        seconds: 120,
      },
      {
        name: 'a 429 of somebody in between',
        headers: () => ({ 'retry-after': '7' }),
        status: 429,
        seconds: 7,
      },
      {
        name: 'an impossible wait',
        headers: () => ({ 'retry-after': '99999999999999' }),
        status: 403,
        seconds: 86_400,
      },
      {
        name: 'a limit with an impossible reset',
        headers: () => ({
          'x-ratelimit-limit': '5000',
          'x-ratelimit-remaining': '0',
          'x-ratelimit-reset': '99999999999999',
        }),
        status: 403,
        seconds: 86_400,
        // Octokit reads this as a moment in the past.
        requests: 2,
      },
      {
        name: 'a 429 that says no more',
        headers: () => ({}),
        status: 429,
        seconds: 60,
      },
    ])('ends at $name, and says when to come back', async limit => {
      const { status, headers, seconds, requests = 1 } = limit;
      github.intercept = () => failure(status, headers())();
      const run = new MemoryRun(createGitHubSource());
      run.now = new Date();
      const error = await run.read().catch(e => e);
      expect(error).toMatchObject({ code: 'rate-limited' });
      const wait = (error.retryAt.getTime() - run.now.getTime()) / 1000;
      expect(wait).toBeGreaterThan(seconds - 5);
      expect(wait).toBeLessThan(seconds + 5);
      expect(github.requests).toHaveLength(requests);
    });

    it('tells who is anonymous that a token helps', async () => {
      github.intercept = failure(429);
      const run = new MemoryRun(createGitHubSource(async () => undefined));
      await expect(run.read()).rejects.toMatchObject({
        code: 'rate-limited-without-token',
        message: expect.stringMatching(
          /a token under integrations\.github raises it/,
        ),
      });
    });
  });

  it('can be stopped while it waits', async () => {
    const stop = new AbortController();
    github.intercept = () => {
      setImmediate(() => stop.abort());
      return failure(403, { 'retry-after': '3' }, 'secondary rate limit')();
    };
    const source = createGitHubSource(undefined, undefined, 1000);
    const started = Date.now();
    await expect(new MemoryRun(source).read(stop.signal)).rejects.toMatchObject(
      { code: 'aborted' },
    );
    expect(Date.now() - started).toBeLessThan(2000);
  });

  it('does nothing when it was stopped before', async () => {
    const run = new MemoryRun(createGitHubSource());
    await expect(run.read(AbortSignal.abort())).rejects.toMatchObject({
      code: 'aborted',
    });
    expect(github.requests).toEqual([]);
  });

  it('reads a public repository anonymously where the App is broken', async () => {
    const logger = mockServices.logger.mock();
    const source = createGitHubSource(async () => {
      throw new Error('The GitHub application for acme is suspended');
    }, logger);
    const run = new MemoryRun(source);
    await run.read();
    expect(run.ids('github.issue')).toHaveLength(3);
    expect(github.requests[0].headers.get('authorization')).toBeNull();
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringMatching(/read anonymously: .*suspended/),
    );
  });

  it('refuses a host that Backstage does not know', () => {
    const create = () =>
      new GitHubSource({
        config: {
          repository,
          owner: 'acme',
          repo: 'meetups',
        },
        integrations: ScmIntegrations.fromConfig(new ConfigReader({})),
        credentials: { getCredentials: async () => ({ type: 'token' }) },
        logger: mockServices.logger.mock(),
      });
    expect(create).toThrow(InputError);
    expect(create).toThrow(
      /github\.repository is on ghe\.example\.org, .* integrations\.github/,
    );
  });
});
