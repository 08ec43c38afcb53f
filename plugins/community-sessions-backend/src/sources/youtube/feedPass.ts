import { YouTubeConfig } from '../../config/config';
import { contentHashOf } from '../contentHash';
import { HttpReader } from '../http/HttpReader';
import { statusError } from '../http/statusError';
import {
  SourceError,
  SourceRun,
} from '@backstage-community/plugin-community-sessions-node';
import { parseFeed } from './feed';
import { YouTubeState } from './state';

const MAX_BYTES = 1_000_000;
const FEED_NAME = "YouTube's public feed";

/**
 * Reads the public feed, which shows fifteen videos of a playlist and fails for days at times:
 * it adds and updates, and never tells that something is gone. Answers the state after it.
 */
export async function feedPass(
  run: SourceRun,
  state: YouTubeState,
  options: { http: HttpReader; config: YouTubeConfig },
): Promise<YouTubeState> {
  const answer = await options.http.get({
    url: options.config.feedUrl,
    name: FEED_NAME,
    validators: state.feed,
    signal: run.signal,
    now: run.now,
    maxBytes: MAX_BYTES,
    redirect: 'follow',
  });
  if (answer.status === 304) {
    return state;
  }
  if (answer.status === 404 || answer.status >= 500) {
    throw new SourceError(
      'unavailable',
      `${FEED_NAME} answered with status ${answer.status}, as it often does for a while; all known recordings are kept. A key in communitySessions.series[].youtube.apiKey helps, or check playlistId beside it`,
      { retryAt: answer.retryAt },
    );
  }
  if (answer.status !== 200) {
    throw statusError(answer, {
      name: FEED_NAME,
      configKey: 'communitySessions.series[].youtube.feedUrl',
    });
  }
  const records = parseFeed(new TextDecoder().decode(answer.body));
  const contentHash = contentHashOf(records);
  // What has dropped out of the feed since is stored as completely.
  const ids = [
    ...new Set([
      ...(state.feed?.ids ?? []),
      ...records.map(record => record.externalId),
    ]),
  ];
  const after = { ...state, feed: { ...answer.validators, contentHash, ids } };
  if (contentHash === state.feed?.contentHash && !answer.validators.etag) {
    return state;
  }
  await run.save({ records, state: after });
  return after;
}
