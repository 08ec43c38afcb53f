import { XMLParser } from 'fast-xml-parser';
import { RunningSampleSources, startSampleSources } from '../index';

const PLAYLIST = 'PL8iP9yIjU0Q1bUK28-KrTUMl8n08CEPpf';
const ITEMS = `/youtube/v3/playlistItems?part=snippet,contentDetails,status&playlistId=${PLAYLIST}`;

interface Video {
  id: string;
  snippet: {
    title: string;
    description: string;
    liveBroadcastContent: string;
    thumbnails: Record<string, { url: string }>;
  };
  contentDetails: { duration: string; videoId: string };
  status: { privacyStatus: string };
  liveStreamingDetails?: Record<string, string>;
}

interface Page {
  items: Video[];
  nextPageToken?: string;
  pageInfo: { totalResults: number; resultsPerPage: number };
}

describe('YouTube', () => {
  let sources: RunningSampleSources;
  let now = new Date('2026-11-22T12:00:00Z');

  beforeAll(async () => {
    sources = await startSampleSources({
      port: 0,
      now: () => now,
      youtubeQuota: 20,
    });
  });

  afterEach(() => {
    now = new Date('2026-11-22T12:00:00Z');
    sources.reset();
  });

  afterAll(() => sources.close());

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${sources.url}${path}`, {
      headers: { 'x-goog-api-key': 'some-key', ...headers },
    });

  const json = async <T>(path: string) => (await (await get(path)).json()) as T;

  const video = async (id: string) =>
    (
      await json<Page>(
        `/youtube/v3/videos?part=snippet,contentDetails,status,liveStreamingDetails&id=${id}`,
      )
    ).items[0];

  it('pages through the playlist', async () => {
    const first = await json<Page>(`${ITEMS}&maxResults=50`);
    expect(first.items).toHaveLength(50);
    const second = await json<Page>(
      `${ITEMS}&maxResults=50&pageToken=${first.nextPageToken}`,
    );
    expect(second.nextPageToken).toBeUndefined();
    const ids = [...first.items, ...second.items].map(
      item => item.contentDetails.videoId,
    );
    expect(new Set(ids).size).toBe(first.pageInfo.totalResults);
    expect(ids).toEqual(expect.arrayContaining(['b0KAvaPQLnc', 'E-jWqWXBxUY']));
    expect(ids).not.toContain('3dV3aZo6JN8');
  });

  it('has five on a page unless told otherwise', async () => {
    await expect(json<Page>(ITEMS)).resolves.toMatchObject({
      pageInfo: { resultsPerPage: 5 },
    });
  });

  it('lists private and deleted videos, and leaves them out among videos', async () => {
    const { items } = await json<Page>(`${ITEMS}&maxResults=50`);
    const hidden = items.find(
      item => item.contentDetails.videoId === 'sample-priv',
    )!;
    expect(hidden.snippet).toMatchObject({
      title: 'Private video',
      thumbnails: {},
    });
    expect(hidden.status.privacyStatus).toBe('private');
    const { items: videos } = await json<Page>(
      '/youtube/v3/videos?part=snippet&id=sample-priv,sample-gone,b0KAvaPQLnc',
    );
    expect(videos.map(each => each.id)).toEqual(['b0KAvaPQLnc']);
  });

  it('has descriptions with chapters and thumbnails of its own', async () => {
    const { snippet, contentDetails } = await video('rRphwXeq33Q');
    expect(snippet.description).toMatch(/^\(?00:00\)?.*Welcome/m);
    expect(contentDetails.duration).toMatch(/^PT(\dH)?\d+M/);
    expect(snippet.thumbnails.high.url).toBe(
      `${sources.url}/vi/rRphwXeq33Q/hqdefault.jpg`,
    );
  });

  it.each([
    ['2026-12-16T14:59:59Z', 'upcoming', 'P0D'],
    ['2026-12-16T15:00:00Z', 'live', 'P0D'],
    ['2026-12-16T16:00:00Z', 'none', expect.stringMatching(/^PT/)],
  ])('streams the session: at %s it is %s', async (at, state, duration) => {
    now = new Date(at);
    const stream = await video('sample-2612');
    expect(stream.snippet.liveBroadcastContent).toBe(state);
    expect(stream.contentDetails.duration).toEqual(duration);
    expect(stream.liveStreamingDetails?.scheduledStartTime).toBe(
      '2026-12-16T15:00:00Z',
    );
  });

  it('answers conditional requests', async () => {
    const etag = (await get(ITEMS)).headers.get('etag')!;
    expect((await get(ITEMS, { 'if-none-match': etag })).status).toBe(304);
    sources.edits.addVideo({ id: 'sample-extra', title: 'One more' });
    expect((await get(ITEMS, { 'if-none-match': etag })).status).toBe(200);
  });

  it.each([
    [ITEMS, '', 403, 'forbidden'],
    [ITEMS, 'invalid-key', 400, 'badRequest'],
    [ITEMS.replace('part=', 'x='), 'k', 400, 'missingRequiredParameter'],
    [ITEMS.replace('PL8', 'PL9'), 'k', 404, 'playlistNotFound'],
    [`${ITEMS}&pageToken=EAAabc`, 'k', 400, 'invalidPageToken'],
    ['/youtube/v3/videos?part=snippet', 'k', 400, 'invalidFilters'],
    ['/youtube/v3/search', 'k', 404, 'notFound'],
  ])('refuses %s with key "%s": %d %s', async (path, key, status, reason) => {
    const response = await get(path, { 'x-goog-api-key': key });
    expect(response.status).toBe(status);
    await expect(response.json()).resolves.toMatchObject({
      error: { code: status, errors: [{ reason }] },
    });
  });

  it('says in the details that a key is wrong', async () => {
    const response = await get(ITEMS, { 'x-goog-api-key': 'invalid-key' });
    await expect(response.json()).resolves.toMatchObject({
      error: { details: [{ reason: 'API_KEY_INVALID' }, {}] },
    });
  });

  it('ends when the quota is used up', async () => {
    for (let n = 0; n < 20; n++) {
      expect((await get(ITEMS)).status).toBe(200);
    }
    const response = await get(ITEMS);
    expect(response.status).toBe(403);
    await expect(response.json()).resolves.toMatchObject({
      error: { errors: [{ domain: 'youtube.quota', reason: 'quotaExceeded' }] },
    });
  });

  it('has a feed of 15 with escaped text', async () => {
    sources.edits.addVideo({
      id: 'sample-tags',
      title: 'Q&A: <Entity> "kinds"',
      description: '0:00 <Start> & go',
    });
    const response = await get(`/feeds/videos.xml?playlist_id=${PLAYLIST}`);
    const { feed } = new XMLParser({ ignoreAttributes: false }).parse(
      await response.text(),
    );
    expect(feed['yt:playlistId']).toBe(PLAYLIST);
    expect(feed.entry).toHaveLength(15);
    expect(feed.entry[0]).toMatchObject({
      'yt:videoId': 'sample-tags',
      title: 'Q&A: <Entity> "kinds"',
      link: { '@_href': 'https://www.youtube.com/watch?v=sample-tags' },
      'media:group': {
        'media:description': '0:00 <Start> & go',
        'media:thumbnail': {
          '@_url': `${sources.url}/vi/sample-tags/hqdefault.jpg`,
        },
      },
    });
  });

  it('has no feed of another playlist', async () => {
    expect((await get('/feeds/videos.xml?playlist_id=PL1')).status).toBe(404);
  });

  describe('oEmbed', () => {
    const oembed = (url: string) =>
      get(`/oembed?format=json&url=${encodeURIComponent(url)}`);

    it.each([
      'https://www.youtube.com/watch?v=3dV3aZo6JN8',
      'https://www.youtube.com/watch?list=PL1&v=3dV3aZo6JN8&t=3s',
      'https://youtu.be/3dV3aZo6JN8?si=abc',
      'https://www.youtube.com/live/3dV3aZo6JN8',
      'https://www.youtube.com/embed/3dV3aZo6JN8',
    ])('knows %s', async url => {
      const response = await oembed(url);
      await expect(response.json()).resolves.toMatchObject({
        type: 'video',
        title: expect.stringMatching(/\w/),
        thumbnail_url: `${sources.url}/vi/3dV3aZo6JN8/hqdefault.jpg`,
      });
    });

    it.each([
      ['sample-priv', 403],
      ['sample-gone', 404],
      ['nothing-her', 404],
      ['sample-misc', 401],
    ])('refuses %s with %d', async (id, status) => {
      sources.edits.editVideo('sample-misc', { embeddable: false });
      const response = await oembed(`https://www.youtube.com/watch?v=${id}`);
      expect(response.status).toBe(status);
    });

    it('forgets a video that is removed', async () => {
      sources.edits.removeVideo('b0KAvaPQLnc');
      expect((await oembed('https://youtu.be/b0KAvaPQLnc')).status).toBe(404);
    });
  });
});
