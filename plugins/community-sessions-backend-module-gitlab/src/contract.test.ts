import { sourceContract } from '@backstage-community/plugin-community-sessions-node/testUtils';
import { registerMswTestHooks } from '@backstage/backend-test-utils';
import { setupServer } from 'msw/node';
import { FakeGitLab, PROJECT } from './__testUtils__/FakeGitLab';
import { gitLabSource } from './__testUtils__/gitLabSource';

describe('the GitLab source', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  it.each(sourceContract)('$name', async ({ run }) => {
    const gitLab = new FakeGitLab();
    gitLab.issues = [
      { iid: 3, notes: [{ id: 31, awards: ['thumbsup'] }, { id: 32 }] },
      { iid: 4, state: 'closed' },
    ];
    server.use(...gitLab.handlers);
    await expect(
      run({
        source: gitLabSource(),
        config: { project: PROJECT, label: 'agenda' },
      }),
    ).resolves.toBeUndefined();
  });
});
