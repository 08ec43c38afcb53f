import { MemoryRun } from '@backstage-community/plugin-community-sessions-node/testUtils';
import { mockServices } from '@backstage/backend-test-utils';
import { HttpResponse } from 'msw';
import { json } from './__testUtils__/FakeGitLab';
import { seriesSource } from './__testUtils__/gitLabSource';
import { useGitLab } from './__testUtils__/useGitLab';

describe('reading', () => {
  const world = useGitLab();

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
      expect(world.gitLab.requests[0]).toBe(
        'issues?per_page=100&scope=all&state=all&labels=agenda&order_by=created_at&sort=desc&page=1',
      );
      expect(new Set(world.gitLab.tokens)).toEqual(
        new Set(['Bearer glpat-secret']),
      );
      expect(world.gitLab.requests.join()).not.toContain('glpat-secret');
    });

    it('keeps issues that are no agendas, and reads no notes of them', async () => {
      world.gitLab.issues = [
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
      expect(world.gitLab.tokens).toEqual([null]);
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
      world.gitLab.perPage = 2;
    });

    it('reads all pages, newest issues first', async () => {
      const run = new MemoryRun(seriesSource());
      await run.read();
      expect(run.ids('gitlab.issue')).toEqual(['4', '3']);
      expect(
        world.gitLab.requests.filter(each => each.startsWith('issues?')),
      ).toHaveLength(2);
      expect(run.ids('gitlab.note')).toEqual(['41', '44', '31']);
    });

    it('goes on where a run was stopped', async () => {
      world.gitLab.fail('page=2', () => json({}, 500));
      const run = new MemoryRun(seriesSource());
      await world.failure(run);
      expect(run.saves).toBe(1);
      world.gitLab.failures = [];
      world.gitLab.takeRequests();
      await run.read();
      expect(world.gitLab.requests[0]).toContain('page=2');
      expect(run.completeReads[0].externalIds).toEqual(['4', '3']);
    });

    it('trusts no list that lacks issues which moved to an earlier page', async () => {
      const run = new MemoryRun(seriesSource());
      world.gitLab.headers = { 'x-total': '5' };
      await run.read();
      expect(run.completeReads.map(({ kind }) => kind)).not.toContain(
        'gitlab.issue',
      );
    });

    it('follows the Link header where there is no x-next-page', async () => {
      world.gitLab.fail(
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
      expect(world.gitLab.requests[1]).toContain('page=2');
    });

    it('trusts no list with an issue that could not be read', async () => {
      world.gitLab.perPage = 100;
      world.gitLab.issues = [
        { iid: 3 },
        { iid: 4, title: 5 as unknown as string },
      ];
      const run = new MemoryRun(seriesSource());
      await run.read();
      expect(run.ids('gitlab.issue')).toEqual(['3']);
      expect(run.completeReads.map(({ kind }) => kind)).not.toContain(
        'gitlab.issue',
      );
    });
  });
});
