import { Session } from '@backstage-community/plugin-community-sessions-common';
import { sync, VEvent } from 'node-ical';
import request from 'supertest';
import { BASE, NOW, startApi } from '../api/__testUtils__/startApi';
import {
  storeSessions,
  UnnamedSession,
} from '../store/__testUtils__/storeSessions';
import { databases } from '../store/__testUtils__/databases';
import { interpretedSession } from '../store/__testUtils__/interpretedSession';

/** A session of an hour that begins at 16:00 in Stockholm, known by its agenda. */
function session(issue: number, date: string, utc: string): UnnamedSession {
  const start = new Date(`${date}T${utc}Z`);
  return interpretedSession({
    date,
    keys: [`issue:${issue}`],
    startsAt: start.toISOString(),
    endsAt: new Date(start.getTime() + 3_600_000).toISOString(),
  });
}

const SESSIONS = [
  session(1, '2024-03-27', '15:00'),
  session(2, '2024-04-03', '14:00'),
  session(3, '2024-10-23', '14:00'),
  session(4, '2024-10-30', '15:00'),
];

describe.each(databases.eachSupportedId())(
  'the calendar of the API, %p',
  databaseId => {
    async function setUp() {
      const { server, stores } = await startApi({ databaseId });
      let revision = 0;
      const apply = async (sessions: UnnamedSession[], now: Date) => {
        revision += 1;
        await storeSessions(stores.sessions, 'guild', sessions, {
          revision,
          now,
        });
      };
      const get = async (path: string) => {
        const answer = await request(server).get(BASE + path);
        expect([path, answer.status]).toEqual([path, 200]);
        return answer;
      };
      return {
        apply,
        /** When sessions are, by id, as the API says. */
        times: async () => {
          const { body } = await get('/sessions?series=guild');
          const items: Session[] = body.items;
          return new Map(
            items.map(({ id, startsAt, endsAt }) => [id, [startsAt, endsAt]]),
          );
        },
        /** The events, by id of their session, as a library reads them that did not write them. */
        events: async (path = '/calendar.ics?series=guild') => {
          const { text } = await get(path);
          const events = Object.values(sync.parseICS(text)).filter(
            (entry): entry is VEvent => entry?.type === 'VEVENT',
          );
          return new Map(
            events.map(event => [event.uid.replace(/@.*/, ''), event]),
          );
        },
      };
    }

    const timesOf = (events: Map<string, VEvent>) =>
      new Map(
        [...events].map(([id, { start, end }]) => [
          id,
          [start.toISOString(), end?.toISOString()],
        ]),
      );

    it('has the instants of the API, over both changes of the clocks', async () => {
      const { apply, times, events } = await setUp();
      await apply(SESSIONS, NOW);
      const expected = await times();
      expect([...expected.values()].map(([start]) => start).sort()).toEqual([
        '2024-03-27T15:00:00.000Z',
        '2024-04-03T14:00:00.000Z',
        '2024-10-23T14:00:00.000Z',
        '2024-10-30T15:00:00.000Z',
      ]);
      expect(timesOf(await events())).toEqual(expected);
    });

    it('has the same event for a session that moves', async () => {
      const { apply, times, events } = await setUp();
      await apply(SESSIONS, NOW);
      const before = await events();
      const [first, , ...rest] = SESSIONS;
      const moved = [first, session(2, '2024-05-08', '14:00'), ...rest];
      await apply(moved, new Date(NOW.getTime() + 60_000));
      const after = await events();

      expect(timesOf(after)).toEqual(await times());
      const id = 'guild-2024-04-03';
      expect(after.get(id)?.start.toISOString()).toBe(
        '2024-05-08T14:00:00.000Z',
      );
      expect([...after.values()].map(({ uid }) => uid).sort()).toEqual(
        [...before.values()].map(({ uid }) => uid).sort(),
      );
      expect(Number(after.get(id)?.sequence)).toBeGreaterThan(
        Number(before.get(id)?.sequence),
      );
      const single = await events(`/sessions/${id}/calendar.ics`);
      expect(timesOf(single).get(id)).toEqual(timesOf(after).get(id));
    });
  },
);
