import {
  databases,
  statements,
  TestDatabaseId,
} from '../store/__testUtils__/databases';
import {
  interpretedSession,
  recording,
} from '../store/__testUtils__/interpretedSession';
import {
  seriesConfig,
  sessionsOnDatabase,
} from '../__testUtils__/sessionsOnDatabase';
import { FeedService } from './FeedService';
import { PageLinks } from '../service/PageLinks';

const NOW = new Date('2024-03-01T12:00:00Z');
const SERIES = [
  seriesConfig('backstage', 'Backstage'),
  seriesConfig('guild', 'Guild'),
];

async function setUp(databaseId: TestDatabaseId) {
  const { knex, sessions, store } = await sessionsOnDatabase(
    databaseId,
    SERIES,
    NOW,
  );
  const feeds = new FeedService({
    sessions,
    links: new PageLinks('https://portal.example.com', '/community-sessions'),
    feedBaseUrl: 'https://backend.example.com/api/community-sessions',
  });
  return { knex, feeds, store };
}

function days(count: number): string[] {
  return [...Array(count).keys()].map(day =>
    new Date(Date.UTC(2023, 0, 1 + day)).toISOString().slice(0, 10),
  );
}

function valuesOf(body: string, name: string): string[] {
  return body
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter(line => line.startsWith(`${name}:`))
    .map(line => line.slice(name.length + 1));
}

describe.each(databases.eachSupportedId())('FeedService, %p', databaseId => {
  it('has all sessions in a calendar, however many there are', async () => {
    const { feeds, store } = await setUp(databaseId);
    const dates = days(230);
    await store(
      'backstage',
      dates.map(date => interpretedSession({ date })),
      NOW,
    );
    await store('guild', [interpretedSession({ date: '2024-03-20' })], NOW);

    const { body, ...file } = await feeds.calendar({ mayJoin: true });
    expect(file).toEqual({
      name: 'community-sessions.ics',
      contentType: 'text/calendar',
    });
    expect(valuesOf(body, 'X-WR-CALNAME')).toEqual(['Community Sessions']);
    expect(valuesOf(body, 'UID')).toEqual([
      ...dates.map(date => `backstage-${date}@portal.example.com`),
      'guild-2024-03-20@portal.example.com',
    ]);
    expect(valuesOf(body, 'LOCATION')).toEqual([
      'https://meet.example.com/room',
    ]);

    const ofGuild = await feeds.calendar({ mayJoin: true }, ['guild']);
    expect(ofGuild.name).toBe('guild.ics');
    expect(valuesOf(ofGuild.body, 'X-WR-CALNAME')).toEqual(['Guild']);
    expect(valuesOf(ofGuild.body, 'UID')).toHaveLength(1);
  });

  it('keeps the UID of a session that moves to another day', async () => {
    const { feeds, store } = await setUp(databaseId);
    const session = interpretedSession({
      date: '2024-03-20',
      keys: ['github:7'],
    });
    await store('backstage', [session], new Date('2024-02-01T00:00:00Z'));
    const before = await feeds.calendar({ mayJoin: true });
    const moved = {
      ...session,
      date: '2024-03-27',
      startsAt: '2024-03-27T15:00:00Z',
      endsAt: '2024-03-27T16:00:00Z',
    };
    await store('backstage', [moved], new Date('2024-02-02T00:00:00Z'));
    const after = await feeds.calendar({ mayJoin: true });

    expect(valuesOf(before.body, 'DTSTART')).toEqual(['20240320T150000Z']);
    expect(valuesOf(after.body, 'DTSTART')).toEqual(['20240327T150000Z']);
    expect(valuesOf(after.body, 'UID')).toEqual(valuesOf(before.body, 'UID'));
    const [first, second] = [before, after].map(({ body }) =>
      Number(valuesOf(body, 'SEQUENCE')),
    );
    expect(second).toBeGreaterThan(first);
    const single = await feeds.sessionCalendar('backstage-2024-03-20', {
      mayJoin: true,
    });
    expect(single.name).toBe('backstage-2024-03-20.ics');
    expect(valuesOf(single.body, 'DTSTART')).toEqual(['20240327T150000Z']);
  });

  it('asks the database once, however many sessions there are', async () => {
    const { knex, feeds, store } = await setUp(databaseId);
    const sessions = days(120).map(date =>
      interpretedSession({ date, recordings: [recording(`v${date}`, 'A')] }),
    );
    await store('backstage', sessions, NOW);
    expect(
      await statements(knex, () => feeds.calendar({ mayJoin: true })),
    ).toHaveLength(1);
    expect(await statements(knex, () => feeds.recordings())).toHaveLength(1);
  });

  it('has the recordings of the newest sessions in its feed', async () => {
    const { feeds, store } = await setUp(databaseId);
    const dates = days(60);
    await store(
      'backstage',
      [
        ...dates.map((date, index) =>
          interpretedSession({
            date,
            recordings: [recording(`v${index}`, 'Chapter of it')],
          }),
        ),
        interpretedSession({ date: '2024-01-17' }),
      ],
      NOW,
    );
    const { body, ...file } = await feeds.recordings(['backstage']);
    expect(file).toEqual({
      name: 'backstage.atom',
      contentType: 'application/atom+xml',
    });
    expect(body).toContain('<title>Backstage: recordings</title>');
    expect(body).toContain(
      'href="https://backend.example.com/api/community-sessions/recordings.atom?series=backstage"',
    );
    const ids = [...body.matchAll(/<id>.*#(.*)<\/id>/g)].map(([, id]) => id);
    expect(ids).toEqual(
      dates
        .slice(-50)
        .reverse()
        .map(date => `backstage-${date}`),
    );
    expect(body.match(/Chapter of it/g)).toHaveLength(50);
    const all = await feeds.recordings();
    expect(all.name).toBe('community-sessions.atom');
    expect(all.body).toContain(
      'href="https://backend.example.com/api/community-sessions/recordings.atom"',
    );
    const { body: none } = await feeds.recordings(['guild']);
    expect(none).not.toContain('<entry>');
  });
});
