import {
  SessionSource,
  SourceSeries,
} from '@backstage-community/plugin-community-sessions-node';
import { sourceContract } from '@backstage-community/plugin-community-sessions-node/testUtils';
import {
  mockServices,
  registerMswTestHooks,
} from '@backstage/backend-test-utils';
import { NotModifiedError } from '@backstage/errors';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { JsonObject } from '@backstage/types';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { readConfig } from '../__testUtils__/readConfig';
import { builtInSources } from './builtInSources';
import { ics, monthly } from './calendar/__testUtils__/ics';
import {
  API,
  FakeGitHub,
  restComment,
  restIssue,
} from './github/__testUtils__/FakeGitHub';
import { FakeYouTube, fakeConfig } from './youtube/__testUtils__/FakeYouTube';

const host = new URL(API).host;
const integrations = { github: [{ host, apiBaseUrl: API }] };
const calendarUrl = 'https://calendar.example.org/basic.ics';
const urlReader = mockServices.urlReader.mock({
  readUrl: async (_, options) => {
    if (options?.etag) {
      throw new NotModifiedError();
    }
    const text = '## May 3, 2024\n\nWe saw a demo.\n';
    return { buffer: async () => Buffer.from(text), etag: 'e1' };
  },
});

const configs: Record<string, JsonObject> = {
  github: { repository: `https://${host}/acme/meetups`, label: 'agenda' },
  youtube: { ...fakeConfig },
  calendar: { url: calendarUrl },
  archive: { url: 'https://github.com/acme/meetups/blob/main/README.md' },
};

/** A built-in source, which reads the configuration of the series as the plugin does. */
function builtInSource(id: string): SessionSource {
  const sourceOf = (config: JsonObject | undefined) => {
    const { series } = readConfig(
      {
        series: [
          {
            id: 'contract',
            timeZone: 'Europe/Stockholm',
            ...(config && { [id]: config }),
          },
        ],
      },
      integrations,
    );
    const found = builtInSources({
      series,
      integrations: ScmIntegrations.fromConfig(
        new ConfigReader({ integrations }),
      ),
      githubCredentials: {
        getCredentials: async () => ({ type: 'token', token: 'ghp_secret' }),
      },
      urlReader,
      logger: mockServices.logger.mock({
        child: () => mockServices.logger.mock(),
      }),
    }).find(each => each.id === id);
    if (!found) {
      throw new Error(`There is no built-in source '${id}'`);
    }
    return found;
  };
  return {
    ...sourceOf(undefined),
    forSeries: (series: SourceSeries) =>
      sourceOf(series.config?.get<JsonObject>()).forSeries(series),
  };
}

describe.each(Object.keys(configs))('the source %s', id => {
  const server = setupServer();
  registerMswTestHooks(server);

  beforeEach(() => {
    const github = new FakeGitHub();
    github.issues = [restIssue(1), restIssue(2, { labels: [] })];
    github.comments = [restComment(11, 1)];
    const youtube = new FakeYouTube();
    youtube.add('dQw4w9WgXcQ');
    server.use(
      ...github.handlers(),
      ...youtube.handlers(),
      http.get(calendarUrl, () => new HttpResponse(ics([monthly]))),
    );
  });

  it.each(sourceContract)('$name', async ({ run }) => {
    const fixture = { source: builtInSource(id), config: configs[id] };
    await expect(run(fixture)).resolves.toBeUndefined();
  });
});
