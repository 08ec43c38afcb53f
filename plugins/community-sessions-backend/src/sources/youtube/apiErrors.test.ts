import { registerMswTestHooks } from '@backstage/backend-test-utils';
import { setupServer } from 'msw/node';
import { MemoryRun } from '@backstage-community/plugin-community-sessions-node/testUtils';
import { HttpReader } from '../http/HttpReader';
import { FakeYouTube, fakeConfig } from './__testUtils__/FakeYouTube';
import { YouTubeSource } from './YouTubeSource';

const server = setupServer();
registerMswTestHooks(server);

/** An error as Google words it; `details` is where newer reasons are. */
function googleError(
  status: number,
  reason: string,
  detail?: string,
  headers: Record<string, string> = {},
) {
  const message = 'No, <a href="https://example.org">AIza-secret</a> says so';
  return () =>
    Response.json(
      {
        error: {
          code: status,
          message,
          errors: [{ message, domain: 'youtube', reason }],
          ...(detail && {
            details: [
              { reason: detail, domain: 'googleapis.com' },
              { locale: 'en-US', message },
            ],
          }),
        },
      },
      { status, headers },
    );
}

describe("errors of YouTube's Data API", () => {
  it.each([
    {
      name: 'a wrong key',
      answer: googleError(400, 'badRequest', 'API_KEY_INVALID'),
      code: 'unauthorized',
      message: /check communitySessions\.series\[\]\.youtube\.apiKey/,
    },
    {
      name: 'a wrong key, as it was worded formerly',
      answer: googleError(400, 'keyInvalid'),
      code: 'unauthorized',
      message: /does not know the API key/,
    },
    {
      name: 'a key for other addresses',
      answer: googleError(403, 'forbidden', 'API_KEY_IP_ADDRESS_BLOCKED'),
      code: 'unauthorized',
      message: /restrictions/,
    },
    {
      name: 'an API that is not enabled',
      answer: googleError(403, 'accessNotConfigured', 'SERVICE_DISABLED'),
      code: 'unauthorized',
      message: /not enabled/,
    },
    {
      name: 'a used-up quota',
      answer: googleError(403, 'quotaExceeded'),
      code: 'rate-limited',
      message: /up until 2026-03-05T08:00:00.000Z/,
      retryAt: new Date('2026-03-05T08:00:00Z'),
    },
    {
      name: 'too many requests at once',
      answer: googleError(403, 'rateLimitExceeded'),
      code: 'rate-limited',
      message: /less often/,
    },
    {
      name: 'a missing playlist',
      answer: googleError(404, 'playlistNotFound'),
      code: 'not-found',
      message: /check communitySessions\.series\[\]\.youtube\.playlistId/,
    },
    {
      name: 'a private playlist',
      answer: googleError(403, 'playlistItemsNotAccessible'),
      code: 'not-found',
      message: /private/,
    },
    {
      name: 'an error of another kind',
      answer: googleError(403, 'somethingNew'),
      code: 'unauthorized',
      message: /status 403/,
    },
    {
      name: 'a server error',
      answer: googleError(503, 'backendError'),
      code: 'unavailable',
      message: /status 503/,
      requests: 3,
    },
    {
      name: 'a page that is none any more',
      answer: googleError(400, 'invalidPageToken'),
      code: 'invalid-answer',
      message: /status 400/,
    },
    {
      name: 'a page of HTML',
      answer: () => new Response('<html>AIza-secret</html>'),
      code: 'invalid-answer',
      message: /apiBaseUrl/,
    },
    {
      name: 'truncated JSON',
      answer: () => new Response('{"items": [{"id'),
      code: 'invalid-answer',
      message: /apiBaseUrl/,
    },
    {
      name: 'items of something else',
      answer: () => Response.json({ items: [{ a: 1 }] }),
      code: 'invalid-answer',
      message: /apiBaseUrl/,
    },
    {
      name: 'a redirect, which would take the key along',
      answer: () =>
        new Response(null, {
          status: 302,
          headers: { location: 'https://elsewhere.example.org/' },
        }),
      code: 'unavailable',
      message: /could not be reached/,
      requests: 3,
    },
  ])('$name: $code', async expected => {
    const { answer, code, message, retryAt, requests = 1 } = expected;
    const youtube = new FakeYouTube();
    youtube.intercept = answer;
    server.use(...youtube.handlers());
    const run = new MemoryRun(
      new YouTubeSource({
        config: { ...fakeConfig, apiKey: 'AIza-secret' },
        http: new HttpReader(0),
      }),
    );
    const error = await run.read().catch(e => e);
    expect(error).toMatchObject({ name: 'SourceError', code });
    expect(error.message).toMatch(message);
    expect(error.retryAt).toEqual(retryAt);
    expect(youtube.requests).toHaveLength(requests);
    expect(run.saves).toBe(0);
    expect(`${error.stack} ${error.cause}`).not.toContain('AIza');
  });
});
