import { SourceError } from '@backstage-community/plugin-community-sessions-node';
import { HttpResult } from './HttpReader';

/** What an answer with a status that says no means where the other side has nothing more particular to tell. */
export function statusError(
  answer: HttpResult,
  options: {
    /** As in {@link HttpRequest}. */
    name: string;
    /** The config key of its address. */
    configKey: string;
  },
): SourceError {
  const { status, retryAt } = answer;
  const { name, configKey } = options;
  if (status === 429) {
    return new SourceError(
      'rate-limited',
      `${name} asks to be read less often`,
      { retryAt },
    );
  }
  if (status === 401 || status === 403) {
    return new SourceError(
      'unauthorized',
      `${name} refuses to be read (status ${status}): is it public? Check ${configKey}`,
      { retryAt },
    );
  }
  if (status === 404 || status === 410) {
    return new SourceError(
      'not-found',
      `${name} does not exist or is not public (status ${status}): check ${configKey}`,
    );
  }
  return new SourceError(
    status >= 500 ? 'unavailable' : 'invalid-answer',
    `${name} answered with status ${status}`,
    { retryAt },
  );
}
