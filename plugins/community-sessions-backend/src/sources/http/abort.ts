import { SourceError } from '@backstage-community/plugin-community-sessions-node';

/** What a run ends with when the sync was told to stop. */
export function abortedError(): SourceError {
  return new SourceError(
    'aborted',
    'The sync was stopped before it was finished; the next one goes on from here',
  );
}

/** Waits for `work`, but no longer than the signal allows, also where `work` itself pays no attention to it. */
export async function untilAborted<T>(
  work: Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  if (signal.aborted) {
    work.catch(() => {});
    throw abortedError();
  }
  return new Promise<T>((resolve, reject) => {
    const onAbort = () => reject(abortedError());
    signal.addEventListener('abort', onAbort, { once: true });
    work.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', onAbort);
    });
  });
}
