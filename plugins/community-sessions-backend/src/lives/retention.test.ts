import { Life, setClock } from '../__testUtils__/Life';
import { event, Outside } from '../__testUtils__/Outside';
import { openTestDatabase } from '../store/__testUtils__/databases';

jest.setTimeout(120_000);

const DAY_HOURS = 24;

describe('retention', () => {
  let life: Life;
  let outside: Outside;

  beforeEach(async () => {
    setClock('2024-03-01T08:00:00Z');
    outside = await Outside.start();
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

  /** Everything that is stored, as text. */
  async function stored(): Promise<string> {
    const tables: Array<{ name: string }> = await life
      .knex('sqlite_master')
      .where({ type: 'table' })
      .select('name');
    const rows = await Promise.all(tables.map(({ name }) => life.knex(name)));
    return JSON.stringify(rows);
  }

  const github = {
    repository: 'https://github.com/acme/meetups',
    titlePattern: 'Session',
  };

  it('deletes what a source lost within 30 days, also without notifications', async () => {
    outside.events = [
      event('a@google.com', '20240306T160000', [], 'Session of Ada'),
      event('b@google.com', '20240313T160000'),
    ];
    outside.issues = [
      {
        number: 1,
        title: 'Session 2024-03-20',
        comments: [
          { id: 10, body: 'Show the portal of Babbage', author: 'babbage' },
          { id: 11, body: 'Show the portal of Curie', author: 'curie' },
        ],
      },
    ];
    await begin({ github });
    expect(await stored()).toMatch(/Ada.*babbage|babbage.*Ada/s);

    outside.events = outside.events.slice(1);
    outside.issues[0].comments = outside.issues[0].comments?.slice(1);
    await life.sync(4);
    expect((await life.ids()).length).toBe(2);
    for (let day = 0; day < 28; day++) {
      life.later(DAY_HOURS);
      await life.sync();
      await life.run('retention');
    }
    const left = await stored();
    expect(left).toContain('curie');
    expect(left).not.toMatch(/Ada|abbage/);
  });

  it('deletes what was read with a key of YouTube that stopped working, but its id', async () => {
    outside.videos = [
      {
        id: 'video-00001',
        title: 'Secret talk 2024-02-20',
        publishedAt: '2024-02-20T18:00:00Z',
      },
    ];
    outside.events = [event('b@google.com', '20240220T160000')];
    await begin({
      youtube: {
        playlistId: 'PL8iP9yIjU0Q1bUK28-KrTUMl8n08CEPpf',
        apiKey: 'a-key',
        apiBaseUrl: `http://${outside.host}/youtube`,
        feedUrl: `http://${outside.host}/feed.xml`,
      },
    });
    expect(await stored()).toContain('Secret talk');
    outside.rules = [{ path: /youtube|oembed/, status: 403, times: 1000 }];
    for (let day = 0; day < 31; day++) {
      life.later(DAY_HOURS);
      await life.sync();
      await life.run('retention');
    }
    expect(await stored()).not.toContain('Secret talk');
    expect((await life.source('youtube')).records).toBe(1);
  });

  it('keeps everything of a source that can not be read for months', async () => {
    outside.events = [event('a@google.com', '20240306T160000')];
    await begin();
    life.later(90 * DAY_HOURS);
    await life.run('retention');
    expect(await life.ids()).toEqual(['meetup-2024-03-06']);
    expect((await life.source('calendar')).records).toBe(1);
  });

  it('deletes a series within 30 days after it was taken out of the config', async () => {
    outside.events = [event('b@google.com', '20240313T160000')];
    outside.issues = [
      { number: 1, title: 'Session 2024-03-20', body: 'Hosted by Babbage' },
    ];
    await begin({ github });
    const ids = await life.ids();
    expect(ids).toHaveLength(2);
    await life.restart({ series: { id: 'other' } });
    for (let day = 0; day < 29; day++) {
      life.later(DAY_HOURS);
      await life.run('retention');
    }
    expect(await stored()).not.toContain('Babbage');

    await life.restart({ series: { id: 'meetup' } });
    await life.sync();
    expect(await life.ids()).toEqual(ids);
  });
});
