import { ResponseError } from '@backstage/errors';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { CommunitySessionsClient } from './client';

const BASE = 'http://backend.example.com/api/community-sessions';

describe('CommunitySessionsClient', () => {
  const requests: Request[] = [];
  const server = setupServer(
    http.all(`${BASE}/*`, ({ request }) => {
      requests.push(request);
      return HttpResponse.json({ answer: true });
    }),
  );
  let client: CommunitySessionsClient;
  beforeAll(() => {
    server.listen({ onUnhandledRequest: 'error' });
    client = new CommunitySessionsClient({
      discoveryApi: {
        getBaseUrl: async pluginId =>
          `http://backend.example.com/api/${pluginId}`,
      },
    });
  });
  afterEach(() => {
    server.resetHandlers();
    requests.length = 0;
  });
  afterAll(() => server.close());

  it.each<[string, string, (token?: string) => Promise<unknown>]>([
    ['GET', '/series', () => client.getSeries()],
    ['GET', '/sessions', () => client.getSessions()],
    [
      'GET',
      '/sessions?series=a&series=b&when=upcoming&q=a%26b+c&recording=false&limit=5',
      () =>
        client.getSessions({
          series: ['a', 'b'],
          when: 'upcoming',
          q: 'a&b c',
          from: undefined,
          recording: false,
          limit: 5,
        }),
    ],
    [
      'GET',
      '/sessions/meetup%2F..%3Fx',
      () => client.getSession('meetup/..?x'),
    ],
    ['GET', '/status', () => client.getStatus()],
    ['POST', '/sync', () => client.sync()],
    ['POST', '/sync?series=a%26b', () => client.sync({ series: 'a&b' })],
    [
      'POST',
      '/sync?series=a&source=calendar&accept=true',
      () => client.sync({ series: 'a', source: 'calendar', accept: true }),
    ],
    ['GET', '/sessions/a%2Fb/reminder', () => client.getReminder('a/b')],
    ['PUT', '/sessions/a%2Fb/reminder', () => client.setReminder('a/b', true)],
    [
      'DELETE',
      '/sessions/a%2Fb/reminder',
      () => client.setReminder('a/b', false),
    ],
  ])('asks %s %s', async (method, path, ask) => {
    expect(await ask()).toEqual({ answer: true });
    expect(requests.map(each => [each.method, each.url])).toEqual([
      [method, `${BASE}${path}`],
    ]);
    expect(requests[0].headers.has('authorization')).toBe(false);
  });

  it('sends the token it is given', async () => {
    await client.getSeries({ token: 'abc' });
    expect(requests[0].headers.get('authorization')).toBe('Bearer abc');
  });

  it('throws what the backend answered', async () => {
    server.use(
      http.get(`${BASE}/sessions/unknown`, () =>
        HttpResponse.json(
          {
            error: { name: 'NotFoundError', message: 'No such session' },
            response: { statusCode: 404 },
          },
          { status: 404 },
        ),
      ),
    );
    const failure = await client.getSession('unknown').catch(error => error);
    expect(failure).toBeInstanceOf(ResponseError);
    expect(failure.cause).toMatchObject({
      name: 'NotFoundError',
      message: 'No such session',
    });
  });

  it('gives up when it is told to', async () => {
    await expect(
      client.getSessions({}, { signal: AbortSignal.abort() }),
    ).rejects.toThrow('aborted');
  });

  it('uses the fetch it is given', async () => {
    const fetch = jest.fn(async () => new Response('{"items":[]}'));
    const other = new CommunitySessionsClient({
      discoveryApi: { getBaseUrl: async () => 'http://elsewhere' },
      fetchApi: { fetch },
    });
    expect(await other.getSeries()).toEqual({ items: [] });
    expect(fetch).toHaveBeenCalledWith(
      'http://elsewhere/series',
      expect.objectContaining({ method: 'GET' }),
    );
  });
});
