import { Life, setClock } from '../__testUtils__/Life';
import { event, Outside } from '../__testUtils__/Outside';
import { openTestDatabase } from '../store/__testUtils__/databases';

jest.setTimeout(60_000);

const DAY_HOURS = 24;

describe('a source at another address', () => {
  let life: Life;
  let outside: Outside;

  beforeEach(async () => {
    setClock('2024-03-01T08:00:00Z');
    outside = await Outside.start();
    outside.events = [event('b@google.com', '20240306T160000')];
  });

  afterEach(async () => {
    await life.end();
    await outside.close();
    jest.useRealTimers();
  });

  async function begin(series = {}) {
    life = await Life.begin({
      outside,
      knex: await openTestDatabase('SQLITE_3'),
      config: { series: [series] },
    });
    await life.sync();
  }

  const videos = (count: number) =>
    Array.from({ length: count }, (_, n) => ({
      id: `video-${String(n).padStart(5, '0')}`,
      title: `Talk ${n}`,
      publishedAt: '2024-01-01T00:00:00Z',
    }));

  const youtube = (more = {}) => ({
    playlistId: 'PL8iP9yIjU0Q1bUK28-KrTUMl8n08CEPpf',
    apiKey: 'a-key',
    apiBaseUrl: `http://${outside.host}/youtube`,
    feedUrl: `http://${outside.host}/feed.xml`,
    ...more,
  });

  const stored = async () => (await life.source('youtube')).records;

  it('keeps events that the window of a calendar has moved past', async () => {
    outside.events.push(event('a@google.com', '20220406T160000'));
    await begin();
    expect(await life.ids()).toContain('meetup-2022-04-06');
    life.later(100 * DAY_HOURS);
    await life.sync();
    await life.restart({
      series: {
        calendar: { url: `http://${outside.host}/calendar.ics?key=2` },
      },
    });
    await life.sync(3);
    expect(await life.ids()).toContain('meetup-2022-04-06');
    expect(await life.source('calendar')).toMatchObject({ state: 'ok' });
  });

  it('keeps the videos of a playlist that is read from the feed from now on', async () => {
    outside.videos = videos(75);
    await begin({ youtube: youtube() });
    expect(await stored()).toBe(75);
    outside.rules = [
      {
        path: /feed\.xml/,
        status: 200,
        headers: { 'content-type': 'text/xml' },
        body: `<feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns="http://www.w3.org/2005/Atom"><yt:playlistId>PL8iP9yIjU0Q1bUK28-KrTUMl8n08CEPpf</yt:playlistId><entry><yt:videoId>video-00000</yt:videoId><title>Talk 0</title><published>2024-01-01T00:00:00+00:00</published></entry></feed>`,
        times: 100,
      },
    ];
    const { apiKey, ...withoutKey } = youtube();
    await life.restart({ series: { youtube: withoutKey } });
    await life.sync(3);
    expect(await stored()).toBe(75);
    await life.restart({
      series: {
        youtube: { ...withoutKey, feedUrl: `${withoutKey.feedUrl}?proxy` },
      },
    });
    await life.sync(3);
    expect(await stored()).toBe(75);
  });

  it('replaces the videos of another playlist once that was read, not before', async () => {
    outside.videos = videos(20);
    await begin({ youtube: youtube() });
    outside.rules = [{ path: /youtube/, status: 404, times: 100 }];
    outside.videos = videos(3);
    await life.restart({
      series: {
        youtube: youtube({ playlistId: 'PLotheriYjU0Q1bUK28-KrTUMl8n08CEPp' }),
      },
    });
    await life.sync();
    expect(await stored()).toBe(20);
    outside.rules = [];
    await life.sync();
    expect(await stored()).toBe(3);
    expect(await life.source('youtube')).toMatchObject({ state: 'ok' });
  });
});
