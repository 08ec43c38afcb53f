import { RequestBudget } from '@backstage-community/plugin-community-sessions-common';
import { SourceError } from '@backstage-community/plugin-community-sessions-node';
import {
  getGitLabRequestOptions,
  GitLabIntegration,
} from '@backstage/integration';
import { setTimeout as wait } from 'node:timers/promises';
import pRetry from 'p-retry';
import {
  abortedError,
  invalidAnswer,
  rateLimited,
  resetOf,
  retryAfter,
  statusError,
  unreachable,
} from './errors';

const TIMEOUT_MS = 30_000;
const RETRIES = 2;
const LONGEST_WAIT_SECONDS = 30;
/** This share of the limit is left to whatever else uses the same token or address, e.g. the catalog. */
const RESERVED_SHARE = 1 / 6;

/** Where and as whom GitLab is asked. */
export interface GitLabClientOptions {
  integration: GitLabIntegration;
  projectUrl: string;
  projectPath: string;
  signal: AbortSignal;
  /** When the run began. */
  now: Date;
  /** Called before each request, also when it is tried again. */
  onRequest: () => void;
  /** Called with what GitLab still allows. */
  onBudget: (budget: RequestBudget) => void;
  /** How long a second is for whoever waits before trying again. Shortened in tests. */
  secondMs: number;
}

/** A response with something in it. */
export interface GitLabResponse {
  /** The body as JSON. */
  data: unknown;
  etag?: string;
  /** Number of the next page, if there is one. */
  nextPage?: number;
  /** How many rows all pages have; GitLab leaves it out of long lists. */
  total?: number;
}

/** A status after which another try may help. */
class TransientStatus extends Error {
  constructor(readonly response: Response, readonly waitSeconds: number) {
    super(`Status ${response.status}`);
  }
}

/** Asks GitLab's REST API about one project during one run: one request at a time, within its limits. */
export class GitLabClient {
  /** How many requests this run has made. */
  requests = 0;
  private readonly startedAt = performance.now();
  private budget: { remaining: number; limit: number; resetAt: Date } = {
    remaining: Infinity,
    limit: 0,
    resetAt: new Date(0),
  };

  constructor(private readonly options: GitLabClientOptions) {}

  get hasToken(): boolean {
    return Boolean(this.options.integration.config.token);
  }

  /**
   * A GET below the project, e.g. of `/issues`. Undefined when nothing has changed since `etag` was given. Throws a
   * {@link SourceError}.
   */
  async get(
    path: string,
    query: Record<string, string | number>,
    etag?: string,
  ): Promise<GitLabResponse | undefined> {
    const { integration, projectPath } = this.options;
    const { apiBaseUrl } = integration.config;
    const url = new URL(
      `${apiBaseUrl}/projects/${encodeURIComponent(projectPath)}${path}`,
    );
    for (const [key, value] of Object.entries(query)) {
      url.searchParams.set(key, String(value));
    }
    await this.keepWithinLimit();
    const { response, body } = await this.fetch(url, etag);
    this.noteBudget(response.headers);
    if (response.status === 304 && etag) {
      return undefined;
    }
    if (response.status !== 200) {
      throw statusError(response.status, response.headers, {
        projectUrl: this.options.projectUrl,
        hasToken: this.hasToken,
        now: this.now(),
      });
    }
    const { headers } = response;
    return {
      data: parseJson(body),
      etag: headers.get('etag') ?? undefined,
      nextPage: nextPageOf(headers),
      total: numberOf(headers.get('x-total')),
    };
  }

  /** As {@link GitLabClient.get}, of a list. */
  async list(
    path: string,
    query: Record<string, string | number>,
    etag?: string,
  ): Promise<(Omit<GitLabResponse, 'data'> & { rows: unknown[] }) | undefined> {
    const response = await this.get(path, { per_page: 100, ...query }, etag);
    if (!response) {
      return undefined;
    }
    const { data, ...rest } = response;
    if (!Array.isArray(data)) {
      throw invalidAnswer('something that is no list');
    }
    return { ...rest, rows: data };
  }

