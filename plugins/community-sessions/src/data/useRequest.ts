import { toError } from '@backstage/errors';
import { useCallback, useEffect, useState } from 'react';
import { failureOf } from './errors';
import { useRefresh } from './useRefresh';

/** A request as a screen sees it. */
export interface RequestState<TAnswer> {
  /** The latest answer; while the answer to another request is awaited, still the one before. */
  data?: TAnswer;
  /** When `data` was received, in milliseconds. */
  asOf?: number;
  /** Why there is nothing to show. */
  error?: Error;
  /** Why `data` could not be brought up to date. */
  refreshError?: Error;
  /** Whether the answer to this request is awaited for the first time. */
  loading: boolean;
  /** Sends the same request again. */
  retry: () => void;
}

interface Outcome<TAnswer> {
  /** Which request and attempt this belongs to. */
  of?: string;
  /** Which request `data` answers. */
  answered?: string;
  data?: TAnswer;
  asOf?: number;
  error?: Error;
}

/**
 * Sends a request whenever it changes, as seen in its JSON, and gives up the one before; the same request again when its
 * answer may be out of date. Nothing is sent while the request is undefined. `send` must keep its identity.
 */
export function useRequest<TRequest, TAnswer>(
  request: TRequest | undefined,
  send: (request: TRequest, signal: AbortSignal) => Promise<TAnswer>,
): RequestState<TAnswer> {
  const [attempt, setAttempt] = useState(0);
  const [outcome, setOutcome] = useState<Outcome<TAnswer>>({});
  const serialised = JSON.stringify(request);
  const current = `${attempt} ${serialised}`;

  useEffect(() => {
    if (serialised === undefined) {
      return undefined;
    }
    const controller = new AbortController();
    send(JSON.parse(serialised), controller.signal).then(
      data => {
        if (!controller.signal.aborted) {
          const asOf = Date.now();
          setOutcome({ of: current, answered: serialised, data, asOf });
        }
      },
      cause => {
        if (!controller.signal.aborted) {
          const failed = { of: current, error: toError(cause) };
          setOutcome(before =>
            isStillTrue(before, serialised, failed.error)
              ? { ...before, ...failed }
              : failed,
          );
        }
      },
    );
    return () => controller.abort();
  }, [serialised, current, send]);

  const retry = useCallback(() => setAttempt(n => n + 1), []);
  const isAnswered =
    serialised !== undefined && outcome.answered === serialised;
  const isSettled = outcome.of === current;
  useRefresh(retry, isAnswered ? outcome.asOf : undefined);

  return {
    data: outcome.data,
    asOf: outcome.asOf,
    error: isSettled && !isAnswered ? outcome.error : undefined,
    refreshError: isAnswered ? outcome.error : undefined,
    loading: !isSettled && !isAnswered,
    retry,
  };
}

/** What was there may still be shown, unless it is of another request, gone, or no longer allowed to be seen. */
function isStillTrue(
  { answered }: Outcome<unknown>,
  request: string,
  error: Error,
): boolean {
  return answered === request && failureOf(error) === 'other';
}
