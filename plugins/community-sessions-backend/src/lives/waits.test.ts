import { Life, setClock } from '../__testUtils__/Life';
import { event, Outside } from '../__testUtils__/Outside';
import { openTestDatabase } from '../store/__testUtils__/databases';

jest.setTimeout(60_000);

describe('a source that asks to wait', () => {
  let life: Life;
  let outside: Outside;

  beforeEach(async () => {
    setClock('2024-03-01T08:00:00Z');
    outside = await Outside.start();
    outside.events = [event('a@google.com', '20240306T160000')];
    outside.archive = '## 2023-01-15\n\nNotes\n';
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
      config: {
        series: [
          { archive: { url: `http://${outside.host}/archive.md` }, ...series },
        ],
      },
    });
    await life.sync();
  }

  const youtube = (more = {}) => ({
    playlistId: 'PL8iP9yIjU0Q1bUK28-KrTUMl8n08CEPpf',
    apiKey: 'a-key',
    apiBaseUrl: `http://${outside.host}/youtube`,
    feedUrl: `http://${outside.host}/feed.xml`,
    ...more,
  });

  const limits: Record<string, Record<string, string>> = {
    '115 days': { 'retry-after': '9999999' },
    'longer than a date can tell': { 'retry-after': '99999999999999' },
  };

  it.each(Object.keys(limits))(
    'is read again within a day, and the others meanwhile, when it asks for %s',
    async name => {
      outside.rules = [
        { path: /calendar/, status: 429, headers: limits[name], times: 1 },
      ];
      await begin();
      expect(await life.ids()).toEqual(['meetup-2023-01-15']);
      expect(await life.source('calendar')).toMatchObject({
        state: 'waiting',
        nextAttemptAt: expect.stringMatching(/^2024-03-02T09:00:00/),
      });
      await life.sync(24);
      expect(await life.ids()).toEqual([
        'meetup-2023-01-15',
        'meetup-2024-03-06',
      ]);
    },
  );

  it('is read at once when an admin starts a sync', async () => {
    outside.rules = [
      {
        path: /calendar/,
        status: 429,
        headers: { 'retry-after': '40000' },
        times: 1,
      },
    ];
    await begin();
    await life.sync();
    expect(await life.source('calendar')).toMatchObject({ state: 'waiting' });
    await life.admin('series=meetup');
    expect(await life.source('calendar')).toMatchObject({ state: 'ok' });
  });

  it('keeps waiting when an admin starts a sync of another source', async () => {
    outside.rules = [
      {
        path: /calendar/,
        status: 429,
        headers: { 'retry-after': '40000' },
        times: 1,
      },
    ];
    await begin();
    await life.admin('series=meetup&source=archive');
    expect(await life.source('calendar')).toMatchObject({ state: 'waiting' });
    await life.admin('source=calendar');
    expect(await life.source('calendar')).toMatchObject({ state: 'ok' });
  });

  it.each([
    { name: 'key', change: { apiKey: 'another-key' } },
    {
      name: 'playlist',
      change: { playlistId: 'PLotheriYjU0Q1bUK28-KrTUMl8n08CEPp' },
    },
  ])(
    'is read at once with another $name after the quota of YouTube was used up',
    async ({ change }) => {
      outside.rules = [
        {
          path: /youtube/,
          status: 403,
          body: {
            error: { code: 403, errors: [{ reason: 'quotaExceeded' }] },
          },
          times: 1,
        },
      ];
      await begin({ youtube: youtube() });
      await life.sync();
      expect(await life.source('youtube')).toMatchObject({ state: 'waiting' });
      await life.restart({ series: { youtube: youtube(change) } });
      await life.sync();
      expect(await life.source('youtube')).toMatchObject({ state: 'ok' });
    },
  );

  it('is read at once with another token after the limit of GitHub was met', async () => {
    outside.rules = [
      {
        path: /github/,
        status: 403,
        headers: {
          'x-ratelimit-remaining': '0',
          'x-ratelimit-limit': '5000',
          'x-ratelimit-reset': String(Date.now() / 1000 + 20 * 3600),
        },
        times: 1,
      },
    ];
    await begin({
      github: {
        repository: 'https://github.com/acme/meetups',
        titlePattern: 'Session',
      },
    });
    await life.sync();
    expect(await life.source('github')).toMatchObject({ state: 'waiting' });
    await life.restart({ token: 'another-token' });
    await life.sync();
    expect(await life.source('github')).toMatchObject({ state: 'ok' });
  });

  it('ends no sync when an attempt can not be stored', async () => {
    await begin();
    outside.archive = '## 2023-01-15\n\nNotes\n\n## 2023-02-15\n\nNotes\n';
    life.knex.on('query', ({ sql }: { sql: string }) => {
      if (/insert into .source_states/.test(sql)) {
        throw new Error('The database is not there');
      }
    });
    await life.sync();
    expect(await life.ids()).toContain('meetup-2024-03-06');
  });
});
