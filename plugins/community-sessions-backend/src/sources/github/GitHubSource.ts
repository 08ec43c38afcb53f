import { LoggerService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  GithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { GitHubConfig } from '../../config/config';
import { ClaimReader } from '../ClaimReader';
import { contentHashOf } from '../contentHash';
import { githubClaims } from './claims';
import {
  SeriesSource,
  SourceRun,
} from '@backstage-community/plugin-community-sessions-node';
import { deltaPass } from './deltaPass';
import { githubEvents } from './events';
import { fullPass, isFullPassDue, unfinishedFullPass } from './fullPass';
import { GitHubClient } from './GitHubClient';
import { GitHubRun } from './GitHubRun';
import { refreshIssues } from './refreshIssues';
import { listNames } from './state';

/** What the GitHub source is made of. */
export interface GitHubSourceOptions {
  config: GitHubConfig;
  integrations: ScmIntegrations;
  credentials: GithubCredentialsProvider;
  logger: LoggerService;
  /** Called before each request. */
  onRequest?: () => void;
  /** How long a second is for whoever waits before trying again; tests are in a hurry. */
  secondMs?: number;
}

/**
 * Reads the issues of a repository and their comments: what changed, often; single issues near now, hourly;
 * everything, rarely. All issues are kept, whatever their title, so that another title pattern needs no request.
 */
export class GitHubSource implements SeriesSource {
  readonly id = 'github';
  readonly claimTypes: ClaimReader['claimTypes'];
  readonly claims: ClaimReader['claims'];
  readonly agendaLinks: ClaimReader['agendaLinks'];
  readonly isTitleOfSeries: ClaimReader['isTitleOfSeries'];
  readonly events: SeriesSource['events'];
  readonly scope: string;
  readonly address: string;

  /** Throws an InputError when the repository's host is no GitHub that Backstage knows. */
  constructor(private readonly options: GitHubSourceOptions) {
    const { repository } = options.config;
    const reader = githubClaims(options.config);
    this.claimTypes = reader.claimTypes;
    this.claims = reader.claims;
    this.agendaLinks = reader.agendaLinks;
    this.isTitleOfSeries = reader.isTitleOfSeries;
    this.events = githubEvents(options.config);
    const integration = options.integrations.github.byUrl(repository);
    if (!integration?.config.apiBaseUrl) {
      throw new InputError(
        `communitySessions.series[].github.repository is on ${
          new URL(repository).host
        }, which has no entry with an apiBaseUrl under integrations.github`,
      );
    }
    this.address = integration.config.apiBaseUrl.replace(/\/+$/, '');
    this.scope = `${new URL(repository).host}/${this.fullName}`.toLowerCase();
  }

  async read(source: SourceRun): Promise<void> {
    const { logger } = this.options;
    const client = new GitHubClient({
      repository: this.options.config.repository,
      apiBaseUrl: this.address,
      token: (await this.credentials())?.token,
      signal: source.signal,
      now: source.now,
      logger,
      onRequest: this.options.onRequest ?? (() => {}),
      onBudget: budget => source.noteBudget(budget),
      secondMs: this.options.secondMs ?? 1000,
    });
    const { fullName } = this;
    const run = new GitHubRun({ client, run: source, fullName, logger });
    const unfinished = unfinishedFullPass(run);
    if (!unfinished && isFullPassDue(run)) {
      await fullPass(run, undefined);
      await refreshIssues(run, { isAllRead: true });
      return;
    }
    for (const list of listNames) {
      const known = run.state.lists[list];
      if (known) {
        await deltaPass(run, list, known);
      }
    }
    if (unfinished) {
      await fullPass(run, unfinished);
    }
    await refreshIssues(run, { isAllRead: false });
  }

  private get fullName(): string {
    return `${this.options.config.owner}/${this.options.config.repo}`;
  }

  /** The tokens of an App are renewed every hour: they stand for the same credentials. */
  async credentialsKey(): Promise<string> {
    const { type, token } = (await this.credentials()) ?? {};
    return type === 'app' ? type : contentHashOf(token ?? null);
  }

  /** A public repository needs none, so a broken App is no reason to give up. */
  private async credentials() {
    const { credentials, config, logger } = this.options;
    try {
      return await credentials.getCredentials({ url: config.repository });
    } catch (error) {
      logger.warn(
        `No credentials for ${
          config.repository
        } from integrations.github, it is read anonymously: ${
          error instanceof Error ? error.message : 'unknown error'
        }`,
      );
      return undefined;
    }
  }
}
