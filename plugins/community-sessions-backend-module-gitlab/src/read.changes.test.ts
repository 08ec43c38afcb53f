import { json } from './__testUtils__/FakeGitLab';
import { useGitLab } from './__testUtils__/useGitLab';

describe('reading again', () => {
  const world = useGitLab();

  describe('what has changed', () => {
    it('costs one conditional request when nothing has', async () => {
      const run = await world.secondRun();
      await run.read();
      expect(world.gitLab.takeRequests()).toHaveLength(1);
      run.later(1);
      await run.read();
      expect(run.saves).toBe(0);
      expect(world.gitLab.takeRequests()).toHaveLength(1);
    });

    it('is read with the notes of the agendas that changed, and no others', async () => {
      const run = await world.secondRun();
      world.gitLab.issue(3).updated_at = '2026-03-04T12:30:00.000Z';
      world.gitLab.issue(3).notes!.push({ id: 32 });
      await run.read();
      expect(run.ids('gitlab.note')).toContain('32');
      expect(world.gitLab.requests.join()).not.toContain('issues/4');
      expect(run.completeReads).toEqual([
        { kind: 'gitlab.note', parentId: '3', externalIds: ['31', '32'] },
      ]);
    });

    it('is read to its end over many pages', async () => {
      const run = await world.secondRun();
      world.gitLab.perPage = 2;
      for (let iid = 11; iid < 18; iid++) {
        world.gitLab.issues.push({
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
        const run = await world.secondRun();
        Object.assign(world.gitLab.issue(3), change, {
          updated_at: '2026-03-04T12:30:00.000Z',
        });
        await run.read();
        expect(run.gone).toEqual([{ kind: 'gitlab.issue', externalId: '3' }]);
      },
    );

    it('includes deleted notes once the daily list shows fewer', async () => {
      const run = await world.secondRun();
      world.gitLab.issue(4).notes!.splice(0, 1);
      run.later(24);
      await run.read();
      expect(run.completeReads).toContainEqual({
        kind: 'gitlab.note',
        parentId: '4',
        externalIds: ['44'],
      });
    });

    it('includes votes on agendas with the daily list', async () => {
      const run = await world.secondRun();
      world.gitLab.issue(4).upvotes = 9;
      await run.read();
      expect(run.payload('gitlab.issue', '4')).toMatchObject({ upvotes: 3 });
      run.later(24);
      await run.read();
      expect(run.payload('gitlab.issue', '4')).toMatchObject({ upvotes: 9 });
    });
  });

  describe('agendas near now', () => {
    it('are read hourly, with a note that was deleted and an award that was added', async () => {
      const run = await world.secondRun();
      run.hints.hotAgendas = [4];
      await run.read();
      world.gitLab.issue(4).upvotes = 9;
      world.gitLab.issue(4).notes = [{ id: 44, awards: ['thumbsup'] }];
      run.later(0.5);
      world.gitLab.takeRequests();
      await run.read();
      expect(world.gitLab.takeRequests()).toHaveLength(1);
      run.later(0.5);
      await run.read();
      expect(run.payload('gitlab.issue', '4')).toMatchObject({ upvotes: 9 });
      expect(run.payload('gitlab.note', '44')).toMatchObject({ upvotes: 1 });
      expect(run.completeReads).toEqual([
        { kind: 'gitlab.note', parentId: '4', externalIds: ['44'] },
      ]);
    });

    it('may be gone', async () => {
      const run = await world.secondRun();
      world.gitLab.issues = [];
      run.hints.hotAgendas = [4];
      await run.read();
      expect(run.gone).toEqual([{ kind: 'gitlab.issue', externalId: '4' }]);
    });

    it('may be agendas no longer', async () => {
      const run = await world.secondRun();
      world.gitLab.issue(4).labels = [];
      run.hints.hotAgendas = [4];
      await run.read();
      expect(run.payload('gitlab.issue', '4')).toMatchObject({ labels: [] });
    });

    it('do not stop each other', async () => {
      const run = await world.secondRun();
      run.hints.hotAgendas = [3, 4];
      world.gitLab.issue(4).upvotes = 9;
      world.gitLab.fail('issues/3', () => json({}, 500));
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
      const run = await world.secondRun();
      run.hints.hotAgendas = [4];
      world.gitLab.fail('award_emoji', () => json({ message: '404' }, 404));
      await run.read();
      expect(run.payload('gitlab.note', '41')).toMatchObject({ upvotes: 0 });
    });
  });

  describe('records that an event named', () => {
    it('are read at once, and settled', async () => {
      const run = await world.secondRun();
      world.gitLab.issue(4).upvotes = 9;
      run.hints.requested = [
        { kind: 'gitlab.issue', externalId: '4', gone: false },
        { kind: 'gitlab.issue', externalId: '../4', gone: false },
      ];
      await run.read();
      expect(run.payload('gitlab.issue', '4')).toMatchObject({ upvotes: 9 });
      expect(run.settled.sort()).toEqual(['../4', '4']);
    });

    it('are not stored where they lack the label', async () => {
      const run = await world.secondRun();
      world.gitLab.issues.push({ iid: 8, labels: [] });
      run.hints.requested = [
        { kind: 'gitlab.issue', externalId: '8', gone: false },
      ];
      await run.read();
      expect(run.ids('gitlab.issue')).toEqual(['4', '3']);
      expect(run.settled).toEqual(['8']);
    });
  });
});
