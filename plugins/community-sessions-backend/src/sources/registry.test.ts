import { mockServices } from '@backstage/backend-test-utils';
import {
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { Pattern } from '../config/Pattern';
import { SeriesConfig } from '../config/config';
import { MemoryRun } from './__testUtils__/MemoryRun';
import { createSources } from './registry';
import { Source } from './types';

const series: SeriesConfig = {
  id: 'meetups',
  title: 'Meetups',
  timeZone: 'Europe/Stockholm',
  startTime: '16:00',
  durationMinutes: 60,
  tracks: [],
  meetingHosts: [],
  links: [],
  overrides: [],
};

const all: SeriesConfig = {
  ...series,
  github: {
    repository: 'https://github.com/acme/meetups',
    owner: 'acme',
    repo: 'meetups',
    titlePattern: Pattern.parse('Agenda'),
  },
  youtube: {
    playlistId: 'PLmeetups',
    apiBaseUrl: 'https://www.googleapis.com/youtube/v3',
    feedUrl: 'https://www.youtube.com/feeds/videos.xml?playlist_id=PLmeetups',
  },
  calendar: {
    url: 'https://calendar.example.org/private-secret/basic.ics',
    summaryPattern: Pattern.parse('Meetup'),
  },
  archive: { url: 'https://github.com/acme/meetups/blob/main/README.md' },
};

describe('createSources', () => {
  const integrations = ScmIntegrations.fromConfig(mockServices.rootConfig());
  const logger = mockServices.logger.mock();
  logger.child.mockReturnValue(logger);

  const create = (config: SeriesConfig, onRequest?: (source: string) => void) =>
    createSources(config, {
      onRequest,
      integrations,
      githubCredentials:
        DefaultGithubCredentialsProvider.fromIntegrations(integrations),
      urlReader: mockServices.urlReader.mock(),
      logger,
    });

  it('makes those that are configured', () => {
    expect(create(all).map(({ id }) => id)).toEqual([
      'github',
      'youtube',
      'calendar',
      'archive',
    ]);
    expect(create(series)).toEqual([]);
  });

  it('tells of the requests of each', async () => {
    jest.spyOn(global, 'fetch').mockRejectedValue(new Error('Offline'));
    const onRequest = jest.fn();
    for (const source of create(all, onRequest)) {
      const stop = new AbortController();
      onRequest.mockImplementation(() => stop.abort());
      const reading = new MemoryRun(source).read(stop.signal);
      await expect(reading).rejects.toMatchObject({ code: 'aborted' });
    }
    expect(onRequest.mock.calls.flat()).toEqual([
      'github',
      'youtube',
      'calendar',
      'archive',
    ]);
    jest.restoreAllMocks();
  });

  it('gives each a scope or an address that changes with what is read', () => {
    const place = ({ scope, address }: Source) => `${scope} at ${address}`;
    const places = create(all).map(place);
    const others = create({
      ...all,
      github: { ...all.github!, repo: 'others' },
      youtube: { ...all.youtube!, playlistId: 'PLothers' },
      calendar: { ...all.calendar!, url: 'https://calendar.example.org/b' },
      archive: { url: 'https://github.com/acme/others/blob/main/README.md' },
    }).map(place);
    expect(new Set([...places, ...others]).size).toBe(8);
  });
});