  /** A run takes time, which `run.now` does not know. */
  private now(): Date {
    return new Date(
      this.options.now.getTime() + performance.now() - this.startedAt,
    );
  }

  private async fetch(
    url: URL,
    etag: string | undefined,
  ): Promise<{ response: Response; body: string }> {
    const { signal, secondMs } = this.options;
    try {
      return await pRetry(() => this.attempt(url, etag), {
        retries: RETRIES,
        minTimeout: secondMs,
        factor: 4,
        signal,
        shouldRetry: ({ error }) => isWorthAnother(error),
        onFailedAttempt: async ({ error, retriesLeft }) => {
          if (
            error instanceof TransientStatus &&
            retriesLeft > 0 &&
            isWorthAnother(error)
          ) {
            await wait(error.waitSeconds * secondMs, undefined, { signal });
          }
        },
      });
    } catch (error) {
      if (signal.aborted) {
        throw abortedError();
      }
      if (error instanceof TransientStatus) {
        return { response: error.response, body: '' };
      }
      throw unreachable(error);
    }
  }

  private async attempt(url: URL, etag: string | undefined) {
    const { integration, signal, onRequest } = this.options;
    this.requests += 1;
    onRequest();
    const { headers } = getGitLabRequestOptions(integration.config);
    const response = await integration.fetch(url, {
      headers: {
        ...headers,
        'user-agent': 'backstage-community-sessions',
        ...(etag && { 'if-none-match': etag }),
      },
      // The token must not go along to another host.
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    const body = await response.text();
    if (response.status === 429 || response.status >= 500) {
      throw new TransientStatus(response, this.secondsToWait(response));
    }
    return { response, body };
  }

  /** A limit that does not say when it ends is not tried again. */
  private secondsToWait({ status, headers }: Response): number {
    const now = this.now();
    const until = retryAfter(headers, now);
    if (!until) {
      return status === 429 ? Infinity : 0;
    }
    return Math.max(0, Math.ceil((until.getTime() - now.getTime()) / 1000));
  }

  /** Waits for a limit that ends soon; throws for one that does not. */
  private async keepWithinLimit(): Promise<void> {
    const { signal, secondMs } = this.options;
    if (signal.aborted) {
      throw abortedError();
    }
    const { remaining, limit, resetAt } = this.budget;
    const leftMs = resetAt.getTime() - this.now().getTime();
    if (remaining > Math.floor(limit * RESERVED_SHARE) || leftMs <= 0) {
      return;
    }
    if (leftMs > LONGEST_WAIT_SECONDS * 1000) {
      throw rateLimited(resetAt, this.hasToken);
    }
    this.budget = { ...this.budget, remaining: Infinity };
    try {
      await wait((leftMs / 1000) * secondMs, undefined, { signal });
    } catch {
      throw abortedError();
    }
  }

  private noteBudget(headers: Headers): void {
    const limit = numberOf(headers.get('ratelimit-limit'));
    const remaining = numberOf(headers.get('ratelimit-remaining'));
    const resetAt = resetOf(headers, this.now());
    if (limit !== undefined && remaining !== undefined && resetAt) {
      this.budget = { limit, remaining, resetAt };
      this.options.onBudget({
        limit,
        remaining,
        resetAt: resetAt.toISOString(),
      });
    }
  }
}

function isWorthAnother(error: Error): boolean {
  return (
    !(error instanceof SourceError) &&
    !(
      error instanceof TransientStatus &&
      error.waitSeconds > LONGEST_WAIT_SECONDS
    )
  );
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw invalidAnswer(
      /^\s*</.test(body) ? 'a web page' : 'something that is no JSON',
    );
  }
}

function nextPageOf(headers: Headers): number | undefined {
  const next = headers.get('x-next-page');
  if (next !== null) {
    return numberOf(next);
  }
  // Proxies that let only standard headers through.
  const link = /<([^<>]+)>;\s*rel="next"/.exec(headers.get('link') ?? '')?.[1];
  return numberOf(URL.parse(link ?? '')?.searchParams.get('page'));
}

function numberOf(text: string | null | undefined): number | undefined {
  const number = Number(text?.trim() || NaN);
  return Number.isInteger(number) && number >= 0 ? number : undefined;
}
