import { LoggerService, UrlReaderService } from '@backstage/backend-plugin-api';
import {
  GithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { SeriesConfig } from '../config/config';
import { ArchiveSource } from './archive/ArchiveSource';
import { CalendarSource } from './calendar/CalendarSource';
import { GitHubSource } from './github/GitHubSource';
import { SourceId } from './records';
import { HttpReader } from './http/HttpReader';
import { Source } from './types';
import { YouTubeSource } from './youtube/YouTubeSource';

const SECOND_MS = 1000;

/** What sources need of Backstage. */
export interface SourceDeps {
  integrations: ScmIntegrations;
  /** E.g. `DefaultGithubCredentialsProvider.fromIntegrations(integrations)`. */
  githubCredentials: GithubCredentialsProvider;
  urlReader: UrlReaderService;
  logger: LoggerService;
  /** Called before each request that a source makes; of the archive, before the URL reader is asked. */
  onRequest?: (source: SourceId) => void;
}

/**
 * The sources a series is configured with.
 * Throws an InputError when its repository is on a GitHub host that is not under `integrations.github`.
 */
export function createSources(
  series: SeriesConfig,
  deps: SourceDeps,
): Source[] {
  const logger = deps.logger.child({ series: series.id });
  const onRequest = (source: SourceId) => () => deps.onRequest?.(source);
  const sources: Source[] = [];
  if (series.github) {
    sources.push(
      new GitHubSource({
        config: series.github,
        integrations: deps.integrations,
        credentials: deps.githubCredentials,
        logger,
        onRequest: onRequest('github'),
      }),
    );
  }
  if (series.youtube) {
    const http = new HttpReader(SECOND_MS, onRequest('youtube'));
    sources.push(new YouTubeSource({ config: series.youtube, http }));
  }
  if (series.calendar) {
    const { calendar: config, timeZone } = series;
    const http = new HttpReader(SECOND_MS, onRequest('calendar'));
    sources.push(new CalendarSource({ config, timeZone, http, logger }));
  }
  if (series.archive) {
    const { archive: config } = series;
    sources.push(
      new ArchiveSource({
        config,
        urlReader: deps.urlReader,
        onRequest: onRequest('archive'),
      }),
    );
  }
  return sources;
}
