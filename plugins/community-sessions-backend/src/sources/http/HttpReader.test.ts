import { registerMswTestHooks } from '@backstage/backend-test-utils';
import { http } from 'msw';
import { setupServer } from 'msw/node';
import { HttpReader, HttpRequest } from './HttpReader';

const server = setupServer();
registerMswTestHooks(server);

const url = 'https://files.example.org/a.txt';
const now = new Date('2026-03-04T12:00:00Z');

describe('HttpReader', () => {
  let requests: Request[];

  beforeEach(() => {
    requests = [];
  });
  afterEach(() => jest.restoreAllMocks());

  /** Answers in turn, the last for ever. */
  function answers(...all: Array<() => Response>) {
    server.use(
      http.get(url, ({ request }) => {
        requests.push(request);
        return all[Math.min(requests.length, all.length) - 1]();
      }),
    );
  }

  const get = (
    request: Partial<HttpRequest> = {},
    reader = new HttpReader(0),
  ) =>
    reader.get({
      url,
      name: 'The file',
      signal: new AbortController().signal,
      now,
      maxBytes: 10,
      redirect: 'follow',
      ...request,
    });

  const respond =
    (status: number, headers: Record<string, string> = {}, body = '') =>
    () =>
      new Response(body, { status, headers });

  it('tells of each request, also of one that is tried again', async () => {
    answers(respond(503), respond(200));
    const onRequest = jest.fn();
    await get({}, new HttpReader(0, onRequest));
    expect(requests).toHaveLength(2);
    expect(onRequest).toHaveBeenCalledTimes(2);
  });

  it('asks with what an earlier answer gave', async () => {
    answers(
      respond(200, { etag: 'W/"1"', 'last-modified': 'Mon' }, 'text'),
      () => new Response(null, { status: 304 }),
    );
    const { validators, body, status } = await get();
    expect(status).toBe(200);
    expect(Buffer.from(body).toString()).toBe('text');
    expect((await get({ validators })).status).toBe(304);
    expect(requests[1].headers.get('if-none-match')).toBe('W/"1"');
    expect(requests[1].headers.get('if-modified-since')).toBe('Mon');
    expect(requests[1].headers.get('user-agent')).toBe(
      'backstage-community-sessions',
    );
  });

  it.each([
    { name: 'server errors', first: respond(502), requests: 2 },
    { name: 'no connection', first: () => Response.error(), requests: 2 },
    {
      name: 'a short wait',
      first: respond(429, { 'retry-after': '30' }),
      requests: 2,
    },
  ])('tries again after $name', async ({ first, requests: expected }) => {
    answers(first, respond(200));
    expect((await get()).status).toBe(200);
    expect(requests).toHaveLength(expected);
  });

  it.each([
    { name: 'a long wait', headers: { 'retry-after': '31' }, status: 503 },
    { name: 'a limit without an end', status: 429 },
    { name: 'a refusal', status: 403 },
  ])('does not try again after $name', async ({ headers, status }) => {
    answers(respond(status, headers));
    expect((await get()).status).toBe(status);
    expect(requests).toHaveLength(1);
  });

  it.each([
    { header: '120', retryAt: '2026-03-04T12:02:00.000Z' },
    {
      header: 'Wed, 04 Mar 2026 12:02:00 GMT',
      retryAt: '2026-03-04T12:02:00.000Z',
    },
    { header: '9999999', retryAt: '2026-03-05T12:00:00.000Z' },
    { header: '99999999999999', retryAt: '2026-03-05T12:00:00.000Z' },
    {
      header: 'Fri, 31 Dec 9999 23:59:59 GMT',
      retryAt: '2026-03-05T12:00:00.000Z',
    },
  ])('returns $retryAt for retry-after: $header', async each => {
    answers(respond(503, { 'retry-after': each.header }));
    expect((await get()).retryAt?.toISOString()).toBe(each.retryAt);
    expect(requests).toHaveLength(1);
  });

  it.each(['soon', '', '-99999999999999999', '1e999'])(
    'returns a response without an invalid date for retry-after: %j',
    async header => {
      answers(respond(503, { 'retry-after': header }));
      const { retryAt } = await get();
      expect(retryAt?.getTime()).not.toBeNaN();
    },
  );

  it('does not repeat a key that can not be sent', async () => {
    const error = await get({ headers: { key: 'a-sec\nret' } }).catch(e => e);
    expect(error).toMatchObject({ name: 'SourceError', code: 'unavailable' });
    expect(error.message).toBe(
      'The file could not be reached: check its address and credentials, and the network',
    );
  });

  it.each([
    ['ENOTFOUND', ' (ENOTFOUND)'],
    ['a-sec\nret', ''],
  ])('names the reason of the network alone: %j', async (code, reason) => {
    const cause = Object.assign(new Error('a-secret'), { code });
    jest
      .spyOn(global, 'fetch')
      .mockRejectedValue(new TypeError('fetch failed', { cause }));
    await expect(get()).rejects.toThrow(
      `The file could not be reached${reason}: check its address`,
    );
  });

  it('sends user and password of the address as Basic authentication, and shows them nowhere', async () => {
    answers(respond(200));
    const withPassword = 'https://guild:p%40ss@files.example.org/a.txt';
    await get({ url: withPassword });
    expect(requests[0].url).toBe(url);
    expect(requests[0].headers.get('authorization')).toBe(
      `Basic ${Buffer.from('guild:p@ss').toString('base64')}`,
    );
    answers(() => Response.error());
    const error = await get({ url: withPassword }).catch(e => e);
    expect(`${error.message} ${error.stack}`).not.toContain('p%40ss');
  });

  it('refuses a body that is too large', async () => {
    answers(respond(200, {}, 'eleven char'));
    await expect(get()).rejects.toMatchObject({
      code: 'invalid-answer',
      message: 'The answer of The file is larger than 0.00001 MB',
    });
    expect(requests).toHaveLength(1);
  });

  it('can be stopped while it waits', async () => {
    const stop = new AbortController();
    answers(() => {
      setImmediate(() => stop.abort());
      return respond(503, { 'retry-after': '20' })();
    });
    await expect(
      get({ signal: stop.signal }, new HttpReader(1000)),
    ).rejects.toMatchObject({ code: 'aborted' });
    expect(requests).toHaveLength(1);
  });
});
