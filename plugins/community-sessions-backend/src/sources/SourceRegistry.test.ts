import {
  Pattern,
  SeriesSource,
  SessionSource,
} from '@backstage-community/plugin-community-sessions-node';
import { mockServices } from '@backstage/backend-test-utils';
import {
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { SeriesConfig } from '../config/config';
import { MemoryRun } from '@backstage-community/plugin-community-sessions-node/testUtils';
import { builtInSources } from './builtInSources';
import { SourceRegistry } from './SourceRegistry';

const series: SeriesConfig = {
  id: 'meetups',
  title: 'Meetups',
  timeZone: 'Europe/Stockholm',
  startTime: '16:00',
  durationMinutes: 60,
  tracks: [],
  meetingHosts: [],
  modules: {},
  sources: [],
  links: [],
  overrides: [],
};

const all = {
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

describe('SourceRegistry', () => {
  const integrations = ScmIntegrations.fromConfig(mockServices.rootConfig());
  const logger = mockServices.logger.mock();
  logger.child.mockReturnValue(logger);

  function create(
    config: Partial<SeriesConfig>,
    onRequest: (source: string) => void = () => {},
  ) {
    const configured = {
      ...series,
      ...config,
      sources: Object.keys(config),
    };
    const registry = new SourceRegistry();
    builtInSources({
      series: [configured],
      integrations,
      githubCredentials:
        DefaultGithubCredentialsProvider.fromIntegrations(integrations),
      urlReader: mockServices.urlReader.mock(),
      logger,
    }).forEach(source => registry.addSource(source));
    return registry.forSeries(configured, onRequest);
  }

  it('makes those that are configured', () => {
    expect(create(all).map(({ id }) => id)).toEqual([
      'github',
      'youtube',
      'calendar',
      'archive',
    ]);
    expect(create({})).toEqual([]);
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
    const place = ({ scope, address }: SeriesSource) =>
      `${scope} at ${address}`;
    const places = create(all).map(place);
    const others = create({
      ...all,
      github: { ...all.github, repo: 'others' },
      youtube: { ...all.youtube, playlistId: 'PLothers' },
      calendar: { ...all.calendar, url: 'https://calendar.example.org/b' },
      archive: { url: 'https://github.com/acme/others/blob/main/README.md' },
    }).map(place);
    expect(new Set([...places, ...others]).size).toBe(8);
  });

  describe('with sources of modules', () => {
    const gatherings: SessionSource = {
      id: 'gatherings',
      title: 'Gatherings',
      forSeries: ({ config }) => {
        if (!config) {
          return undefined;
        }
        config.getString('club');
        return undefined;
      },
    };

    it('knows them by their titles, and unknown ones by their id', () => {
      const registry = new SourceRegistry();
      registry.addSource(gatherings);
      expect(registry.describe('gatherings')).toEqual({ title: 'Gatherings' });
      expect(registry.describe('gone')).toEqual({ title: 'gone' });
    });

    it('refuses a second one with the same id', () => {
      const registry = new SourceRegistry();
      registry.addSource(gatherings);
      expect(() => registry.addSource(gatherings)).toThrow(
        "two sources of community sessions with the id 'gatherings'",
      );
    });

    it('refuses a configuration that its source does not take', () => {
      const registry = new SourceRegistry();
      registry.addSource(gatherings);
      const key = 'communitySessions.series[0].gatherings';
      const configured = {
        ...series,
        modules: { gatherings: { key, value: { club: 'chess' } } },
        sources: ['gatherings'],
      };
      expect(() => registry.forSeries(configured, () => {})).toThrow(
        'the source of this name does not take it',
      );
    });

    it('names the whole key of a wrong configuration', () => {
      const registry = new SourceRegistry();
      registry.addSource(gatherings);
      const key = 'communitySessions.series[0].gatherings';
      const configured = {
        ...series,
        modules: { gatherings: { key, value: {} } },
        sources: ['gatherings'],
      };
      expect(() => registry.forSeries(configured, () => {})).toThrow(
        `'club' in '${key}'`,
      );
    });
  });
});
