import { databases, openTestDatabase } from './__testUtils__/databases';
import { DatabaseSentNotifications } from './DatabaseSentNotifications';

const NOW = new Date('2024-03-20T12:00:00Z');

describe.each(databases.eachSupportedId())(
  'DatabaseSentNotifications, %p',
  databaseId => {
    const DAY_MS = 24 * 60 * 60 * 1000;

    it('lets one of several replicas claim a key', async () => {
      const knex = await openTestDatabase(databaseId);
      const replicas = [...Array(4)].map(
        () => new DatabaseSentNotifications(knex),
      );
      const keys = [...Array(20).keys()].map(index => `key-${index}`);
      const claims = await Promise.all(
        replicas.flatMap(replica =>
          keys.map(async key => ((await replica.claim([key], NOW)) ? key : '')),
        ),
      );
      expect(claims.filter(Boolean).sort()).toEqual(keys.sort());
    });

    it('claims all keys of a notification or none', async () => {
      const sent = new DatabaseSentNotifications(
        await openTestDatabase(databaseId),
      );
      expect(await sent.claim(['session', 'video'], NOW)).toBe(true);
      expect(await sent.claim(['other session', 'video'], NOW)).toBe(false);
      expect(await sent.claim(['other session', 'other'], NOW)).toBe(true);
    });

    it('lets what failed be claimed again for a week, by one at a time', async () => {
      const sent = new DatabaseSentNotifications(
        await openTestDatabase(databaseId),
      );
      for (const days of [0, 1, 6.9]) {
        const now = new Date(NOW.getTime() + days * DAY_MS);
        expect(await sent.settled(['a', 'b'], now)).toEqual(new Set());
        const claims = await Promise.all([
          sent.claim(['a'], now),
          sent.claim(['a'], now),
        ]);
        expect(claims.sort()).toEqual([false, true]);
        await sent.settle(['a'], 'failed', now);
      }
      const late = new Date(NOW.getTime() + 7 * DAY_MS);
      expect(await sent.claim(['a'], late)).toBe(false);
      expect(await sent.settled(['a', 'b'], late)).toEqual(new Set(['a']));
    });

    it('lets nothing be claimed that was sent or skipped, or that a process died over', async () => {
      const sent = new DatabaseSentNotifications(
        await openTestDatabase(databaseId),
      );
      await sent.claim(['sent'], NOW);
      await sent.settle(['sent'], 'sent', NOW);
      await sent.claim(['died'], NOW);
      await sent.skip(['skipped', 'sent'], NOW);
      const all = ['sent', 'died', 'skipped', 'other'];
      const claims: boolean[] = [];
      for (const key of all) {
        claims.push(await sent.claim([key], NOW));
      }
      expect(claims).toEqual([false, false, false, true]);
      expect(await sent.settled(all, NOW)).toEqual(new Set(all));
    });
  },
);
