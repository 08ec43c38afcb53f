import { event } from '../__testUtils__/Outside';
import { useLife } from '../__testUtils__/useLife';

const MARCH = 'meetup-2024-03-06 03-06 16:00';
const APRIL = 'meetup-2024-04-24 04-24 16:00';

describe('a source that answers badly', () => {
  const world = useLife(host => ({
    notifications: { recordingAvailable: true },
    series: [
      {
        title: 'Community Sessions',
        github: {
          repository: 'https://github.com/acme/meetups',
          titlePattern: '^Agenda',
        },
        youtube: {
          playlistId: 'PL1',
          apiKey: 'a-key',
          apiBaseUrl: `http://${host}/youtube`,
          feedUrl: `http://${host}/feed.xml`,
        },
      },
    ],
  }));

  beforeEach(async () => {
    const { life, outside } = world;
    outside.events = [event('march@google.com', '20240306T160000')];
    outside.issues = [
      {
        number: 1,
        title: 'Agenda: Community Session (2024-04-24)',
        comments: [{ id: 11, body: 'I want to show our scorecards' }],
      },
    ];
    await life.sync();
    outside.videos = [
      {
        id: 'video000001',
        title: 'Community Session 2024-03-06',
        publishedAt: '2024-03-06T20:00:00Z',
      },
    ];
    life.later(6 * 24);
    await life.sync();
    await expectAll();
  });

  async function expectAll(): Promise<void> {
    const { life } = world;
    expect(await life.sights()).toEqual([`${MARCH} video000001`, APRIL]);
    expect(await life.get('/sessions/meetup-2024-04-24')).toMatchObject({
      agendas: [{ number: 1 }],
      topicCount: 1,
    });
    expect(life.notified).toEqual(['Recording available: Community Session']);
  }

  const PATHS = {
    github: /github/,
    youtube: /youtube|feed|oembed/,
    calendar: /calendar/,
  };
  const HTML = '<html><title>Sign in</title></html>';
  const sources = Object.keys(PATHS) as Array<keyof typeof PATHS>;

  it.each(
    sources.flatMap(source => [
      { source, name: 'HTML', status: 200, body: HTML },
      { source, name: 'an empty object', status: 200, body: {} },
      { source, name: 'status 404', status: 404, body: {} },
    ]),
  )(
    'loses nothing when $source answers with $name, and says so',
    async ({ source, status, body }) => {
      const { life, outside } = world;
      outside.rules = [{ path: PATHS[source], status, body, times: 1000 }];
      await life.sync();
      life.later(24);
      await life.sync(2);
      await expectAll();
      expect(await life.source(source)).toMatchObject({
        state: 'failing',
        lastSuccessAt: '2024-03-07T10:00:00.000Z',
        error: { message: expect.any(String) },
      });
      for (const other of sources.filter(each => each !== source)) {
        expect(await life.source(other)).toMatchObject({ state: 'ok' });
      }
      outside.rules = [];
      await life.sync(2);
      await expectAll();
      expect(await life.source(source)).toMatchObject({ state: 'ok' });
    },
  );

  it.each<{ source: keyof typeof PATHS; path: RegExp; body: unknown }>([
    { source: 'github', path: /issues/, body: [] },
    { source: 'youtube', path: /playlistItems/, body: { items: [] } },
    { source: 'youtube', path: /videos/, body: { items: [] } },
    {
      source: 'calendar',
      path: /calendar/,
      body: 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n',
    },
  ])(
    'loses nothing when $source has nothing for one sync ($path)',
    async ({ source, path, body }) => {
      const { life, outside } = world;
      outside.rules = [{ path, status: 200, body, times: 1000 }];
      await life.sync();
      await expectAll();
      outside.rules = [];
      await life.sync(3);
      await expectAll();
      expect(await life.source(source)).toMatchObject({ state: 'ok' });
    },
  );

  it('loses nothing in a month of failures of all sources, and is told of them', async () => {
    const { life, outside } = world;
    outside.rules = [{ path: /./, status: 404, times: 10000 }];
    for (let week = 0; week < 3; week++) {
      life.later(7 * 24);
      await life.sync();
      await life.run('retention');
      await expectAll();
    }
    for (const source of sources) {
      expect(await life.source(source)).toMatchObject({ state: 'failing' });
    }
    outside.rules = [];
    await life.sync(2);
    await expectAll();
  });

  it('sees what happened in the meantime', async () => {
    const { life, outside } = world;
    outside.rules = [{ path: /./, status: 404, times: 10000 }];
    await life.sync();
    outside.events = [event('march@google.com', '20240306T163000')];
    outside.issues[0] = {
      number: 1,
      title: 'Agenda: Community Session (2024-04-25)',
      updatedAt: '2024-03-09T10:00:00Z',
    };
    outside.videos = [];
    life.later(7 * 24);
    await life.sync();
    outside.rules = [];
    await life.sync(3);
    expect(await life.sights()).toEqual([
      'meetup-2024-03-06 03-06 16:30',
      'meetup-2024-04-24 04-25 16:00',
    ]);
    expect(await life.get('/sessions/meetup-2024-04-24')).toMatchObject({
      topicCount: 0,
    });
  });
});
