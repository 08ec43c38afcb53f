import {
  communitySessionsSourcesExtensionPoint,
  SessionSource,
} from '@backstage-community/plugin-community-sessions-node';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { PROJECT } from './__testUtils__/FakeGitLab';
import { seriesOf } from './__testUtils__/gitLabSource';
import gitLabModule from './index';

describe('communitySessionsModuleGitLab', () => {
  it('adds a source that knows the hosts of integrations.gitlab', async () => {
    const added: SessionSource[] = [];
    await startTestBackend({
      extensionPoints: [
        [
          communitySessionsSourcesExtensionPoint,
          { addSource: source => added.push(source) },
        ],
      ],
      features: [
        gitLabModule,
        mockServices.rootConfig.factory({
          data: {
            integrations: {
              gitlab: [
                {
                  host: 'gitlab.example.com',
                  apiBaseUrl: 'https://gitlab.example.com/api/v4',
                },
              ],
            },
          },
        }),
      ],
    });
    expect(added).toMatchObject([{ id: 'gitlab', title: 'GitLab' }]);
    expect(
      added[0].forSeries(seriesOf({ project: PROJECT, label: 'agenda' })),
    ).toMatchObject({ id: 'gitlab' });
  });
});
