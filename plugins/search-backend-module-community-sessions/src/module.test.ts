import { communitySessionsReadPermission } from '@backstage-community/plugin-community-sessions-common';
import {
  SchedulerServiceTaskRunner,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  registerMswTestHooks,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  RegisterCollatorParameters,
  TestPipeline,
} from '@backstage/plugin-search-backend-node';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { JsonObject } from '@backstage/types';
import { setupServer } from 'msw/node';
import { FakeSessionsBackend } from './__testUtils__/FakeSessionsBackend';
import { sessionDetail } from './__testUtils__/sessionDetail';
import searchModule from './index';

describe('searchModuleCommunitySessionsCollator', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  async function start(data: JsonObject) {
    const collators: RegisterCollatorParameters[] = [];
    const schedules: SchedulerServiceTaskScheduleDefinition[] = [];
    const runner: SchedulerServiceTaskRunner = { run: async () => {} };
    await startTestBackend({
      extensionPoints: [
        [
          searchIndexRegistryExtensionPoint,
          {
            addCollator: collator => collators.push(collator),
            addDecorator: () => {},
          },
        ],
      ],
      features: [
        searchModule,
        mockServices.rootConfig.factory({ data }),
        mockServices.discovery.mock({
          getBaseUrl: async pluginId => `http://backend.test/api/${pluginId}`,
        }).factory,
        mockServices.scheduler.mock({
          createScheduledTaskRunner: schedule => {
            schedules.push(schedule);
            return runner;
          },
        }).factory,
      ],
    });
    return { collators, schedules, runner };
  }

  it('adds a collator that reads the API as the search backend and links to the page', async () => {
    server.use(...new FakeSessionsBackend([sessionDetail()]).handlers);
    const { collators, schedules, runner } = await start({
      communitySessions: { pagePath: '/meetups/' },
    });

    expect(collators).toHaveLength(1);
    const [{ factory, schedule }] = collators;
    expect(factory).toMatchObject({
      type: 'community-sessions',
      visibilityPermission: communitySessionsReadPermission,
    });
    expect(schedule).toBe(runner);
    expect(schedules).toEqual([
      {
        frequency: { minutes: 10 },
        timeout: { minutes: 15 },
        initialDelay: { seconds: 10 },
      },
    ]);
    const { documents, error } = await TestPipeline.fromCollator(
      await factory.getCollator(),
    ).execute();
    expect(error).toBeUndefined();
    expect(documents).toEqual([
      expect.objectContaining({ location: '/meetups/backstage-2024-02-21' }),
    ]);
  });

  it('takes its schedule from the config', async () => {
    const { schedules } = await start({
      search: {
        collators: {
          communitySessions: {
            schedule: { frequency: { cron: '0 * * * *' }, timeout: '5m' },
          },
        },
      },
    });
    expect(schedules).toEqual([
      { frequency: { cron: '0 * * * *' }, timeout: { minutes: 5 } },
    ]);
  });

  it.each([
    ['timeout', { frequency: '1h' }],
    ['frequency', { frequency: 'often', timeout: '5m' }],
  ])('does not start with a wrong %s', async (key, schedule) => {
    await expect(
      start({ search: { collators: { communitySessions: { schedule } } } }),
    ).rejects.toThrow(
      new RegExp(
        `at 'search.collators.communitySessions.schedule'.* at '${key}'`,
      ),
    );
  });
});
