import { CustomErrorBase } from '@backstage/errors';

/** Why a source could not be read; the same everywhere, so that the sync view can say what to do. */
export type SourceErrorCode =
  | 'rate-limited'
  | 'unauthorized'
  | 'not-found'
  | 'unavailable'
  | 'invalid-answer'
  | 'aborted';

/** A source could not be read. The message is shown to admins: it says what to do and holds no secret. */
export class SourceError extends CustomErrorBase {
  name = 'SourceError' as const;

  constructor(
    readonly code: SourceErrorCode,
    message: string,
    options: {
      /** Not before this moment, e.g. the reset of a rate limit. */
      retryAt?: Date;
    } = {},
  ) {
    super(message);
    this.retryAt = options.retryAt;
  }

  readonly retryAt?: Date;
}
