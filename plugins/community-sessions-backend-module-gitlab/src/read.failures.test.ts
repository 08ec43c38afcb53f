import { MemoryRun } from '@backstage-community/plugin-community-sessions-node/testUtils';
import { HttpResponse } from 'msw';
import { json } from './__testUtils__/FakeGitLab';
import { seriesSource } from './__testUtils__/gitLabSource';
import { useGitLab } from './__testUtils__/useGitLab';

describe('reading what fails', () => {
  const world = useGitLab();

  describe('failures', () => {
    const page = '<!DOCTYPE html><html><body>Sign in</body></html>';

    it.each([
      {
        name: 'a refused token',
        answer: () => json({ message: '401 Unauthorized' }, 401),
        code: 'unauthorized',
        says: 'refused the token',
      },
      {
        name: 'a token without the scope',
        answer: () => json({ error: 'insufficient_scope' }, 403),
        code: 'unauthorized',
        says: 'read_api',
      },
      {
        name: 'a project that is not shown',
        answer: () => json({ message: '404 Project Not Found' }, 404),
        code: 'not-found',
        says: 'communitySessions.series[].gitlab.project',
      },
      {
        name: 'a project that was moved',
        answer: () =>
          json({}, 301, {
            location: 'https://gitlab.example.com/api/v4/projects/4711/issues',
          }),
        code: 'not-found',
        says: 'moved or renamed',
      },
      {
        name: 'a web page',
        answer: () => HttpResponse.html(page),
        code: 'invalid-answer',
        says: 'a web page',
      },
      {
        name: 'an object instead of a list',
        answer: () => json({ message: 'hello' }, 200),
        code: 'invalid-answer',
        says: 'no list',
      },
      {
        name: 'a failing server',
        answer: () => json({}, 502),
        code: 'unavailable',
        says: 'status 502',
      },
      {
        name: 'no network',
        answer: () => HttpResponse.error(),
        code: 'unavailable',
        says: 'could not be reached',
      },
    ])('says what to do about $name', async ({ answer, code, says }) => {
      world.gitLab.fail('issues?', answer);
      const run = new MemoryRun(seriesSource());
      const error = await world.failure(run);
      expect(error.code).toBe(code);
      expect(error.message).toContain(says);
      expect(error.message).not.toMatch(/glpat|<html|Sign in/);
      expect(run.records.size).toBe(0);
    });

    it('does not repeat a token that can not be sent', async () => {
      const error = await world.failure(
        new MemoryRun(
          seriesSource({ label: 'agenda' }, { token: 'glpat-\nsecret' }),
        ),
      );
      expect(error.code).toBe('unavailable');
      expect(error.message).not.toContain('secret');
    });

    it('tries a failing server again', async () => {
      world.gitLab.fail('issues?', () => json({}, 503), 2);
      const run = new MemoryRun(seriesSource());
      await run.read();
      expect(run.ids('gitlab.issue')).toEqual(['4', '3']);
    });

    it('waits as long as GitLab asks for, where that is short', async () => {
      world.gitLab.fail(
        'issues?',
        () => json({}, 429, { 'retry-after': '20' }),
        1,
      );
      const run = new MemoryRun(seriesSource());
      await run.read();
      expect(run.ids('gitlab.issue')).toEqual(['4', '3']);
    });

    it.each([
      { token: 'glpat-secret', code: 'rate-limited' },
      { token: null, code: 'rate-limited-without-token' },
    ])('ends with $code where the wait is long', async ({ token, code }) => {
      world.gitLab.fail('issues?', () =>
        json({}, 429, { 'retry-after': '600' }),
      );
      const run = new MemoryRun(seriesSource({ label: 'agenda' }, { token }));
      const error = await world.failure(run);
      expect(error.code).toBe(code);
      const seconds = (error.retryAt!.getTime() - run.now.getTime()) / 1000;
      expect(seconds).toBeGreaterThanOrEqual(600);
      expect(seconds).toBeLessThan(610);
      expect(world.gitLab.requests).toHaveLength(1);
    });

    it('waits until the reset where a limit says nothing else', async () => {
      const run = new MemoryRun(seriesSource());
      const reset = run.now.getTime() / 1000 + 300;
      world.gitLab.fail('issues?', () =>
        json({}, 429, { 'ratelimit-reset': `${reset}` }),
      );
      expect((await world.failure(run)).retryAt).toEqual(
        new Date(reset * 1000),
      );
    });

    it('leaves a part of the limit to others, and takes note of it', async () => {
      const run = new MemoryRun(seriesSource());
      const reset = run.now.getTime() / 1000 + 60;
      world.gitLab.headers = {
        'ratelimit-limit': '600',
        'ratelimit-remaining': '100',
        'ratelimit-reset': `${reset}`,
      };
      const error = await world.failure(run);
      expect(error.code).toBe('rate-limited');
      expect(world.gitLab.requests).toHaveLength(1);
      expect(run.ids('gitlab.issue')).toEqual(['4', '3']);
      expect(run.budget).toEqual({
        limit: 600,
        remaining: 100,
        resetAt: new Date(reset * 1000).toISOString(),
      });
    });

    it('ends when the sync is stopped', async () => {
      const controller = new AbortController();
      world.gitLab.fail('issues?', () => {
        controller.abort();
        return json([], 200);
      });
      await expect(
        new MemoryRun(seriesSource()).read(controller.signal),
      ).rejects.toMatchObject({ code: 'aborted' });
    });
  });
});
