import { SourceError } from '@backstage-community/plugin-community-sessions-node';
import { MemoryRun } from '@backstage-community/plugin-community-sessions-node/testUtils';
import { registerMswTestHooks } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { setupServer } from 'msw/node';
import { FakeGitLab } from './FakeGitLab';
import { seriesSource } from './gitLabSource';

/** Gives each test of a file a GitLab with two agendas, and issues and notes that are nobody's business. */
export function useGitLab() {
  const server = setupServer();
  registerMswTestHooks(server);
  const world = {
    server,
    gitLab: new FakeGitLab(),
    /** The run after a first, complete one. */
    async secondRun(config?: JsonObject): Promise<MemoryRun> {
      const run = new MemoryRun(seriesSource(config));
      await run.read();
      world.gitLab.takeRequests();
      run.later(1);
      return run;
    },
    /** The error that a run ends with. */
    async failure(run: MemoryRun): Promise<SourceError> {
      const error = await run.read().catch(each => each);
      expect(error).toBeInstanceOf(SourceError);
      return error;
    },
  };

  beforeEach(() => {
    world.gitLab = new FakeGitLab();
    world.gitLab.issues = [
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
    server.use(...world.gitLab.handlers);
  });

  return world;
}
