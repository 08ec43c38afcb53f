import { SourceError } from '@backstage-community/plugin-community-sessions-node';
import { MemoryRun } from '@backstage-community/plugin-community-sessions-node/testUtils';
import {
  mockServices,
  registerMswTestHooks,
} from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { FakeGitLab, json } from './__testUtils__/FakeGitLab';
import { seriesSource } from './__testUtils__/gitLabSource';

describe('reading', () => {
  const server = setupServer();
  registerMswTestHooks(server);
  let gitLab: FakeGitLab;

  beforeEach(() => {
    gitLab = new FakeGitLab();
    gitLab.issues = [
      { iid: 3, state: 'closed', notes: [{ id: 31 }] },
      {
        iid: 4,
        notes: [
          { id: 41, awards: ['thumbsup', 'heart', 'thumbsup_tone2'] },
          { id: 42, body: 'added ~agenda label', system: true },
          { id: 43, body: 'For members only', internal: true },
          { id: 44, author: 'ada.host', body: 'Thanks!' },
        ],
      },
      { iid: 5, confidential: true },
      { iid: 6, moved_to_id: 99 },
    ];
    server.use(...gitLab.handlers);
  });

  /** The run after a first, complete one. */
  async function secondRun(config?: JsonObject): Promise<MemoryRun> {
    const run = new MemoryRun(seriesSource(config));
    await run.read();
    gitLab.takeRequests();
    run.later(1);
    return run;
  }

  async function failure(run: MemoryRun): Promise<SourceError> {
    const error = await run.read().catch(each => each);
    expect(error).toBeInstanceOf(SourceError);
    return error;
  }

  describe('the first time', () => {
    it('stores issues and what people wrote for everybody, with their votes', async () => {
      const run = new MemoryRun(seriesSource());
      await run.read();
      expect(run.ids('gitlab.issue')).toEqual(['4', '3']);
      expect(run.ids('gitlab.note')).toEqual(['41', '44', '31']);
      expect(run.payload('gitlab.note', '41')).toEqual({
        id: 41,
        body: 'I would like to show our pipelines.',
        created_at: '2026-02-01T10:00:00.000Z',
        author: {
          username: 'grace',
          name: 'grace by name',
          avatar_url:
            'https://gitlab.example.com/uploads/-/system/user/avatar/grace.png',
          web_url: 'https://gitlab.example.com/grace',
        },
        upvotes: 2,
        issue: {
          iid: 4,
          web_url:
            'https://gitlab.example.com/guilds/platform/sessions/-/issues/4',
          author: 'ada.host',
        },
      });
      expect(JSON.stringify(run.payload('gitlab.issue', '4'))).not.toContain(
        'user_notes_count',
      );
    });

    it('trusts whole lists', async () => {
      const run = new MemoryRun(seriesSource());
      await run.read();
      expect(run.completeReads).toEqual([
        {
          kind: 'gitlab.issue',
          externalIds: ['4', '3'],
          startedAt: run.now,
        },
        { kind: 'gitlab.note', parentId: '4', externalIds: ['41', '44'] },
        { kind: 'gitlab.note', parentId: '3', externalIds: ['31'] },
      ]);
    });

    it('asks for the label, and sends the token in the header only', async () => {
      await new MemoryRun(seriesSource()).read();
      expect(gitLab.requests[0]).toBe(
        'issues?per_page=100&scope=all&state=all&labels=agenda&order_by=created_at&sort=desc&page=1',
      );
      expect(new Set(gitLab.tokens)).toEqual(new Set(['Bearer glpat-secret']));
      expect(gitLab.requests.join()).not.toContain('glpat-secret');
    });

    it('keeps issues that are no agendas, and reads no notes of them', async () => {
      gitLab.issues = [
        { iid: 3, title: 'Guild, 3 March 2026', notes: [{ id: 31 }] },
        { iid: 4, title: 'Broken projector', notes: [{ id: 41 }] },
      ];
      const run = new MemoryRun(seriesSource({ titlePattern: '^guild' }));
      await run.read();
      expect(run.ids('gitlab.issue')).toEqual(['4', '3']);
      expect(run.ids('gitlab.note')).toEqual(['31']);
    });

    it('reads agendas without a token, and says what it takes to read their comments', async () => {
      const logger = mockServices.logger.mock();
      const run = new MemoryRun(
        seriesSource({ label: 'agenda' }, { token: null, logger }),
      );
      await run.read();
      expect(run.ids('gitlab.issue')).toEqual(['4', '3']);
      expect(run.ids('gitlab.note')).toEqual([]);
      expect(gitLab.tokens).toEqual([null]);
      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringContaining('until there is a token'),
      );
    });

    it('reads the notes once there is a token', async () => {
      const without = new MemoryRun(
        seriesSource({ label: 'agenda' }, { token: null }),
      );
      await without.read();
      const run = new MemoryRun(seriesSource());
      run.state = without.state;
      run.later(1);
      await run.read();
      expect(run.ids('gitlab.note')).toEqual(['41', '44', '31']);
    });
  });

  describe('page by page', () => {
    beforeEach(() => {
      gitLab.perPage = 2;
    });

    it('reads all pages, newest issues first', async () => {
      const run = new MemoryRun(seriesSource());
      await run.read();
      expect(run.ids('gitlab.issue')).toEqual(['4', '3']);
      expect(
        gitLab.requests.filter(each => each.startsWith('issues?')),
      ).toHaveLength(2);
      expect(run.ids('gitlab.note')).toEqual(['41', '44', '31']);
    });

    it('goes on where a run was stopped', async () => {
      gitLab.fail('page=2', () => json({}, 500));
      const run = new MemoryRun(seriesSource());
      await failure(run);
      expect(run.saves).toBe(1);
      gitLab.failures = [];
      gitLab.takeRequests();
      await run.read();
      expect(gitLab.requests[0]).toContain('page=2');
      expect(run.completeReads[0].externalIds).toEqual(['4', '3']);
    });

    it('trusts no list that lacks issues which moved to an earlier page', async () => {
      const run = new MemoryRun(seriesSource());
      gitLab.headers = { 'x-total': '5' };
      await run.read();
      expect(run.completeReads.map(({ kind }) => kind)).not.toContain(
        'gitlab.issue',
      );
    });

    it('follows the Link header where there is no x-next-page', async () => {
      gitLab.fail(
        'issues?',
        () => {
          const first = HttpResponse.json([], {
            headers: {
              link: '<https://gitlab.example.com/api/v4/projects/1/issues?page=2>; rel="next"',
            },
          });
          return first;
        },
        1,
      );
      await new MemoryRun(seriesSource()).read();
      expect(gitLab.requests[1]).toContain('page=2');
    });

    it('trusts no list with an issue that could not be read', async () => {
      gitLab.perPage = 100;
      gitLab.issues = [{ iid: 3 }, { iid: 4, title: 5 as unknown as string }];
      const run = new MemoryRun(seriesSource());
      await run.read();
      expect(run.ids('gitlab.issue')).toEqual(['3']);
      expect(run.completeReads.map(({ kind }) => kind)).not.toContain(
        'gitlab.issue',
      );
    });
  });

  describe('what has changed', () => {
    it('costs one conditional request when nothing has', async () => {
      const run = await secondRun();
      await run.read();
      expect(gitLab.takeRequests()).toHaveLength(1);
      run.later(1);
      await run.read();
      expect(run.saves).toBe(0);
      expect(gitLab.takeRequests()).toHaveLength(1);
    });

    it('is read with the notes of the agendas that changed, and no others', async () => {
      const run = await secondRun();
      gitLab.issue(3).updated_at = '2026-03-04T12:30:00.000Z';
      gitLab.issue(3).notes!.push({ id: 32 });
      await run.read();
      expect(run.ids('gitlab.note')).toContain('32');
      expect(gitLab.requests.join()).not.toContain('issues/4');
      expect(run.completeReads).toEqual([
        { kind: 'gitlab.note', parentId: '3', externalIds: ['31', '32'] },
      ]);
    });

    it('is read to its end over many pages', async () => {
      const run = await secondRun();
      gitLab.perPage = 2;
      for (let iid = 11; iid < 18; iid++) {
        gitLab.issues.push({
          iid,
          updated_at: `2026-03-04T12:${iid < 15 ? 15 : iid}:00.000Z`,
        });
      }
      await run.read();
      expect(run.ids('gitlab.issue')).toEqual(
        expect.arrayContaining(['11', '12', '13', '14', '15', '16', '17']),
      );
    });

    it.each([{ confidential: true }, { moved_to_id: 99 }])(
      'says of an issue with %j that it is gone',
      async change => {
        const run = await secondRun();
        Object.assign(gitLab.issue(3), change, {
          updated_at: '2026-03-04T12:30:00.000Z',
        });
        await run.read();
        expect(run.gone).toEqual([{ kind: 'gitlab.issue', externalId: '3' }]);
      },
    );

    it('includes deleted notes once the daily list shows fewer', async () => {
      const run = await secondRun();
      gitLab.issue(4).notes!.splice(0, 1);
      run.later(24);
      await run.read();
      expect(run.completeReads).toContainEqual({
        kind: 'gitlab.note',
        parentId: '4',
        externalIds: ['44'],
      });
    });

    it('includes votes on agendas with the daily list', async () => {
      const run = await secondRun();
      gitLab.issue(4).upvotes = 9;
      await run.read();
      expect(run.payload('gitlab.issue', '4')).toMatchObject({ upvotes: 3 });
      run.later(24);
      await run.read();
      expect(run.payload('gitlab.issue', '4')).toMatchObject({ upvotes: 9 });
    });
  });

  describe('agendas near now', () => {
    it('are read hourly, with a note that was deleted and an award that was added', async () => {
      const run = await secondRun();
      run.hints.hotAgendas = [4];
      await run.read();
      gitLab.issue(4).upvotes = 9;
      gitLab.issue(4).notes = [{ id: 44, awards: ['thumbsup'] }];
      run.later(0.5);
      gitLab.takeRequests();
      await run.read();
      expect(gitLab.takeRequests()).toHaveLength(1);
      run.later(0.5);
      await run.read();
      expect(run.payload('gitlab.issue', '4')).toMatchObject({ upvotes: 9 });
      expect(run.payload('gitlab.note', '44')).toMatchObject({ upvotes: 1 });
      expect(run.completeReads).toEqual([
        { kind: 'gitlab.note', parentId: '4', externalIds: ['44'] },
      ]);
    });

    it('may be gone', async () => {
      const run = await secondRun();
      gitLab.issues = [];
      run.hints.hotAgendas = [4];
      await run.read();
      expect(run.gone).toEqual([{ kind: 'gitlab.issue', externalId: '4' }]);
    });

    it('may be agendas no longer', async () => {
      const run = await secondRun();
      gitLab.issue(4).labels = [];
      run.hints.hotAgendas = [4];
      await run.read();
      expect(run.payload('gitlab.issue', '4')).toMatchObject({ labels: [] });
    });

    it('do not stop each other', async () => {
      const run = await secondRun();
      run.hints.hotAgendas = [3, 4];
      gitLab.issue(4).upvotes = 9;
      gitLab.fail('issues/3', () => json({}, 500));
      await run.read();
      expect(run.payload('gitlab.issue', '4')).toMatchObject({ upvotes: 9 });
      expect(run.failures).toMatchObject([
        {
          record: { kind: 'gitlab.issue', externalId: '3' },
          error: { code: 'unavailable', isNewestRead: true },
        },
      ]);
    });

    it('count no votes where GitLab shows no awards', async () => {
      const run = await secondRun();
      run.hints.hotAgendas = [4];
      gitLab.fail('award_emoji', () => json({ message: '404' }, 404));
      await run.read();
      expect(run.payload('gitlab.note', '41')).toMatchObject({ upvotes: 0 });
    });
  });

  describe('records that an event named', () => {
    it('are read at once, and settled', async () => {
      const run = await secondRun();
      gitLab.issue(4).upvotes = 9;
      run.hints.requested = [
        { kind: 'gitlab.issue', externalId: '4', gone: false },
        { kind: 'gitlab.issue', externalId: '../4', gone: false },
      ];
      await run.read();
      expect(run.payload('gitlab.issue', '4')).toMatchObject({ upvotes: 9 });
      expect(run.settled.sort()).toEqual(['../4', '4']);
    });

    it('are not stored where they lack the label', async () => {
      const run = await secondRun();
      gitLab.issues.push({ iid: 8, labels: [] });
      run.hints.requested = [
        { kind: 'gitlab.issue', externalId: '8', gone: false },
      ];
      await run.read();
      expect(run.ids('gitlab.issue')).toEqual(['4', '3']);
      expect(run.settled).toEqual(['8']);
    });
  });

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
      gitLab.fail('issues?', answer);
      const run = new MemoryRun(seriesSource());
      const error = await failure(run);
      expect(error.code).toBe(code);
      expect(error.message).toContain(says);
      expect(error.message).not.toMatch(/glpat|<html|Sign in/);
      expect(run.records.size).toBe(0);
    });

    it('does not repeat a token that can not be sent', async () => {
      const error = await failure(
        new MemoryRun(
          seriesSource({ label: 'agenda' }, { token: 'glpat-\nsecret' }),
        ),
      );
      expect(error.code).toBe('unavailable');
      expect(error.message).not.toContain('secret');
    });

    it('tries a failing server again', async () => {
      gitLab.fail('issues?', () => json({}, 503), 2);
      const run = new MemoryRun(seriesSource());
      await run.read();
      expect(run.ids('gitlab.issue')).toEqual(['4', '3']);
    });

    it('waits as long as GitLab asks for, where that is short', async () => {
      gitLab.fail('issues?', () => json({}, 429, { 'retry-after': '20' }), 1);
      const run = new MemoryRun(seriesSource());
      await run.read();
      expect(run.ids('gitlab.issue')).toEqual(['4', '3']);
    });

    it.each([
      { token: 'glpat-secret', code: 'rate-limited' },
      { token: null, code: 'rate-limited-without-token' },
    ])('ends with $code where the wait is long', async ({ token, code }) => {
      gitLab.fail('issues?', () => json({}, 429, { 'retry-after': '600' }));
      const run = new MemoryRun(seriesSource({ label: 'agenda' }, { token }));
      const error = await failure(run);
      expect(error.code).toBe(code);
      const seconds = (error.retryAt!.getTime() - run.now.getTime()) / 1000;
      expect(seconds).toBeGreaterThanOrEqual(600);
      expect(seconds).toBeLessThan(610);
      expect(gitLab.requests).toHaveLength(1);
    });

    it('waits until the reset where a limit says nothing else', async () => {
      const run = new MemoryRun(seriesSource());
      const reset = run.now.getTime() / 1000 + 300;
      gitLab.fail('issues?', () =>
        json({}, 429, { 'ratelimit-reset': `${reset}` }),
      );
      expect((await failure(run)).retryAt).toEqual(new Date(reset * 1000));
    });

    it('leaves a part of the limit to others, and takes note of it', async () => {
      const run = new MemoryRun(seriesSource());
      const reset = run.now.getTime() / 1000 + 60;
      gitLab.headers = {
        'ratelimit-limit': '600',
        'ratelimit-remaining': '100',
        'ratelimit-reset': `${reset}`,
      };
      const error = await failure(run);
      expect(error.code).toBe('rate-limited');
      expect(gitLab.requests).toHaveLength(1);
      expect(run.ids('gitlab.issue')).toEqual(['4', '3']);
      expect(run.budget).toEqual({
        limit: 600,
        remaining: 100,
        resetAt: new Date(reset * 1000).toISOString(),
      });
    });

    it('ends when the sync is stopped', async () => {
      const controller = new AbortController();
      gitLab.fail('issues?', () => {
        controller.abort();
        return json([], 200);
      });
      await expect(
        new MemoryRun(seriesSource()).read(controller.signal),
      ).rejects.toMatchObject({ code: 'aborted' });
    });
  });
});
