import pRetry from 'p-retry';
import { setTimeout as wait } from 'node:timers/promises';
import {
  networkReason,
  SourceError,
} from '@backstage-community/plugin-community-sessions-node';
import { abortedError } from './abort';
import { parseBody } from './readBody';
import { parseRetryAfter } from './retryAfter';

const TIMEOUT_MS = 30_000;
const LONGEST_WAIT_SECONDS = 30;
const RETRIES = 2;

/** What an answer can be asked for again with. */
export type Validators = { etag?: string; lastModified?: string };

/** One GET. */
export interface HttpRequest {
  url: string;
  /** How the other side is called in messages, e.g. `YouTube`. */
  name: string;
  signal: AbortSignal;
  now: Date;
  maxBytes: number;
  headers?: Record<string, string>;
  /** Asks only for what has changed since. */
  validators?: Validators;
  /** Whether redirects are followed; not where a header holds a secret, which would go along. */
  redirect: 'follow' | 'error';
}

/** An answer of any status, read to its end. */
export interface HttpResult {
  status: number;
  body: Uint8Array;
  validators: Validators;
  /** Not before this moment, as `retry-after` says. */
  retryAt?: Date;
}

/** Asked to come back later, which may be soon enough to wait for. */
class TryAgain extends Error {
  constructor(readonly answer: HttpResult) {
    super(`Status ${answer.status}`);
  }
}

/** Reads addresses that are no GitHub: in bounded time and size, trying again where that may help. */
export class HttpReader {
  /**
   * @param secondMs - How long a second is for whoever waits before trying again; tests are in a hurry
   * @param onRequest - Called before each request, also when it is tried again
   */
  constructor(
    private readonly secondMs: number = 1000,
    private readonly onRequest: () => void = () => {},
  ) {}

  /** Throws a {@link SourceError} only when there is no answer at all, or too much of one. */
  async get(request: HttpRequest): Promise<HttpResult> {
    const { signal, name, now } = request;
    try {
      const tryOnce = () => {
        this.onRequest();
        return attempt(request);
      };
      return await pRetry(tryOnce, {
        retries: RETRIES,
        minTimeout: this.secondMs,
        factor: 4,
        signal,
        shouldRetry: ({ error }) => isWorthAnother(error, now),
        onFailedAttempt: async ({ error, retriesLeft }) => {
          if (retriesLeft > 0 && isWorthAnother(error, now)) {
            const seconds = secondsToWait(error, now);
            await wait(seconds * this.secondMs, undefined, { signal });
          }
        },
      });
    } catch (error) {
      if (signal.aborted) {
        throw abortedError();
      }
      if (error instanceof TryAgain) {
        return error.answer;
      }
      throw error instanceof SourceError ? error : unreachable(name, error);
    }
  }
}

async function attempt(request: HttpRequest): Promise<HttpResult> {
  const { url, name, signal, now, validators, redirect, maxBytes } = request;
  const { address, authorization } = splitCredentials(url);
  const response = await fetch(address, {
    redirect,
    headers: {
      'user-agent': 'backstage-community-sessions',
      ...(authorization && { authorization }),
      ...request.headers,
      ...(validators?.etag && { 'if-none-match': validators.etag }),
      ...(validators?.lastModified && {
        'if-modified-since': validators.lastModified,
      }),
    },
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
  });
  const answer: HttpResult = {
    status: response.status,
    body: await parseBody(response, maxBytes, name),
    validators: {
      etag: response.headers.get('etag') ?? undefined,
      lastModified: response.headers.get('last-modified') ?? undefined,
    },
    retryAt: parseRetryAfter(response.headers.get('retry-after'), now),
  };
  if (answer.status >= 500 || answer.status === 429) {
    throw new TryAgain(answer);
  }
  return answer;
}

/** Takes user and password out of an address, which `fetch` refuses there. */
function splitCredentials(url: string) {
  const address = new URL(url);
  const { username, password } = address;
  address.username = '';
  address.password = '';
  const credentials = [username, password].map(decodeURIComponent).join(':');
  return {
    address,
    authorization:
      (username || password) &&
      `Basic ${Buffer.from(credentials).toString('base64')}`,
  };
}

/** How long `retry-after` asks to wait. */
function secondsToWait(error: Error, now: Date): number {
  const until = error instanceof TryAgain && error.answer.retryAt;
  return until
    ? Math.max(0, Math.ceil((until.getTime() - now.getTime()) / 1000))
    : 0;
}

function isWorthAnother(error: Error, now: Date): boolean {
  if (error instanceof SourceError) {
    return false;
  }
  const isLimitWithoutEnd =
    error instanceof TryAgain &&
    error.answer.status === 429 &&
    !error.answer.retryAt;
  return (
    !isLimitWithoutEnd && secondsToWait(error, now) <= LONGEST_WAIT_SECONDS
  );
}

function unreachable(name: string, error: unknown): SourceError {
  if (error instanceof Error && error.name === 'TimeoutError') {
    return new SourceError('unavailable', `${name} did not answer in time`);
  }
  return new SourceError(
    'unavailable',
    `${name} could not be reached${networkReason(
      error,
    )}: check its address and credentials, and the network`,
  );
}
