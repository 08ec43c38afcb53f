import { resolve } from 'node:path';
import { ConfigSchema, loadConfigSchema } from '@backstage/config-loader';
import { JsonObject } from '@backstage/types';
import { readConfig } from './__testUtils__/readConfig';

const PLUGINS = resolve(__dirname, '../..');

/** The schemas of the plugins, put together as `backstage-cli config:check` does. */
function loadSchema(plugins: string[]): Promise<ConfigSchema> {
  return loadConfigSchema({
    dependencies: [],
    packagePaths: plugins.map(plugin =>
      resolve(PLUGINS, plugin, 'package.json'),
    ),
    excludePackageDependencies: true,
  });
}

const meetup = { id: 'meetup', timeZone: 'America/New_York' };

const EVERYTHING: JsonObject = {
  schedule: {
    frequency: { cron: '0 * * * *' },
    timeout: '5m',
    initialDelay: 'PT1S',
  },
  pagePath: '/meetups/',
  feeds: { public: true },
  notifications: { recordingAvailable: false, sessionSoon: true },
  series: [
    {
      ...meetup,
      title: 'Guild',
      startTime: '09:30',
      duration: { minutes: 45 },
      github: {
        repository: 'https://github.com/guild/meetups.git',
        titlePattern: '^Guild',
        label: '',
      },
      youtube: {
        playlistId: 'PL-1_a',
        apiKey: '',
        apiBaseUrl: 'https://www.googleapis.com/youtube/v3',
        feedUrl: 'http://feeds.example.com/?token=abc',
      },
      calendar: {
        url: 'https://example.com/private-abc/basic.ics',
        summaryPattern: 'Guild',
      },
      archive: { url: 'https://example.com/README.md?token=abc' },
      tracks: [{ id: 'adopters', title: 'Adopters', match: 'adopter' }],
      meetingHosts: ['meet.example.com'],
      links: [{ title: 'Chat', url: 'https://chat.example.com', icon: 'chat' }],
      overrides: [
        {
          date: '2024-02-21',
          track: 'adopters',
          recording: '-dQw4w9WgXc',
          startsAt: '2024-02-21T16:00:00+01:00',
          cancelled: false,
          title: 'Moved',
        },
      ],
    },
  ],
};

