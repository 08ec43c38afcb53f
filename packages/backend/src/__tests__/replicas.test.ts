import plugin from '@backstage-community/plugin-community-sessions-backend';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import createKnex from 'knex';
import { startSampleSources, syntheticData } from 'sample-sources';
import request from 'supertest';
import { databases } from '../__testUtils__/databases';

jest.setTimeout(60_000);

const BASE = '/api/community-sessions';
const FIRST_PAGE = /\/issues\?(?!.*[?&]page=)/;

it('syncs on one replica at a time, and serves the same on all', async () => {
  const sources = await startSampleSources({
    port: 0,
    data: syntheticData({ agendas: 5, comments: 1 }),
  });
  try {
    const knex = await databases.init('POSTGRES_18');
    const config = {
      app: { baseUrl: 'https://portal.example.com' },
      integrations: {
        github: [{ host: 'github.com', apiBaseUrl: `${sources.url}/github` }],
      },
      communitySessions: {
        schedule: { initialDelay: { seconds: 0 } },
        series: [
          {
            id: 'meetup',
            timeZone: 'Europe/Stockholm',
            github: {
              repository: 'https://github.com/backstage/community',
              titlePattern: 'Agenda',
            },
          },
        ],
      },
    };
    const start = () =>
      startTestBackend({
        features: [
          plugin,
          schedulerServiceFactory,
          mockServices.database.factory({ knex }),
          mockServices.rootConfig.factory({ data: config }),
        ],
      });
    const replicas = [await start(), await start()];
    const answers = async () =>
      Promise.all(
        replicas.map(
          async ({ server }) =>
            (await request(server).get(`${BASE}/sessions`)).body,
        ),
      );
    const until = async (isSo: () => Promise<boolean>) => {
      while (!(await isSo())) {
        await new Promise(resolve => setTimeout(resolve, 100));
      }
    };
    const lists = () =>
      sources.requests.filter(({ url }) => FIRST_PAGE.test(url)).length;

    await until(async () => (await answers())[0].totalItems === 5);
    const [one, two] = await answers();
    expect(two).toEqual(one);
    const first = lists();

    await until(async () => {
      const { body } = await request(replicas[1].server).post(`${BASE}/sync`);
      return body.started;
    });
    await until(async () => lists() > first);
    // Every replica looks for work every five seconds.
    await new Promise(resolve => setTimeout(resolve, 6000));
    expect(lists()).toBe(first + 1);
  } finally {
    await sources.close();
  }
});

it('starts two replicas at once on an empty database', async () => {
  for (let round = 0; round < 3; round++) {
    const { client } = await databases.init('POSTGRES_18');
    // As two processes do: connections of their own.
    const pools = [1, 2].map(() =>
      createKnex({ client: 'pg', connection: client.config.connection }),
    );
    const backends = await Promise.allSettled(
      pools.map(knex =>
        startTestBackend({
          features: [
            plugin,
            schedulerServiceFactory,
            mockServices.database.factory({ knex }),
            mockServices.rootConfig.factory({
              data: {
                app: { baseUrl: 'https://portal.example.com' },
                communitySessions: {
                  schedule: { initialDelay: { hours: 1 } },
                  notifications: { sessionSoon: true },
                  series: [{ id: 'meetup', timeZone: 'Europe/Stockholm' }],
                },
              },
            }),
          ],
        }),
      ),
    );
    expect(backends.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
    ]);
    for (const backend of backends) {
      if (backend.status === 'fulfilled') {
        await backend.value.stop();
      }
    }
    await Promise.all(pools.map(knex => knex.destroy()));
  }
});
