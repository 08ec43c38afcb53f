import { RequestBudget } from '@backstage-community/plugin-community-sessions-common';
import { LoggerService } from '@backstage/backend-plugin-api';
import { Octokit } from '@octokit/core';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { createHash } from 'node:crypto';
import { untilAborted } from '../http/abort';
import { SourceError } from '@backstage-community/plugin-community-sessions-node';
import { gitHubError, isRequestFailure } from './errors';
import { RateLimit } from './RateLimit';

const ThrottledOctokit = Octokit.plugin(retry, throttling);

const API_VERSION = '2022-11-28';
const TIMEOUT_MS = 30_000;
const LONGEST_WAIT_SECONDS = 30;

/** An answer with something in it. */
export interface GitHubResult {
  /** The body as JSON; text where it was no JSON. */
  data: unknown;
  etag?: string;
  /** The next page, if there is one. */
  next?: string;
}

/** Where and as whom GitHub is asked. */
export interface GitHubClientOptions {
  repository: string;
  apiBaseUrl: string;
  /** Absent: anonymous. */
  token?: string;
  signal: AbortSignal;
  now: Date;
  logger: LoggerService;
  /** Called before each request. */
  onRequest: () => void;
  /** Called with what GitHub still allows. */
  onBudget: (budget: RequestBudget) => void;
  /** One second, for whoever waits before trying again. */
  secondMs: number;
}

/** Asks GitHub's REST API during one run: one request at a time, within its limits. */
export class GitHubClient {
  readonly anonymous: boolean;
  /** Tells whether an ETag was given to the same token. */
  readonly tokenHash: string;
  private readonly octokit: Octokit;
  private readonly budget: RateLimit;

  constructor(private readonly options: GitHubClientOptions) {
    const { token } = options;
    this.anonymous = !token;
    this.tokenHash = token
      ? createHash('sha256').update(token).digest('hex').slice(0, 16)
      : '';
    this.budget = new RateLimit(this.anonymous, options.now, options.onBudget);
    this.octokit = createOctokit(options);
  }

  /**
   * Answers undefined when nothing has changed since `etag` was given. What is older than what was read before leaves
   * requests to what is new. Throws a {@link SourceError}.
   */
  async get(
    url: string,
    { etag, isOlder = false }: { etag?: string; isOlder?: boolean } = {},
  ): Promise<GitHubResult | undefined> {
    this.budget.assertRoom(isOlder);
    try {
      const { data, headers } = await untilAborted(
        this.octokit.request({
          method: 'GET',
          url,
          headers: {
            'x-github-api-version': API_VERSION,
            ...(etag && { 'if-none-match': etag }),
          },
        }),
        this.options.signal,
      );
      this.budget.note(headers);
      return { data, etag: headers.etag, next: this.nextPage(headers.link) };
    } catch (error) {
      if (isRequestFailure(error) && error.response) {
        this.budget.note(error.response.headers);
        if (error.status === 304) {
          return undefined;
        }
      }
      throw gitHubError(error, {
        repository: this.options.repository,
        anonymous: this.anonymous,
        now: this.options.now,
      });
    }
  }

  /** The token goes along to the next page, so that must be on the same host; plugin-paginate-rest would not look. */
  private nextPage(link: string | undefined): string | undefined {
    const next = link?.match(/<([^<>]+)>;\s*rel="next"/)?.[1];
    const { origin } = new URL(this.options.apiBaseUrl);
    if (next && (!URL.canParse(next) || new URL(next).origin !== origin)) {
      throw new SourceError(
        'invalid-answer',
        `The next page of GitHub's answer is not on ${origin}: check apiBaseUrl under integrations.github`,
      );
    }
    return next;
  }
}

function createOctokit(options: GitHubClientOptions): Octokit {
  const { apiBaseUrl, token, signal, logger, onRequest, secondMs } = options;
  const mayWait = (
    seconds: number,
    _options: object,
    _octokit: Octokit,
    attempt: number,
  ) => attempt < 1 && seconds <= LONGEST_WAIT_SECONDS;
  return new ThrottledOctokit({
    baseUrl: apiBaseUrl,
    auth: token,
    userAgent: 'backstage-community-sessions',
    log: {
      debug: message => logger.debug(message),
      info: message => logger.debug(message),
      warn: message => logger.warn(message),
      error: message => logger.error(message),
    },
    request: {
      fetch: (url: string, init: RequestInit) => {
        onRequest();
        return fetch(url, {
          ...init,
          signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
        });
      },
    },
    throttle: {
      onRateLimit: mayWait,
      onSecondaryRateLimit: mayWait,
      retryAfterBaseValue: secondMs,
    },
    retry: {
      // Without 429 here a retry would come after a second, whatever `retry-after` says.
      doNotRetry: [304, 400, 401, 403, 404, 410, 422, 429, 451],
      retries: 2,
      retryAfterBaseValue: secondMs,
    },
  });
}
