import { DateTime } from 'luxon';
import { z } from 'zod/v4';
import { HttpResult } from '../http/HttpReader';
import { statusError } from '../http/statusError';
import { SourceError } from '@backstage-community/plugin-community-sessions-node';
import { parseJson } from './parseJson';

/** The API in messages. */
export const API_NAME = "YouTube's Data API";

const errorBody = z.object({
  error: z.object({
    errors: z.array(z.object({ reason: z.string().optional() })).default([]),
    details: z.array(z.object({ reason: z.string().optional() })).default([]),
  }),
});

/** A wrong key is only a `badRequest` in `errors`; `details` tells the truth. */
const badKey = [
  'API_KEY_INVALID',
  'API_KEY_EXPIRED',
  'keyInvalid',
  'keyExpired',
];
const restrictedKey = [
  'API_KEY_HTTP_REFERRER_BLOCKED',
  'API_KEY_IP_ADDRESS_BLOCKED',
  'API_KEY_SERVICE_BLOCKED',
  'ipRefererBlocked',
];
const disabledApi = ['SERVICE_DISABLED', 'accessNotConfigured'];
const quota = ['quotaExceeded', 'dailyLimitExceeded', 'dailyLimitExceeded402'];
const tooFast = [
  'rateLimitExceeded',
  'userRateLimitExceeded',
  'RATE_LIMIT_EXCEEDED',
];
const noPlaylist = [
  'playlistNotFound',
  'playlistItemsNotAccessible',
  'watchHistoryNotAccessible',
  'watchLaterNotAccessible',
];

const key = 'communitySessions.series[].youtube.apiKey';

/** Why the Data API could not be read; its own words, which may hold HTML, are left out. */
export function apiError(answer: HttpResult, now: Date): SourceError {
  const reasons = readReasons(answer);
  const is = (known: string[]) => reasons.some(each => known.includes(each));
  if (is(badKey)) {
    return new SourceError(
      'unauthorized',
      `YouTube does not know the API key: check ${key}`,
    );
  }
  if (is(restrictedKey)) {
    return new SourceError(
      'unauthorized',
      `The API key's restrictions do not let this backend use YouTube's Data API: change them in its Google Cloud project, or use another key for ${key}`,
    );
  }
  if (is(disabledApi)) {
    return new SourceError(
      'unauthorized',
      `YouTube Data API v3 is not enabled in the Google Cloud project of ${key}`,
    );
  }
  if (is(quota)) {
    const retryAt = nextMidnightInCalifornia(now);
    return new SourceError(
      'rate-limited',
      `The daily quota of ${key} is used up until ${retryAt.toISOString()}`,
      { retryAt },
    );
  }
  if (is(noPlaylist)) {
    return new SourceError(
      'not-found',
      'The playlist does not exist or is private: check communitySessions.series[].youtube.playlistId',
    );
  }
  return statusError(
    { ...answer, status: is(tooFast) ? 429 : answer.status },
    { name: API_NAME, configKey: key },
  );
}

function readReasons(answer: HttpResult): string[] {
  const { data } = errorBody.safeParse(parseJson(answer.body));
  return [
    ...(data?.error.errors ?? []),
    ...(data?.error.details ?? []),
  ].flatMap(({ reason }) => reason ?? []);
}

/** When YouTube's quotas are renewed. */
function nextMidnightInCalifornia(now: Date): Date {
  return DateTime.fromJSDate(now, { zone: 'America/Los_Angeles' })
    .plus({ days: 1 })
    .startOf('day')
    .toJSDate();
}
