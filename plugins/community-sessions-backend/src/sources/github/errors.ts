import {
  networkReason,
  SourceError,
} from '@backstage-community/plugin-community-sessions-node';
import { parseRetryAfter, waitUntil } from '../http/retryAfter';

/** What an Octokit request fails with. */
interface RequestFailure extends Error {
  status: number;
  /** Absent when there was no answer at all. */
  response?: { headers: Record<string, string | number | undefined> };
  cause?: unknown;
}

/** GitHub does not show what was asked for. */
export class NotThereError extends SourceError {
  constructor(readonly status: 404 | 410 | 451, message: string) {
    super('not-found', message);
  }
}

/** The end of a run that was throttled without saying for how long; GitHub asks for a minute at least. */
const DEFAULT_WAIT_SECONDS = 60;

/** Whether an Octokit request failed, and how. */
export function isRequestFailure(error: unknown): error is RequestFailure {
  return error instanceof Error && 'status' in error;
}

/**
 * Says why GitHub could not be read and what to do about it.
 * Nothing of GitHub's own answer is repeated, which may hold addresses or a whole page of HTML.
 */
export function gitHubError(
  error: unknown,
  context: { repository: string; anonymous: boolean; now: Date },
): SourceError {
  if (error instanceof SourceError) {
    return error;
  }
  if (!isRequestFailure(error)) {
    return new SourceError(
      'unavailable',
      `GitHub could not be read${networkReason(
        error,
      )}; check the credentials under integrations.github`,
    );
  }
  if (!error.response) {
    return unreachable(error);
  }
  const { repository, anonymous, now } = context;
  const { status } = error;
  if (isRateLimit(error)) {
    return rateLimited(anonymous, retryAt(error.response.headers, now));
  }
  if (status === 401) {
    return new SourceError(
      'unauthorized',
      `GitHub refused the credentials for ${repository}: renew the token or the App under integrations.github`,
    );
  }
  if (status === 403) {
    return new SourceError(
      'unauthorized',
      `GitHub does not allow ${
        anonymous ? 'anonymous reading' : 'these credentials to read the issues'
      } of ${repository}: give a token or an App that may read its issues under integrations.github`,
    );
  }
  if (status === 410) {
    return new NotThereError(
      status,
      `GitHub has no issues for ${repository}: are they switched off? Check communitySessions.series[].github.repository`,
    );
  }
  if (status === 404 || status === 451) {
    return new NotThereError(
      status,
      `GitHub does not show ${repository}: check communitySessions.series[].github.repository, or give a token that may read it under integrations.github`,
    );
  }
  if (status >= 500) {
    return new SourceError(
      'unavailable',
      `GitHub answered with status ${status}; it is tried again with the next sync`,
      { retryAt: parseRetryAfter(error.response.headers['retry-after'], now) },
    );
  }
  return new SourceError(
    'invalid-answer',
    `GitHub answered with status ${status} for ${repository}`,
  );
}

const TOKEN_ADVICE =
  'a token under integrations.github raises it from 60 to 5000 requests an hour';

/** GitHub's limit is reached, or so nearly that the rest is left to others. */
export function rateLimited(
  anonymous: boolean,
  until: Date,
  isNewestRead: boolean = false,
): SourceError {
  const message = `GitHub's rate limit is used up until ${until.toISOString()}`;
  const options = { retryAt: until, isNewestRead };
  return anonymous
    ? new SourceError(
        'rate-limited-without-token',
        `${message}; ${TOKEN_ADVICE}`,
        options,
      )
    : new SourceError('rate-limited', message, options);
}

/** The rest of what GitHub allows who is anonymous is left to what is new. */
export function olderLater(until: Date): SourceError {
  return new SourceError(
    'rate-limited-without-token',
    `Older comments are read from ${until.toISOString()} on, since half of GitHub's rate limit is used; ${TOKEN_ADVICE}`,
    { retryAt: until, isNewestRead: true },
  );
}

function unreachable(error: RequestFailure): SourceError {
  const timedOut =
    error.cause instanceof Error && error.cause.name === 'TimeoutError';
  return new SourceError(
    'unavailable',
    timedOut
      ? 'GitHub did not answer in time; it is tried again with the next sync'
      : `GitHub could not be reached${networkReason(
          error,
        )}; check the network, and the host and the credentials under integrations.github`,
  );
}

function isRateLimit({ status, message, response }: RequestFailure): boolean {
  return (
    status === 429 ||
    (status === 403 &&
      (response?.headers['x-ratelimit-remaining'] === '0' ||
        response?.headers['retry-after'] !== undefined ||
        /rate limit/i.test(message)))
  );
}

function retryAt(
  headers: Record<string, string | number | undefined>,
  now: Date,
): Date {
  const explicit = parseRetryAfter(headers['retry-after'], now);
  if (explicit) {
    return explicit;
  }
  const reset = Number(headers['x-ratelimit-reset']) * 1000;
  return (
    (headers['x-ratelimit-remaining'] === '0' &&
      reset > now.getTime() &&
      waitUntil(reset, now)) ||
    new Date(now.getTime() + DEFAULT_WAIT_SECONDS * 1000)
  );
}
