import { NotAllowedError } from '@backstage/errors';
import { RequestState, useRequest } from './useRequest';
import { useReadPermission } from './useReadPermission';

const NOT_ALLOWED = new NotAllowedError('Sessions may not be read');

/** Sends a request for sessions as `useRequest` does, once it is known that the user may read them. */
export function useReadRequest<TRequest, TAnswer>(
  request: TRequest | undefined,
  send: (request: TRequest, signal: AbortSignal) => Promise<TAnswer>,
): RequestState<TAnswer> {
  const permission = useReadPermission();
  const state = useRequest(
    permission === 'granted' ? request : undefined,
    send,
  );
  return permission === 'denied' && request !== undefined
    ? { error: NOT_ALLOWED, loading: false, retry: state.retry }
    : state;
}
