import { JsonObject, JsonValue } from '@backstage/types';
import { readConfig, readSeries } from '../__testUtils__/readConfig';

describe('errors of readCommunitySessionsConfig', () => {
  it.each<[JsonValue, string]>([
    ['on', ': must be an object'],
    [{ pagepath: '/x' }, '.pagepath: is not a known key'],
    [
      { pagePath: 'x' },
      ".pagePath: 'x' is not a path of the portal, e.g. /community-sessions",
    ],
    [{ feeds: { public: 'yes' } }, '.feeds.public: must be a boolean'],
    [
      { schedule: { frequency: 'often' } },
      ".schedule.frequency: is not a duration, e.g. { minutes: 30 } or '30 minutes', or a { cron: '0 * * * *' }",
    ],
    [
      { schedule: { timeout: { minutes: 0 } } },
      ".schedule.timeout: is not a duration, e.g. { minutes: 30 } or '30 minutes'",
    ],
    [
      { schedule: { initialDelay: { minuts: 1 } } },
      ".schedule.initialDelay: is not a duration, e.g. { minutes: 30 } or '30 minutes'",
    ],
    [{ schedule: { every: '1h' } }, '.schedule.every: is not a known key'],
    [{ series: {} }, '.series: must be an array'],
    [{ series: [] }, '.series: must not be empty'],
    [{ series: [{ timeZone: 'UTC' }] }, '.series[0].id: is missing'],
    [{ series: [{ id: 'a' }] }, '.series[0].timeZone: is missing'],
    [
      {
        series: [
          { id: 'a', timeZone: 'UTC' },
          { id: 'b', timeZone: 'UTC' },
          { id: 'a', timeZone: 'UTC' },
        ],
      },
      ".series[2].id: 'a' is the id of another series already",
    ],
  ])('refuses %j', (communitySessions, message) => {
    expect(() => readConfig(communitySessions)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: `communitySessions${message}`,
      }),
    );
  });

  it.each<[JsonObject, string]>([
    [
      { id: 'My meetup' },
      ".id: 'My meetup' may only have a-z, 0-9 and - in it, 100 at most, since it becomes part of addresses",
    ],
    [
      { timeZone: 'CET+1' },
      ".timeZone: 'CET+1' is not an IANA time zone, e.g. Europe/Stockholm",
    ],
    [
      { timeZone: '+01:00' },
      ".timeZone: '+01:00' is not an IANA time zone, e.g. Europe/Stockholm",
    ],
    [{ startTime: 960 }, '.startTime: must be a string'],
    [
      { startTime: '25:00' },
      ".startTime: '25:00' is not a time of day, e.g. '16:00' in quotes",
    ],
    [
      { duration: '90' },
      ".duration: is not a duration of whole minutes, e.g. { hours: 1 } or '90 minutes'",
    ],
    [
      { duration: { hours: -1 } },
      ".duration: is not a duration of whole minutes, e.g. { hours: 1 } or '90 minutes'",
    ],
    [{ gihub: {} }, '.gihub: is not a known key'],
    [{ github: {} }, '.github.repository: is missing'],
    [
      { github: { repository: 'backstage/community' } },
      '.github.repository: must be a complete http or https URL',
    ],
    [
      { github: { repository: 'https://github.com/backstage', label: 'x' } },
      '.github.repository: is not the address of a repository, e.g. https://github.com/backstage/community',
    ],
    [
      { github: { repository: 'https://ghe.example.com/a/b', label: 'x' } },
      ".github.repository: 'ghe.example.com' is not a known GitHub host, add it to integrations.github",
    ],
    [
      { github: { repository: 'https://github.com/a/b', titlePattern: '(' } },
      ".github.titlePattern: '(' is not a regular expression",
    ],
    [
      { youtube: { playlistId: 'https://youtube.com/playlist?list=PL1' } },
      ".youtube.playlistId: 'https://youtube.com/playlist?list=PL1' is not a playlist id: it is what follows list= in the playlist's address",
    ],
    [
      { youtube: { playlistId: 'PL1', apiKey: 1 } },
      '.youtube.apiKey: must be a string',
    ],
    [
      { github: { repository: 'https://github.com/a/b' } },
      '.github: needs a titlePattern or a label, which say which of its issues are agendas',
    ],
    [
      { calendar: { url: 'ftp://user:secret@example.com/a.ics' } },
      '.calendar.url: must be a complete http or https URL',
    ],
    [
      { calendar: { url: 'https://example.com/a.ics', summaryPattern: '[' } },
      ".calendar.summaryPattern: '[' is not a regular expression",
    ],
    [
      {
        calendar: { url: 'https://example.com/a', summaryPattern: '(?!x)' },
      },
      ".calendar.summaryPattern: '(?!x)' uses look-around or a back reference, which can't be run in bounded time; write it without",
    ],
    [
      { tracks: [{ id: 'a b', title: 'A', match: 'a' }] },
      ".tracks[0].id: 'a b' may only have a-z, 0-9 and - in it, 50 at most, since it becomes part of addresses",
    ],
    [
      { meetingHosts: ['https://meet.example.com/'] },
      ".meetingHosts[0]: 'https://meet.example.com/' is not the name of a host, e.g. meet.example.com",
    ],
    [{ archive: {} }, '.archive.url: is missing'],
    [{ links: [{ title: 'Chat' }] }, '.links[0].url: is missing'],
    [
      { overrides: [{ date: '2024-02-30' }] },
      ".overrides[0].date: '2024-02-30' is not a day of the calendar, e.g. 2024-02-21",
    ],
    [
      { overrides: [{ date: '2024-02-21', track: 'all' }] },
      ".overrides[0].track: 'all' is none of the tracks of the series",
    ],
    [
      { overrides: [{ date: '2024-02-21', recording: 'https://youtu.be/x' }] },
      ".overrides[0].recording: 'https://youtu.be/x' is not the id of a YouTube video",
    ],
    [
      { overrides: [{ date: '2024-02-21', startsAt: '2024-02-21T16:00' }] },
      ".overrides[0].startsAt: '2024-02-21T16:00' is not an ISO 8601 instant, e.g. 2024-02-21T15:00:00Z",
    ],
  ])('refuses a series with %j', (series, message) => {
    expect(() => readSeries(series)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: `communitySessions.series[0]${message}`,
      }),
    );
  });
});
