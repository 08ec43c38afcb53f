import {
  RunningSampleSources,
  startSampleSources,
  syntheticData,
} from './index';

describe('the sample sources', () => {
  let sources: RunningSampleSources;
  let now = new Date('2026-11-22T12:00:00Z');

  beforeAll(async () => {
    sources = await startSampleSources({ port: 0, now: () => now });
  });

  afterEach(() => {
    now = new Date('2026-11-22T12:00:00Z');
    sources.reset();
  });

  afterAll(() => sources.close());

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${sources.url}${path}`, { headers, redirect: 'manual' });

  it('logs requests to the sources, and nothing else', async () => {
    const first = await get('/github/repos/backstage/community');
    await get('/github/repos/backstage/community', {
      'if-none-match': first.headers.get('etag')!,
      authorization: 'Bearer token',
    });
    await get('/youtube/v3/videos?part=snippet&id=b0KAvaPQLnc&key=secret');
    await get('/avatars/vinzscam');
    await get('/vi/b0KAvaPQLnc/hqdefault.jpg');

    const logged = await (await get('/_control/requests')).json();

    expect(logged).toEqual(sources.requests);
    expect(logged).toEqual([
      {
        method: 'GET',
        url: '/github/repos/backstage/community',
        status: 200,
        conditional: false,
        authorized: false,
      },
      {
        method: 'GET',
        url: '/github/repos/backstage/community',
        status: 200,
        conditional: true,
        authorized: true,
      },
      {
        method: 'GET',
        url: '/youtube/v3/videos?part=snippet&id=b0KAvaPQLnc&key=…',
        status: 200,
        conditional: false,
        authorized: true,
      },
    ]);
  });

  it('holds as many agendas and comments as wanted', async () => {
    const many = await startSampleSources({
      port: 0,
      data: syntheticData({ agendas: 70, comments: 10 }),
    });
    try {
      const list = async (path: string, page: number) => {
        const response = await fetch(
          `${many.url}/github/repos/backstage/community/${path}?state=all&per_page=100&page=${page}`,
        );
        return (await response.json()) as object[];
      };
      await expect(list('issues', 1)).resolves.toHaveLength(70);
      await expect(list('issues/comments', 7)).resolves.toHaveLength(100);
      await expect(list('issues/comments', 8)).resolves.toHaveLength(0);
    } finally {
      await many.close();
    }
  });

  it('says what to do when its port is taken', async () => {
    const port = Number(new URL(sources.url).port);
    await expect(startSampleSources({ port })).rejects.toThrow(
      `port ${port}: free it or set sampleSources.port`,
    );
  });

  it.each(['hqdefault', 'mqdefault', 'maxresdefault'])(
    'draws the thumbnail %s',
    async size => {
      const response = await get(`/vi/sample-2606/${size}.jpg`);
      expect(response.headers.get('content-type')).toMatch('image/svg+xml');
      await expect(response.text()).resolves.toMatch('Catalog relations');
    },
  );

  it('draws no thumbnail of a video there is not', async () => {
    expect((await get('/vi/nothing-her/hqdefault.jpg')).status).toBe(404);
  });

  it('draws avatars that are safe to show', async () => {
    const response = await get('/avatars/%3Cb%3E-%26amp');
    expect(response.headers.get('content-type')).toMatch('image/svg+xml');
    await expect(response.text()).resolves.not.toMatch('<b>');
  });

  describe('misbehave', () => {
    const ISSUES = '/github/repos/backstage/community/issues';

    it('with a status, as often as told', async () => {
      sources.misbehave({
        path: '/issues',
        status: 429,
        headers: { 'retry-after': '7' },
        times: 1,
      });
      const refused = await get(ISSUES);
      expect(refused.status).toBe(429);
      expect(refused.headers.get('retry-after')).toBe('7');
      expect((await get(ISSUES)).status).toBe(200);
    });

    it('with a body of another type', async () => {
      sources.misbehave({
        path: /\/issues\?page=2$/,
        body: '<html>',
        contentType: 'text/html',
      });
      const page = await get(`${ISSUES}?page=2`);
      expect(page.headers.get('content-type')).toMatch('text/html');
      await expect(page.text()).resolves.toBe('<html>');
      await expect((await get(ISSUES)).json()).resolves.not.toHaveLength(0);
    });

    it('by sending half of it, even to who has it already', async () => {
      const whole = await get(ISSUES);
      const text = await whole.text();
      sources.misbehave({ path: ISSUES, truncate: true });
      const half = await get(ISSUES, {
        'if-none-match': whole.headers.get('etag')!,
      });
      expect(half.status).toBe(200);
      expect(half.headers.get('etag')).toBeNull();
      await expect(half.text()).resolves.toBe(text.slice(0, text.length / 2));
    });

    it('by closing the connection', async () => {
      sources.misbehave({ path: ISSUES, abort: true });
      const response = await get(ISSUES);
      await expect(response.text()).rejects.toThrow();
    });

    it('by being slow', async () => {
      sources.misbehave({ path: ISSUES, delayMs: 150 });
      const started = performance.now();
      expect((await get(ISSUES)).status).toBe(200);
      expect(performance.now() - started).toBeGreaterThan(140);
    });

    it.each([
      [ISSUES, '[]'],
      [
        '/youtube/v3/playlistItems?part=snippet&playlistId=PL8iP9yIjU0Q1bUK28-KrTUMl8n08CEPpf&key=k',
        '"items":[]',
      ],
      [
        '/feeds/videos.xml?playlist_id=PL8iP9yIjU0Q1bUK28-KrTUMl8n08CEPpf',
        '</feed>',
      ],
      [
        '/calendar/ical/c_qup9gbhn9sqpuao6trttd8mk5s%40group.calendar.google.com/public/basic.ics',
        'END:VCALENDAR',
      ],
      ['/raw/backstage/community/main/README.md', ''],
    ])('by having nothing in %s', async (path, rest) => {
      sources.misbehave({ path, empty: true });
      const text = await (await get(path)).text();
      expect(text).toContain(rest);
      expect(text).not.toMatch(
        /Backstage Community Session[^s]|<entry>|VEVENT/,
      );
      expect(text.length).toBeLessThan(1500);
    });

    it('when told by HTTP, until the reset', async () => {
      const post = (path: string, body?: object) =>
        fetch(`${sources.url}/_control/${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        });
      expect((await post('misbehave', { status: 500 })).status).toBe(400);
      expect(
        (await post('misbehave', { path: '/issues', status: 500 })).status,
      ).toBe(204);
      expect((await get(ISSUES)).status).toBe(500);
      expect((await post('reset')).status).toBe(204);
      expect(sources.requests).toEqual([]);
      expect((await get(ISSUES)).status).toBe(200);
    });
  });
});
