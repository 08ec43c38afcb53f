import { useCallback, useEffect, useState } from 'react';

/** A request as a screen sees it. */
export interface RequestState<TAnswer> {
  /** The latest answer; while another request is under way, still the one before. */
  data?: TAnswer;
  /** Why the latest request failed. */
  error?: Error;
  loading: boolean;
  /** Sends the same request again. */
  retry: () => void;
}

interface Outcome<TAnswer> {
  /** Which request and attempt this belongs to. */
  of?: string;
  data?: TAnswer;
  error?: Error;
}

/**
 * Sends a request whenever it changes, as seen in its JSON, and gives up the one before.
 * Nothing is sent while the request is undefined. `send` must keep its identity.
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
          setOutcome({ of: current, data });
        }
      },
      error => {
        if (!controller.signal.aborted) {
          setOutcome(({ data }) => ({ of: current, data, error }));
        }
      },
    );
    return () => controller.abort();
  }, [serialised, current, send]);

  const settled = outcome.of === current;
  return {
    data: outcome.data,
    error: settled ? outcome.error : undefined,
    loading: !settled,
    retry: useCallback(() => setAttempt(n => n + 1), []),
  };
}
