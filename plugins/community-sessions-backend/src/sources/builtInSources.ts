import {
  SessionSource,
  SourceSeries,
} from '@backstage-community/plugin-community-sessions-node';
import { LoggerService, UrlReaderService } from '@backstage/backend-plugin-api';
import {
  GithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { SeriesConfig } from '../config/config';
import { ArchiveSource } from './archive/ArchiveSource';
import { CalendarSource } from './calendar/CalendarSource';
import { GitHubSource } from './github/GitHubSource';
import { HttpReader } from './http/HttpReader';
import { YouTubeSource } from './youtube/YouTubeSource';

const SECOND_MS = 1000;

/** What the built-in sources need of Backstage. */
export interface BuiltInSourcesOptions {
  /** The configured series, which say how the built-in sources are read. */
  series: SeriesConfig[];
  integrations: ScmIntegrations;
  /** E.g. `DefaultGithubCredentialsProvider.fromIntegrations(integrations)`. */
  githubCredentials: GithubCredentialsProvider;
  urlReader: UrlReaderService;
  logger: LoggerService;
}

/** The sources that need no module, in the order in which they are read. */
export function builtInSources(
  options: BuiltInSourcesOptions,
): SessionSource[] {
  const { integrations, githubCredentials, urlReader } = options;
  const configOf = ({ id }: SourceSeries) =>
    options.series.find(each => each.id === id);
  const loggerOf = ({ id }: SourceSeries) =>
    options.logger.child({ series: id });
  const httpOf = ({ onRequest }: SourceSeries) =>
    new HttpReader(SECOND_MS, onRequest);
  return [
    {
      id: 'github',
      title: 'GitHub',
      icon: 'github',
      loginAnnotation: 'github.com/user-login',
      forSeries: series => {
        const config = configOf(series)?.github;
        return (
          config &&
          new GitHubSource({
            config,
            integrations,
            credentials: githubCredentials,
            logger: loggerOf(series),
            onRequest: series.onRequest,
          })
        );
      },
    },
    {
      id: 'youtube',
      title: 'YouTube',
      forSeries: series => {
        const config = configOf(series)?.youtube;
        return config && new YouTubeSource({ config, http: httpOf(series) });
      },
    },
    {
      id: 'calendar',
      title: 'Calendar',
      forSeries: series => {
        const config = configOf(series)?.calendar;
        return (
          config &&
          new CalendarSource({
            config,
            timeZone: series.timeZone,
            http: httpOf(series),
            logger: loggerOf(series),
          })
        );
      },
    },
    {
      id: 'archive',
      title: 'Archive',
      icon: 'docs',
      forSeries: series => {
        const config = configOf(series)?.archive;
        return (
          config &&
          new ArchiveSource({ config, urlReader, onRequest: series.onRequest })
        );
      },
    },
  ];
}
