import { Pattern } from '@backstage-community/plugin-community-sessions-node';
import { readConfig, readSeries } from '../__testUtils__/readConfig';

describe('readCommunitySessionsConfig', () => {
  it.each([undefined, null, {}])(
    'follows the Backstage community without config (%p)',
    communitySessions => {
      expect(readConfig(communitySessions)).toEqual({
        schedule: {
          frequency: { minutes: 30 },
          timeout: { minutes: 10 },
          initialDelay: { seconds: 5 },
        },
        pagePath: '/community-sessions',
        feedsPublic: false,
        notifications: { recordingAvailable: false, sessionSoon: false },
        series: [
          {
            id: 'backstage',
            title: 'Backstage Community Sessions',
            timeZone: 'Europe/Stockholm',
            startTime: '16:00',
            durationMinutes: 60,
            github: {
              repository: 'https://github.com/backstage/community',
              owner: 'backstage',
              repo: 'community',
              titlePattern: Pattern.parse(
                '^(RFC: )?Agenda for Backstage Community Sessions?\\b',
              ),
            },
            youtube: {
              playlistId: 'PL8iP9yIjU0Q1bUK28-KrTUMl8n08CEPpf',
              apiBaseUrl: 'https://www.googleapis.com/youtube/v3',
              feedUrl:
                'https://www.youtube.com/feeds/videos.xml?playlist_id=PL8iP9yIjU0Q1bUK28-KrTUMl8n08CEPpf',
            },
            calendar: {
              url: 'https://calendar.google.com/calendar/ical/c_qup9gbhn9sqpuao6trttd8mk5s%40group.calendar.google.com/public/basic.ics',
              summaryPattern: Pattern.parse('Community Session'),
            },
            archive: {
              url: 'https://github.com/backstage/community/blob/main/backstage-community-sessions/README.md',
            },
            tracks: [
              {
                id: 'adopters',
                title: 'Adopters',
                match: Pattern.parse('adopter'),
              },
              {
                id: 'contributors',
                title: 'Contributors',
                match: Pattern.parse('contributor'),
              },
            ],
            modules: {},
            sources: ['github', 'youtube', 'calendar', 'archive'],
            meetingHosts: [],
            links: [
              {
                title: 'Discord',
                url: 'https://discord.gg/MUpMjP2',
                icon: 'chat',
              },
            ],
            overrides: [],
          },
        ],
      });
    },
  );

  it('gives a series only the sources it names', () => {
    expect(readSeries({})).toEqual({
      id: 'meetup',
      title: 'meetup',
      timeZone: 'America/New_York',
      startTime: '16:00',
      durationMinutes: 60,
      modules: {},
      sources: [],
      tracks: [],
      meetingHosts: [],
      links: [],
      overrides: [],
    });
  });

  it('takes all events of the calendar of an own series, and webcal for https', () => {
    const url = 'webcal://guild:secret@example.com/a.ics';
    expect(readSeries({ calendar: { url } }).calendar).toEqual({
      url: 'https://guild:secret@example.com/a.ics',
    });
  });

  it('leaves the parts of modules to them, and refuses those that no module reads', () => {
    const series = { id: 'guild', timeZone: 'UTC', wiki: { space: 'GUILD' } };
    const read = (moduleSources?: string[]) =>
      readConfig({ series: [series] }, {}, moduleSources).series[0];
    const { modules, sources } = read(['wiki', 'forum']);
    expect(sources).toEqual(['wiki']);
    expect(modules).toEqual({
      wiki: {
        key: 'communitySessions.series[0].wiki',
        value: { space: 'GUILD' },
      },
    });
    expect(() =>
      readConfig({ series: [{ ...series, wiki: 'GUILD' }] }, {}, ['wiki']),
    ).toThrow('communitySessions.series[0].wiki: must be an object');
    expect(() => read()).toThrow(
      'communitySessions.series[0].wiki: is not a known key',
    );
  });

  it('takes all issues with the label of an own series', () => {
    const repository = 'https://github.com/a/b';
    expect(
      readSeries({ github: { repository, label: 'agenda' } }).github,
    ).toEqual({ repository, owner: 'a', repo: 'b', label: 'agenda' });
  });

  it('reads everything that can be set', () => {
    const config = readConfig(
      {
        schedule: {
          frequency: { cron: '0 * * * *' },
          timeout: '5m',
          initialDelay: 'PT1S',
        },
        pagePath: '/meetups/',
        feeds: { public: true },
        notifications: { sessionSoon: true },
        series: [
          {
            id: 'guild',
            title: 'Guild',
            timeZone: 'Asia/Kolkata',
            startTime: '09:30',
            duration: '45 minutes',
            github: {
              repository: 'https://ghe.example.com/guild/meetups.git',
              titlePattern: '^Guild',
              label: '',
            },
            youtube: { playlistId: 'PL-1_a', apiKey: '', feedUrl: 'http://f/' },
            tracks: [{ id: 'adopters', title: 'Users', match: '^users?' }],
            meetingHosts: ['Meet.example.com'],
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
      },
      {
        github: [
          {
            host: 'ghe.example.com',
            apiBaseUrl: 'https://ghe.example.com/api/v3',
          },
        ],
      },
    );

    expect(config.schedule).toEqual({
      frequency: { cron: '0 * * * *' },
      timeout: { minutes: 5 },
      initialDelay: { seconds: 1 },
    });
    expect(config).toMatchObject({
      pagePath: '/meetups',
      feedsPublic: true,
      notifications: { recordingAvailable: false, sessionSoon: true },
    });
    expect(config.series[0]).toEqual({
      id: 'guild',
      title: 'Guild',
      timeZone: 'Asia/Kolkata',
      startTime: '09:30',
      durationMinutes: 45,
      github: {
        repository: 'https://ghe.example.com/guild/meetups',
        owner: 'guild',
        repo: 'meetups',
        titlePattern: Pattern.parse('^Guild'),
        label: undefined,
      },
      youtube: {
        playlistId: 'PL-1_a',
        apiKey: undefined,
        apiBaseUrl: 'https://www.googleapis.com/youtube/v3',
        feedUrl: 'http://f',
      },
      tracks: [
        { id: 'adopters', title: 'Users', match: Pattern.parse('^users?') },
      ],
      meetingHosts: ['meet.example.com'],
      modules: {},
      sources: ['github', 'youtube'],
      links: [],
      overrides: [
        {
          date: '2024-02-21',
          track: 'adopters',
          recording: '-dQw4w9WgXc',
          startsAt: '2024-02-21T15:00:00.000Z',
          cancelled: false,
          title: 'Moved',
        },
      ],
    });
  });

  it.each([
    ['true', true],
    ['false', false],
  ])('reads %p of the environment as %p', (value, expected) => {
    const config = readConfig({
      feeds: { public: value },
      notifications: { recordingAvailable: value, sessionSoon: value },
    });
    expect(config.feedsPublic).toBe(expected);
    expect(config.notifications).toEqual({
      recordingAvailable: expected,
      sessionSoon: expected,
    });
  });
});
