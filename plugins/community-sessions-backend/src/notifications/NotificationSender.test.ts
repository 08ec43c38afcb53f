import { mockServices } from '@backstage/backend-test-utils';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import {
  databases,
  openTestDatabase,
  tablesWritten,
} from '../store/__testUtils__/databases';
import { DatabaseSentNotifications } from '../store/DatabaseSentNotifications';
import { Announcement, NotificationSender } from './NotificationSender';

const NOW = new Date('2024-03-20T12:00:00Z');

/** Notifications of one key each, which is their title too. */
function announcements(...keys: string[]): Announcement[] {
  return keys.map(key => ({
    keys: [key],
    notification: {
      recipients: { type: 'broadcast' },
      payload: { title: key },
    },
  }));
}

describe.each(databases.eachSupportedId())(
  'NotificationSender, %p',
  databaseId => {
    afterEach(() => jest.useRealTimers());

    async function setUp() {
      const knex = await openTestDatabase(databaseId);
      const send = jest.fn<Promise<void>, [NotificationSendOptions]>(
        async () => {},
      );
      const logger = mockServices.logger.mock();
      const sent = new DatabaseSentNotifications(knex);
      const createReplica = () =>
        new NotificationSender({
          notifications: { send },
          sent,
          logger,
          now: () => NOW,
        });
      return {
        knex,
        send,
        sent,
        logger,
        createReplica,
        titles: () => send.mock.calls.map(([{ payload }]) => payload.title),
      };
    }

    it('sends each key once, however many replicas want to', async () => {
      const { createReplica, titles } = await setUp();
      const [one, two] = [createReplica(), createReplica()];
      await Promise.all(
        ['a', 'b', 'c'].flatMap(key => [
          one.send(announcements(key)),
          two.send(announcements(key)),
        ]),
      );
      await createReplica().send(announcements('a', 'b', 'c'));
      expect(titles().sort()).toEqual(['a', 'b', 'c']);
    });

    it('sends what has not been sent', async () => {
      const { createReplica, titles, knex } = await setUp();
      const sender = createReplica();
      await sender.send(announcements('a'));
      await sender.send(announcements('a', 'b', 'c'));
      expect(titles()).toEqual(['a', 'b', 'c']);
      expect(
        await tablesWritten(knex, () => sender.send(announcements('a', 'c'))),
      ).toEqual([]);
    });

    it('tries again what failed, and logs it once', async () => {
      const { createReplica, send, titles, logger } = await setUp();
      send.mockRejectedValue(new Error('Failed to send: 404'));
      const sender = createReplica();
      for (let attempt = 0; attempt < 5; attempt++) {
        await sender.send(announcements('a'));
      }
      expect(logger.warn).toHaveBeenCalledTimes(1);
      expect(logger.error).not.toHaveBeenCalled();
      send.mockReset();
      await sender.send(announcements('a'));
      await sender.send(announcements('a'));
      expect(titles()).toEqual(['a']);
    });

    it('sends nothing of which one key was sent', async () => {
      const { createReplica, titles } = await setUp();
      const sender = createReplica();
      await sender.send(announcements('a'));
      const [announcement] = announcements('b');
      await sender.send([{ ...announcement, keys: ['b', 'a'] }]);
      await sender.send([{ ...announcement, keys: ['b', 'c'] }]);
      expect(titles()).toEqual(['a', 'b']);
    });

    it('repeats only what failed', async () => {
      const { createReplica, send, titles } = await setUp();
      send.mockRejectedValueOnce(new Error('Unknown user'));
      await createReplica().send(announcements('a', 'b'));
      await createReplica().send(announcements('a', 'b'));
      expect(titles()).toEqual(['a', 'b', 'a']);
    });

    it('does not send again what was sent but could not be stored', async () => {
      const { send, createReplica, sent } = await setUp();
      const settle = jest
        .spyOn(sent, 'settle')
        .mockRejectedValueOnce(new Error('The database is gone'));
      await expect(createReplica().send(announcements('a'))).rejects.toThrow(
        'The database is gone',
      );
      expect(settle).toHaveBeenCalledTimes(1);
      await createReplica().send(announcements('a'));
      expect(send).toHaveBeenCalledTimes(1);
    });

    it('times out, and does not send again what may yet be delivered', async () => {
      const { createReplica, send, titles, logger } = await setUp();
      jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] });
      const called = new Promise<void>(resolve => {
        send.mockImplementationOnce(() => {
          resolve();
          return new Promise(() => {});
        });
      });
      const sending = createReplica().send(announcements('a', 'b'));
      await called;
      await jest.advanceTimersByTimeAsync(30_000);
      jest.useRealTimers();
      await sending;
      expect(logger.warn).toHaveBeenCalledTimes(1);
      expect(titles()).toEqual(['a']);
      await createReplica().send(announcements('a', 'b'));
      expect(titles()).toEqual(['a', 'b']);
    });

    it('sends later what failed at first', async () => {
      const { createReplica, send } = await setUp();
      send.mockRejectedValueOnce(new Error('Down'));
      await createReplica().send(announcements('a'));
      await createReplica().send(announcements('a'));
      await createReplica().send(announcements('a'));
      expect(send).toHaveBeenCalledTimes(2);
    });

    it('never sends what was skipped', async () => {
      const { createReplica, titles, sent } = await setUp();
      await sent.skip(['a', 'b'], NOW);
      await createReplica().send(announcements('a', 'b', 'c'));
      expect(titles()).toEqual(['c']);
    });
  },
);
