import {
  SeriesSource,
  SessionSource,
  SourceSeries,
} from '@backstage-community/plugin-community-sessions-node';
import { LoggerService } from '@backstage/backend-plugin-api';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { claimsOf } from './claims';
import { GitLabConfig, readGitLabConfig } from './config';
import { issueEvents } from './events';
import { GitLabClient } from './http/GitLabClient';
import { agendaLinks } from './links';
import { deltaPass } from './read/deltaPass';
import { fullPass, isFullPassDue, unfinishedFullPass } from './read/fullPass';
import { GitLabRun } from './read/GitLabRun';
import { refreshIssues } from './read/refreshIssues';
import { tokenHash } from './tokenHash';

/** What the GitLab source needs of Backstage. */
export interface GitLabSourceOptions {
  integrations: ScmIntegrationRegistry;
  logger: LoggerService;
  /** How long a second is for whoever waits before trying again. Shortened in tests. */
  secondMs?: number;
}

/** Agendas from the issues of a GitLab project, topics from their notes. */
export class GitLabSource implements SessionSource {
  readonly id = 'gitlab';
  readonly title = 'GitLab';
  readonly loginAnnotation = 'gitlab.com/user-login';

  constructor(private readonly options: GitLabSourceOptions) {}

  forSeries(series: SourceSeries): SeriesSource | undefined {
    const { integrations, logger, secondMs = 1000 } = this.options;
    if (!series.config) {
      return undefined;
    }
    const config = readGitLabConfig(series, integrations);
    const { label, titlePattern, integration, projectPath } = config;
    const { host, apiBaseUrl, token } = integration.config;
    if (!token) {
      logger.warn(
        `GitLab shows comments to nobody without a token: the agendas of the series '${series.id}' have no topics until there is a token for ${host} under integrations.gitlab`,
      );
    }
    return {
      id: this.id,
      claimTypes: ['agenda', 'comment'],
      scope: JSON.stringify([host, projectPath.toLowerCase(), label ?? null]),
      // Notes are read of the issues that were agendas: another pattern reads anew.
      address: JSON.stringify([apiBaseUrl, titlePattern?.source ?? null]),
      events: issueEvents(projectPath),
      credentialsKey: async () => tokenHash(token),
      read: run => read(run, { config, series, logger, secondMs }),
      claims: record => claimsOf(record, config),
      agendaLinks: text => agendaLinks(text, config),
      ...(titlePattern && {
        isTitleOfSeries: (title: string) => titlePattern.test(title),
      }),
    };
  }
}

/**
 * Reads what changed, often; single issues near now, hourly; the list of all issues, daily. All issues with the label are kept,
 * whatever their title.
 */
async function read(
  run: Parameters<SeriesSource['read']>[0],
  options: {
    config: GitLabConfig;
    series: SourceSeries;
    logger: LoggerService;
    secondMs: number;
  },
): Promise<void> {
  const { config, series, logger, secondMs } = options;
  const client = new GitLabClient({
    ...config,
    signal: run.signal,
    now: run.now,
    onRequest: () => series.onRequest(),
    onBudget: budget => run.noteBudget(budget),
    secondMs,
  });
  const reading = new GitLabRun({ run, client, config, logger });
  const unfinished = unfinishedFullPass(reading);
  if (unfinished || !isFullPassDue(reading)) {
    if (reading.state.watermark) {
      const { token } = config.integration.config;
      await deltaPass(reading, tokenHash(token));
    }
    if (unfinished) {
      await fullPass(reading, unfinished);
    }
  } else {
    await fullPass(reading, undefined);
  }
  await refreshIssues(reading);
}
