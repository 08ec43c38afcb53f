import { databases, openTestDatabase } from './__testUtils__/databases';
import { DatabaseSentNotifications } from './DatabaseSentNotifications';

const NOW = new Date('2024-03-20T12:00:00Z');

describe.each(databases.eachSupportedId())(
  'DatabaseSentNotifications, %p',
  databaseId => {
    it('gives each key to one of those that want it at the same time', async () => {
      const knex = await openTestDatabase(databaseId);
      const replicas = [...Array(4)].map(
        () => new DatabaseSentNotifications(knex),
      );
      const keys = [...Array(150).keys()].map(index => `key-${index}`);
      const claimed = await Promise.all(
        replicas.map((replica, index) =>
          replica.claim(keys.slice(index * 10), NOW),
        ),
      );
      expect(claimed.flat().sort()).toEqual(keys.sort());
    });

    it('gives back what failed, but only a few times and to one', async () => {
      const sent = new DatabaseSentNotifications(
        await openTestDatabase(databaseId),
      );
      const attempts: string[][] = [];
      for (let attempt = 0; attempt < 5; attempt++) {
        const both = await Promise.all([
          sent.claim(['a', 'a'], NOW),
          sent.claim(['a'], NOW),
        ]);
        attempts.push(both.flat());
        await sent.settle(['a'], 'failed', NOW);
      }
      expect(attempts).toEqual([['a'], ['a'], ['a'], [], []]);
      expect(await sent.settled(['a', 'b'])).toEqual(new Set(['a']));
    });

    it.each(['sent', 'skipped'] as const)(
      'gives nothing back that was %s, also when a process died over it',
      async state => {
        const sent = new DatabaseSentNotifications(
          await openTestDatabase(databaseId),
        );
        await sent.claim(['a', 'died'], NOW);
        await sent.settle(['a'], state, NOW);
        expect(await sent.claim(['a', 'died', 'b'], NOW)).toEqual(['b']);
        expect(await sent.settled(['a', 'died', 'b', 'c'])).toEqual(
          new Set(['a', 'died', 'b']),
        );
      },
    );

    it('forgets what is long ago', async () => {
      const sent = new DatabaseSentNotifications(
        await openTestDatabase(databaseId),
      );
      await sent.claim(['old'], new Date('2023-01-01T00:00:00Z'));
      await sent.claim(['new'], NOW);
      await sent.prune(NOW);
      expect(await sent.settled(['old', 'new'])).toEqual(new Set(['new']));
    });
  },
);
