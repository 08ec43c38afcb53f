import { isError } from '@backstage/errors';

/** What a screen can say about a failed request. */
export type Failure = 'not-found' | 'not-allowed' | 'other';

export function failureOf(error: Error): Failure {
  if (error.name === 'NotAllowedError') {
    return 'not-allowed';
  }
  switch ((error as { statusCode?: number }).statusCode) {
    case 403:
      return 'not-allowed';
    case 404:
      return 'not-found';
    default:
      return 'other';
  }
}

/** The words of the backend, where it answered with some. */
export function messageOf(error: Error): string {
  const { cause } = error as { cause?: unknown };
  return isError(cause) && cause.message ? cause.message : error.message;
}