describe('config:check', () => {
  let schema: ConfigSchema;
  /** As with `--strict`. */
  let strictSchema: ConfigSchema;

  beforeAll(async () => {
    schema = await loadSchema([
      'community-sessions-backend',
      'community-sessions',
      'search-backend-module-community-sessions',
    ]);
    strictSchema = await loadConfigSchema({
      serialized: schema.serialize(),
      noUndeclaredProperties: true,
    });
  }, 120_000);

  const check = (
    communitySessions: JsonObject,
    others: JsonObject = {},
    by = schema,
  ) =>
    by.process([
      { data: { communitySessions, ...others }, context: 'app-config.yaml' },
    ]);

  it.each<[string, JsonObject]>([
    ['nothing', {}],
    ['everything that can be set', EVERYTHING],
    ['booleans of the environment', { feeds: { public: 'true' } }],
    ['a sync by hand', { schedule: { frequency: { trigger: 'manual' } } }],
    ['durations in words', { schedule: { frequency: '1.5 hours' } }],
  ])('lets pass what starts: %s', (_, config) => {
    expect(() => readConfig(config)).not.toThrow();
    expect(() => check(config)).not.toThrow();
    expect(() => check(config, {}, strictSchema)).not.toThrow();
  });

  it('knows all keys of the other plugins', () => {
    const others = {
      auth: { providers: { github: { development: {} } } },
      search: {
        collators: {
          communitySessions: {
            schedule: { frequency: { minutes: 5 }, timeout: '5m' },
          },
        },
      },
    };
    expect(() => check(EVERYTHING, others)).not.toThrow();
    expect(() => check(EVERYTHING, others, strictSchema)).not.toThrow();
  });

  it.each<[JsonObject, string]>([
    [{ serie: [] }, 'additionalProperty=serie } at /communitySessions'],
    [{ feeds: { pubic: true } }, 'additionalProperty=pubic'],
    [{ notifications: { soon: true } }, 'additionalProperty=soon'],
    [{ schedule: { every: '1h' } }, 'additionalProperty=every'],
    [{ schedule: { timeout: { minuts: 1 } } }, 'additionalProperty=minuts'],
    [{ schedule: { frequency: 'often' } }, '/schedule/frequency'],
    [{ schedule: { timeout: '30' } }, '/schedule/timeout'],
    [{ schedule: { frequency: { trigger: 'hand' } } }, '/schedule/frequency'],
    [{ pagePath: 'meetups' }, '/pagePath'],
    [{ feeds: { public: 'maybe' } }, '/feeds/public'],
    [{ series: [] }, '/series'],
    [{ series: [{ timeZone: 'UTC' }] }, 'missingProperty=id'],
    [{ series: [{ id: 'a' }] }, 'missingProperty=timeZone'],
  ])('refuses %j, as the start does', (config, message) => {
    expect(() => readConfig(config)).toThrow();
    expect(() => check(config)).toThrow(message);
  });

  it.each<[JsonObject, string]>([
    [{ id: 'A B' }, '/series/0/id'],
    [{ id: 'x'.repeat(101) }, '/series/0/id'],
    [{ timeZone: 'Stockholm' }, '/series/0/timeZone'],
    [{ timeZone: 'CET+1' }, '/series/0/timeZone'],
    [{ timeZone: '+01:00' }, '/series/0/timeZone'],
    [{ timeZone: 'Sweden/Stockholm' }, '/series/0/timeZone'],
    [{ timeZone: 'Europe' }, '/series/0/timeZone'],
    [{ timeZone: 'Eastern Time' }, '/series/0/timeZone'],
    [{ startTime: '25:00' }, '/series/0/startTime'],
    [{ startTime: 960 }, '/series/0/startTime'],
    [{ startTime: '4pm' }, '/series/0/startTime'],
    [{ duration: '90' }, '/series/0/duration'],
    [{ gihub: {} }, 'additionalProperty=gihub'],
    [{ github: {} }, 'missingProperty=repository'],
    [{ github: 'https://github.com/a/b' }, '/series/0/github'],
    [{ github: { repository: 'a/b' } }, '/series/0/github/repository'],
    [{ github: { repository: 'https://github.com/a' } }, '/github/repository'],
    [
      { github: { repository: 'https://github.com/a/b', lable: 'x' } },
      'additionalProperty=lable',
    ],
    [{ youtube: { playlistId: 'PL1&x=1' } }, '/youtube/playlistId'],
    [
      { youtube: { playlistId: 'PL1', apikey: 'x' } },
      'additionalProperty=apikey',
    ],
    [{ youtube: { playlistId: 'PL1', feedUrl: 'feed' } }, '/youtube/feedUrl'],
    [{ calendar: { url: 'basic.ics' } }, '/calendar/url'],
    [
      { calendar: { url: 'https://a.example', pattern: 'x' } },
      'additionalProperty=pattern',
    ],
    [{ archive: { url: 'README.md' } }, '/archive/url'],
    [
      { archive: { url: 'https://a.example', branch: 'x' } },
      'additionalProperty=branch',
    ],
    [{ links: [{ title: 'Chat' }] }, 'missingProperty=url'],
    [
      { links: [{ title: 'Chat', url: 'https://a.example', image: 'x' }] },
      'additionalProperty=image',
    ],
    [{ overrides: [{ date: '21.2.2024' }] }, '/overrides/0/date'],
    [{ overrides: [{ date: '2024-02-21', track: ' ' }] }, '/overrides/0/track'],
    [
      { overrides: [{ date: '2024-02-21', recording: 'youtu.be/x' }] },
      '/overrides/0/recording',
    ],
    [
      { overrides: [{ date: '2024-02-21', startsAt: '2024-02-21T16:00' }] },
      '/overrides/0/startsAt',
    ],
    [
      { overrides: [{ date: '2024-02-21', canceled: true }] },
      'additionalProperty=canceled',
    ],
  ])('refuses a series with %j, as the start does', (change, message) => {
    const config = { series: [{ ...meetup, ...change }] };
    expect(() => readConfig(config)).toThrow();
    expect(() => check(config)).toThrow(message);
  });

  it('knows every time zone', () => {
    const zones = ['UTC', 'GMT', 'Etc/GMT+5', 'US/Eastern', 'CET', 'EST5EDT'];
    const all = [...Intl.supportedValuesOf('timeZone'), ...zones];
    expect(() =>
      check({ series: all.map(timeZone => ({ ...meetup, timeZone })) }),
    ).not.toThrow();
  });

  it('says nothing in logs and browsers of addresses that may hold a token', () => {
    const configs = [
      { data: { communitySessions: EVERYTHING }, context: 'app-config.yaml' },
    ];
    const secret = JSON.stringify(
      schema.process(configs, { visibility: ['secret'] }),
    );
    expect(secret).toContain('https://example.com/README.md?token=abc');
    expect(secret).toContain('http://feeds.example.com/?token=abc');
    expect(secret).toContain('https://example.com/private-abc/basic.ics');
    const frontend = schema.process(configs, { visibility: ['frontend'] });
    expect(JSON.stringify(frontend)).not.toContain('token');
  });

  it('lets each plugin be installed without the others', async () => {
    const search = await loadSchema([
      'search-backend-module-community-sessions',
    ]);
    expect(() =>
      search.process([
        { data: { communitySessions: EVERYTHING }, context: 'app-config.yaml' },
      ]),
    ).not.toThrow();
  }, 120_000);
});
