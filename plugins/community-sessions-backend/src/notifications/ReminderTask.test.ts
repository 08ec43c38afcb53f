import { mockServices } from '@backstage/backend-test-utils';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { PageLinks } from '../service/PageLinks';
import {
  storeSessions,
  UnnamedSession,
} from '../store/__testUtils__/storeSessions';
import { NotificationSender } from './NotificationSender';
import {
  databases,
  openTestDatabase,
  tablesWritten,
} from '../store/__testUtils__/databases';
import { interpretedSession } from '../store/__testUtils__/interpretedSession';
import { createStores } from '../store/createStores';
import { series } from '../sync/__testUtils__/setUpSync';
import { ReminderTask } from './ReminderTask';

const ALICE = 'user:default/alice';
const BOB = 'user:default/bob';

describe.each(databases.eachSupportedId())('ReminderTask, %p', databaseId => {
  async function setUp() {
    const knex = await openTestDatabase(databaseId);
    const stores = createStores(knex);
    const clock = { now: new Date('2024-03-01T00:00:00Z') };
    const now = () => clock.now;
    const send = jest.fn<Promise<void>, [NotificationSendOptions]>(
      async () => {},
    );
    const logger = mockServices.logger.mock();
    const createTask = (...ids: string[]) =>
      new ReminderTask({
        ...stores,
        series: ids.map(id => series(id)),
        sender: new NotificationSender({
          notifications: { send },
          sent: stores.sent,
          logger,
          now,
        }),
        links: new PageLinks('https://portal.example.com', '/sessions'),
        now,
      });
    let revision = 0;
    const apply = async (...sessions: UnnamedSession[]) => {
      revision += 1;
      await storeSessions(stores.sessions, 'a', sessions, {
        revision,
        now: clock.now,
      });
    };
    await apply(interpretedSession({ date: '2024-03-20' }));
    await stores.reminders.add(ALICE, 'a-2024-03-20', clock.now);
    return {
      knex,
      clock,
      send,
      apply,
      createTask,
      reminders: stores.reminders,
      runAt: async (time: string, task = createTask('a')) => {
        clock.now = new Date(time);
        await task.run();
      },
      /** Whom it has told, in order. */
      told: () =>
        send.mock.calls.map(([{ recipients }]) =>
          recipients.type === 'entity' ? recipients.entityRef : 'all',
        ),
    };
  }

  it('tells half an hour before, once', async () => {
    const { runAt, send, told, reminders } = await setUp();
    await reminders.add(BOB, 'a-2024-03-20', new Date(0));
    await reminders.add(BOB, 'a-2024-03-20', new Date(0));
    await runAt('2024-03-20T14:29:59Z');
    expect(send).not.toHaveBeenCalled();
    await runAt('2024-03-20T14:30:00Z');
    await runAt('2024-03-20T14:31:00Z');
    expect(send.mock.calls).toEqual(
      [ALICE, BOB].map(entityRef => [
        {
          recipients: { type: 'entity', entityRef },
          payload: {
            title: 'Soon: Community Session 2024-03-20',
            description:
              'Starts at 16:00 Central European Standard Time, 15:00 UTC.',
            link: 'https://portal.example.com/sessions/a-2024-03-20',
            severity: 'normal',
            topic: 'session-soon',
            scope: 'session-soon:a-2024-03-20',
          },
        },
      ]),
    );
    await reminders.add('user:default/carol', 'a-2024-03-20', new Date(0));
    await runAt('2024-03-20T14:59:00Z');
    expect(told()).toEqual([ALICE, BOB, 'user:default/carol']);
  });

  it('tells once when two replicas look at the same time', async () => {
    const { runAt, createTask, told } = await setUp();
    await Promise.all(
      [createTask('a'), createTask('a')].map(task =>
        runAt('2024-03-20T14:40:00Z', task),
      ),
    );
    expect(told()).toEqual([ALICE]);
  });

  it('tells nobody twice because somebody else can not be told', async () => {
    const { runAt, send, told, reminders } = await setUp();
    await reminders.add(BOB, 'a-2024-03-20', new Date(0));
    send.mockRejectedValueOnce(new Error('Unknown user'));
    await runAt('2024-03-20T14:30:00Z');
    await runAt('2024-03-20T14:31:00Z');
    expect(told()).toEqual([ALICE, BOB, ALICE]);
  });

  it('writes nothing while there is nothing to tell', async () => {
    const { runAt, knex } = await setUp();
    await runAt('2024-03-20T14:40:00Z');
    const notify = () => runAt('2024-03-20T14:41:00Z');
    expect(await tablesWritten(knex, notify)).toEqual([]);
  });

  it('follows a session that moves, before and after it told', async () => {
    const { runAt, apply, told } = await setUp();
    const moved = (startsAt: string) =>
      interpretedSession({
        date: '2024-03-20',
        startsAt,
        endsAt: startsAt.replace(/T../, 'T23'),
      });
    await apply(moved('2024-03-20T18:00:00Z'));
    await runAt('2024-03-20T14:45:00Z');
    expect(told()).toEqual([]);
    await runAt('2024-03-20T17:45:00Z');
    expect(told()).toEqual([ALICE]);
    await apply(moved('2024-03-20T20:00:00Z'));
    await runAt('2024-03-20T19:45:00Z');
    expect(told()).toEqual([ALICE, ALICE]);
  });

  it.each<[string, string, UnnamedSession[], string]>([
    [
      'has begun',
      '2024-03-20T15:00:00Z',
      [interpretedSession({ date: '2024-03-20' })],
      'a',
    ],
    [
      'was cancelled',
      '2024-03-20T14:45:00Z',
      [interpretedSession({ date: '2024-03-20', cancelled: true })],
      'a',
    ],
    ['was removed', '2024-03-20T14:45:00Z', [], 'a'],
    [
      'is of a series that is not followed any more',
      '2024-03-20T14:45:00Z',
      [interpretedSession({ date: '2024-03-20' })],
      'b',
    ],
  ])(
    'tells nobody of a session that %s',
    async (_, time, sessions, followed) => {
      const { runAt, apply, createTask, send } = await setUp();
      await apply(...sessions);
      await runAt(time, createTask(followed));
      expect(send).not.toHaveBeenCalled();
    },
  );

  it('runs on one replica at a time', async () => {
    const { createTask } = await setUp();
    const scheduler = mockServices.scheduler.mock();
    await createTask('a').schedule(scheduler);
    expect(
      scheduler.scheduleTask.mock.calls.map(([{ id, scope }]) => [id, scope]),
    ).toEqual([['remind', 'global']]);
  });
});
