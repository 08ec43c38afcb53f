import { mockServices } from '@backstage/backend-test-utils';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { PageLinks } from '../service/PageLinks';
import {
  storeSessions,
  UnnamedSession,
} from '../store/__testUtils__/storeSessions';
import { databases, openTestDatabase } from '../store/__testUtils__/databases';
import {
  interpretedSession,
  recording,
} from '../store/__testUtils__/interpretedSession';
import { createStores } from '../store/createStores';
import { series } from '../sync/__testUtils__/setUpSync';
import { NotificationSender } from './NotificationSender';
import { RecordingNotifier } from './RecordingNotifier';

const SESSIONS = { added: 0, changed: 0, removed: 0 };

describe.each(databases.eachSupportedId())(
  'RecordingNotifier, %p',
  databaseId => {
    async function setUp() {
      const knex = await openTestDatabase(databaseId);
      const stores = createStores(knex);
      const clock = { now: new Date('2024-03-21T00:00:00Z') };
      const now = () => clock.now;
      const send = jest.fn<Promise<void>, [NotificationSendOptions]>(
        async () => {},
      );
      const logger = mockServices.logger.mock();
      const createNotifier = () =>
        new RecordingNotifier({
          ...stores,
          sender: new NotificationSender({
            notifications: { send },
            sent: stores.sent,
            logger,
            now,
          }),
          links: new PageLinks('https://portal.example.com/', '/sessions'),
          now,
        });
      let revision = 0;
      return {
        clock,
        send,
        read: async (
          sources: string[] = ['github', 'youtube', 'archive'],
          error?: { code: string; message: string },
        ) => {
          for (const source of sources) {
            await stores.records.recordAttempt({
              series: 'a',
              source,
              scope: 'scope',
              attemptKey: 'key',
              at: clock.now,
              error,
            });
          }
        },
        /** A sync that found these sessions; each time on another replica. */
        sync: async (
          sessions: UnnamedSession[],
          config: Parameters<typeof series>[1] = {},
        ) => {
          revision += 1;
          await storeSessions(stores.sessions, 'a', sessions, {
            revision,
            now: clock.now,
          });
          await createNotifier().synced({
            series: series('a', config),
            seconds: 1,
            isComplete: true,
            records: 0,
            sessions: SESSIONS,
          });
        },
        links: () => send.mock.calls.map(([{ payload }]) => payload.link),
      };
    }

    const session = (date: string, publishedAt?: string | null) =>
      interpretedSession({
        date,
        recordings:
          publishedAt === undefined
            ? []
            : [{ ...recording(`video-${date}`, 'Intro'), publishedAt }],
      });

    it('notifies of a new recording, once', async () => {
      const { sync, read, send } = await setUp();
      await read();
      await sync([session('2024-02-21', null), session('2024-03-20')]);
      expect(send).not.toHaveBeenCalled();

      const recorded = [
        session('2024-02-21', null),
        session('2024-03-20', '2024-03-21T09:00:00Z'),
      ];
      await sync(recorded);
      await sync(recorded);
      expect(send.mock.calls).toEqual([
        [
          {
            recipients: { type: 'broadcast' },
            payload: {
              title: 'Recording available: Community Session 2024-03-20',
              description: 'The session of 20 March 2024 can be watched now.',
              link: 'https://portal.example.com/sessions/a-2024-03-20',
              severity: 'normal',
              topic: 'recording-available',
              scope: 'recording-available:a-2024-03-20',
            },
          },
        ],
      ]);
    });

    it.each<string>(['github', 'youtube', 'archive'])(
      'takes nothing for news before %s was read for the first time',
      async late => {
        const { sync, read, links } = await setUp();
        const all: string[] = ['github', 'youtube', 'archive'];
        await read(all.filter(source => source !== late));
        await sync([session('2024-03-20')]);
        await read([late], { code: 'unavailable', message: 'Later' });
        await sync([session('2024-03-20')]);
        await read([late]);
        await sync([session('2024-02-21', null), session('2024-03-20', null)]);
        await sync([session('2024-02-21', null), session('2024-03-20', null)]);
        expect(links()).toEqual([]);
      },
    );

    it('notifies of recordings although a source fails for ever', async () => {
      const { sync, read, links } = await setUp();
      await read(['github', 'youtube']);
      await read(['archive'], { code: 'not-found', message: 'No such file' });
      await sync([session('2024-03-20')]);
      await sync([session('2024-03-20', '2024-03-21T09:00:00Z')]);
      expect(links()).toHaveLength(1);
    });

    it('notifies of a recording without a date of publication when its session is new', async () => {
      const { sync, read, links, clock } = await setUp();
      await read();
      await sync([session('2024-03-20'), session('2024-03-27')]);
      clock.now = new Date('2024-03-28T00:00:00Z');
      await sync([session('2024-03-20', null), session('2024-03-27', null)]);
      expect(links()).toEqual([
        'https://portal.example.com/sessions/a-2024-03-27',
      ]);
    });

    it('notifies once of a video that turns out to be of another session', async () => {
      const { sync, read, links } = await setUp();
      await read();
      await sync([session('2024-03-13'), session('2024-03-20')]);
      const recorded = session('2024-03-20', '2024-03-21T09:00:00Z');
      await sync([session('2024-03-13'), recorded]);
      await sync([
        { ...session('2024-03-13'), recordings: recorded.recordings },
        session('2024-03-20'),
      ]);
      expect(links()).toEqual([
        'https://portal.example.com/sessions/a-2024-03-20',
      ]);
    });

    it('does not wait for a source that was added later', async () => {
      const { sync, read, links } = await setUp();
      await read(['github', 'archive']);
      await sync([session('2024-03-20')], { youtube: undefined });
      await sync([session('2024-03-20', '2024-03-21T09:00:00Z')]);
      expect(links()).toHaveLength(1);
    });

    it('needs no YouTube where none is configured', async () => {
      const { sync, read, links } = await setUp();
      await read(['github', 'archive']);
      await sync([session('2024-03-20')], { youtube: undefined });
      await sync([session('2024-03-20', '2024-03-21T09:00:00Z')], {
        youtube: undefined,
      });
      expect(links()).toHaveLength(1);
    });

    it.each<[string, UnnamedSession]>([
      ['of a session long ago', session('2023-12-20', null)],
      [
        'that was published before it looked',
        session('2024-02-21', '2024-03-20T23:00:00Z'),
      ],
      [
        'of a session that was cancelled',
        { ...session('2024-02-21', null), cancelled: true },
      ],
      ['of a session to come', session('2024-04-17', null)],
    ])('does not tell of a recording %s', async (_, recorded) => {
      const { sync, read, send } = await setUp();
      await read();
      await sync([{ ...recorded, recordings: [] }]);
      await sync([recorded]);
      expect(send).not.toHaveBeenCalled();
    });
  },
);
