import { CustomErrorBase } from '@backstage/errors';

/**
 * Why a source could not be read; the same everywhere, so that the sync view can say what to do.
 * @public
 */
export type SourceErrorCode =
  | 'rate-limited'
  /** What a token would help against. */
  | 'rate-limited-without-token'
  | 'unauthorized'
  | 'not-found'
  | 'unavailable'
  | 'invalid-answer'
  | 'aborted';

/**
 * A source could not be read. The message is shown to admins: it says what to do and holds no secret.
 * @public
 */
export class SourceError extends CustomErrorBase {
  name = 'SourceError' as const;

  constructor(
    readonly code: SourceErrorCode,
    message: string,
    options: {
      /** Not before this moment, e.g. the reset of a rate limit. */
      retryAt?: Date;
      /** Whether everything new was read before: only older things are missing. */
      isNewestRead?: boolean;
    } = {},
  ) {
    super(message);
    this.retryAt = options.retryAt;
    this.isNewestRead = options.isNewestRead ?? false;
  }

  readonly retryAt?: Date;
  readonly isNewestRead: boolean;
}

/**
 * Whether a source waits because of a limit, which is no failure of anybody's.
 * @public
 */
export function isRateLimit(code: string | undefined): boolean {
  return code === 'rate-limited' || code === 'rate-limited-without-token';
}
