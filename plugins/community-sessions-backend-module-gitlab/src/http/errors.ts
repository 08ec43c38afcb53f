import {
  networkReason,
  SourceError,
  SourceErrorCode,
} from '@backstage-community/plugin-community-sessions-node';

const PROJECT_KEY = 'communitySessions.series[].gitlab.project';
const DAY_MS = 24 * 60 * 60_000;
const DEFAULT_WAIT_MS = 60_000;

/** GitLab does not show what was asked for. */
export class NotThereError extends SourceError {
  constructor(message: string) {
    super('not-found', message);
  }
}

/** What the messages about a project need. */
export interface ErrorContext {
  projectUrl: string;
  hasToken: boolean;
  now: Date;
}

/** The sync was told to stop. */
export function abortedError(): SourceError {
  return new SourceError(
    'aborted',
    'The sync was stopped before it was finished; the next one goes on from here',
  );
}

/** GitLab's limit is reached, or so nearly that the rest is left to others. */
export function rateLimited(until: Date, hasToken: boolean): SourceError {
  const message = `GitLab's rate limit is used up until ${until.toISOString()}`;
  return hasToken
    ? new SourceError('rate-limited', message, { retryAt: until })
    : new SourceError(
        'rate-limited-without-token',
        `${message}; a token under integrations.gitlab raises it`,
        { retryAt: until },
      );
}

/** What was received is not what GitLab answers. */
export function invalidAnswer(what: string): SourceError {
  return new SourceError(
    'invalid-answer',
    `GitLab answered with ${what}: check apiBaseUrl under integrations.gitlab, and what is between here and GitLab`,
  );
}

/**
 * Says what a status means and what to do about it. Nothing of the response's body is repeated, which may hold addresses or a
 * whole page of HTML.
 */
export function statusError(
  status: number,
  headers: Headers,
  { projectUrl, hasToken, now }: ErrorContext,
): SourceError {
  if (status === 429) {
    const until =
      retryAfter(headers, now) ??
      resetOf(headers, now) ??
      new Date(now.getTime() + DEFAULT_WAIT_MS);
    return rateLimited(until, hasToken);
  }
  if (status === 401) {
    return error(
      'unauthorized',
      hasToken
        ? `GitLab refused the token for ${projectUrl}: renew it under integrations.gitlab`
        : `GitLab shows ${projectUrl} to nobody without a token: give one under integrations.gitlab`,
    );
  }
  if (status === 403) {
    return error(
      'unauthorized',
      `GitLab does not allow ${
        hasToken ? 'this token to read' : 'anonymous reading of'
      } the issues of ${projectUrl}: give a token with the scope read_api under integrations.gitlab`,
    );
  }
  if (status === 404 || status === 410) {
    return new NotThereError(
      `GitLab does not show ${projectUrl}: check ${PROJECT_KEY}, ${
        hasToken ? 'and whether the token' : 'or give a token that'
      } may read it under integrations.gitlab`,
    );
  }
  if (status >= 300 && status < 400) {
    return error(
      'not-found',
      `GitLab sends requests for ${projectUrl} elsewhere (status ${status}): was it moved or renamed? Set ${PROJECT_KEY} to its new address`,
    );
  }
  return new SourceError(
    status >= 500 ? 'unavailable' : 'invalid-answer',
    `GitLab answered with status ${status}${
      status >= 500 ? '; it is tried again with the next sync' : ''
    }`,
    { retryAt: retryAfter(headers, now) },
  );
}

/** There was no answer. Messages of failures are left out: that of a header that can't be sent repeats the token. */
export function unreachable(failure: unknown): SourceError {
  if (failure instanceof Error && failure.name === 'TimeoutError') {
    return error(
      'unavailable',
      'GitLab did not answer in time; it is tried again with the next sync',
    );
  }
  return error(
    'unavailable',
    `GitLab could not be reached${networkReason(
      failure,
    )}: check the network, and the host and the token under integrations.gitlab`,
  );
}

/** When `retry-after`, in seconds or as a date, allows the next request; at most a day away. */
export function retryAfter(headers: Headers, now: Date): Date | undefined {
  const text = headers.get('retry-after')?.trim() ?? '';
  const seconds = Number(text || NaN);
  return withinADay(
    Number.isNaN(seconds) ? Date.parse(text) : now.getTime() + seconds * 1000,
    now,
  );
}

/** When `ratelimit-reset` says that the limit starts again. */
export function resetOf(headers: Headers, now: Date): Date | undefined {
  const seconds = Number(headers.get('ratelimit-reset'));
  return seconds > 0 ? withinADay(seconds * 1000, now) : undefined;
}

function withinADay(milliseconds: number, now: Date): Date | undefined {
  return Number.isNaN(milliseconds)
    ? undefined
    : new Date(
        Math.min(Math.max(milliseconds, now.getTime()), now.getTime() + DAY_MS),
      );
}

function error(code: SourceErrorCode, message: string): SourceError {
  return new SourceError(code, message);
}
