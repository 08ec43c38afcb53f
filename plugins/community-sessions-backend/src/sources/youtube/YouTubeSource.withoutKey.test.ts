import { registerMswTestHooks } from '@backstage/backend-test-utils';
import { setupServer } from 'msw/node';
import { MemoryRun } from '@backstage-community/plugin-community-sessions-node/testUtils';
import { HttpReader } from '../http/HttpReader';
import { FakeYouTube, fakeConfig } from './__testUtils__/FakeYouTube';
import { YouTubeSource } from './YouTubeSource';

const server = setupServer();
registerMswTestHooks(server);

const video = 'youtube.video';

describe('YoutubeSource without a key', () => {
  let youtube: FakeYouTube;
  let run: MemoryRun;

  beforeEach(() => {
    youtube = new FakeYouTube();
    server.use(...youtube.handlers());
    const http = new HttpReader(0);
    run = new MemoryRun(new YouTubeSource({ config: fakeConfig, http }));
  });

  it('reads the feed, conditionally, and never says what is gone', async () => {
    youtube.add('-recording0');
    await run.read();
    expect(run.payload(video, '-recording0')).toEqual({
      videoId: '-recording0',
      title: "Meeting & talk '-recording0'",
      description: '0:00 Welcome to -recording0',
      thumbnailUrl: 'https://i.ytimg.com/vi/-recording0/hqdefault.jpg',
      publishedAt: '2026-01-15T18:00:00+00:00',
      durationSeconds: null,
      availability: 'available',
      scheduledStartAt: null,
      actualStartAt: null,
      embeddable: true,
      readFrom: 'feed',
      inPlaylist: true,
    });
    expect(run.completeReads).toEqual([]);

    await run.read();
    expect(youtube.takeRequests()).toEqual(['feed 200', 'feed 304']);
    expect(run.saves).toBe(0);
  });

  it.each([
    {
      name: 'the feed being down',
      answer: () => new Response('', { status: 404 }),
      code: 'unavailable',
      message: /often does for a while; all known recordings are kept\. A key/,
    },
    {
      name: 'a server error',
      answer: () => new Response('', { status: 500 }),
      code: 'unavailable',
      message: /status 500/,
    },
    {
      name: 'too many requests',
      answer: () => new Response('', { status: 429 }),
      code: 'rate-limited',
      message: /less often/,
    },
    {
      name: 'a consent page',
      answer: () => new Response('<!doctype html><html><br></html>'),
      code: 'invalid-answer',
      message: /not the whole feed .*feedUrl/,
    },
    {
      name: 'another feed',
      answer: () => new Response('<feed><title>News</title></feed>'),
      code: 'invalid-answer',
      message: /not the whole feed/,
    },
    {
      name: 'half a feed',
      answer: () =>
        new Response(
          '<feed><yt:playlistId>PL</yt:playlistId><entry><yt:videoId>a</yt:videoId><title>A',
        ),
      code: 'invalid-answer',
      message: /not the whole feed/,
    },
    {
      name: 'far too much',
      answer: () => new Response('x'.repeat(1_000_001)),
      code: 'invalid-answer',
      message: /larger than 1 MB/,
    },
    {
      name: 'no connection',
      answer: () => Response.error(),
      code: 'unavailable',
      message: /could not be reached/,
    },
  ])('$name: $code', async ({ answer, code, message }) => {
    youtube.add('linked', {}, { listed: false });
    youtube.intercept = what => (what === 'feed' ? answer() : undefined);
    run.hints.linkedVideoIds = ['linked'];
    const error = await run.read().catch(e => e);
    expect(error).toMatchObject({ name: 'SourceError', code });
    expect(error.message).toMatch(message);
    // Linked videos do not depend on the feed.
    expect(run.payload(video, 'linked')).toMatchObject({
      title: 'Meeting linked',
      thumbnailUrl: 'https://youtube.example.org/vi/linked/hqdefault.jpg',
      readFrom: 'oembed',
      inPlaylist: false,
    });
  });

  it('leaves out an entry that it can not read', async () => {
    youtube.intercept = () =>
      new Response(
        '<feed><yt:playlistId>PL</yt:playlistId><entry><title>No id</title></entry><entry><yt:videoId>007</yt:videoId><title>42</title></entry></feed>',
      );
    await run.read();
    expect(run.ids(video)).toEqual(['007']);
    expect(run.payload(video, '007')).toMatchObject({
      title: '42',
      description: '',
      thumbnailUrl: null,
      publishedAt: null,
    });
  });

  it('saves nothing where a feed without an ETag has the same videos', async () => {
    const feed = (views: number) =>
      new Response(
        `<feed><yt:playlistId>PL</yt:playlistId><entry><yt:videoId>a</yt:videoId><title>A</title><views>${views}</views></entry></feed>`,
      );
    youtube.intercept = () => feed(1);
    await run.read();
    youtube.intercept = () => feed(2);
    await run.read();
    expect(run.saves).toBe(0);
  });

  it('remembers the videos that have dropped out of the feed: they are stored as completely', async () => {
    const feed = (id: string) =>
      new Response(
        `<feed><yt:playlistId>PL</yt:playlistId><entry><yt:videoId>${id}</yt:videoId><title>A</title></entry></feed>`,
      );
    youtube.intercept = () => feed('a');
    await run.read();
    youtube.intercept = () => feed('b');
    await run.read();
    expect(run.state).toMatchObject({ feed: { ids: ['a', 'b'] } });
  });

  it('asks for 20 linked videos a run', async () => {
    run.hints.linkedVideoIds = Array.from({ length: 25 }, (_, n) => `v${n}`);
    run.hints.linkedVideoIds.forEach(id =>
      youtube.add(id, {}, { listed: false }),
    );
    await run.read();
    expect(run.ids(video)).toHaveLength(20);
  });

  it('asks daily for a linked video that YouTube does not show', async () => {
    youtube.add('hidden', {}, { listed: false, privacyStatus: 'private' });
    run.hints.linkedVideoIds = ['hidden'];
    await run.read();
    run.later(23);
    await run.read();
    run.later(1);
    await run.read();
    expect(
      youtube.takeRequests().filter(each => each.startsWith('oembed')),
    ).toEqual(['oembed 404', 'oembed 404']);
    expect(run.ids(video)).toEqual([]);

    run.hints.linkedVideoIds = [];
    youtube.add('other', {}, { listed: false });
    run.hints.linkedVideoIds = ['other'];
    await run.read();
    expect(run.state).toMatchObject({ missing: {} });
  });

  it('keeps what it looked up when oEmbed fails on the way', async () => {
    ['a', 'b'].forEach(id => youtube.add(id, {}, { listed: false }));
    run.hints.linkedVideoIds = ['a', 'b'];
    youtube.intercept = (what, url) =>
      what === 'oembed' && url.href.includes('v%3Db')
        ? new Response('', { status: 500 })
        : undefined;
    await expect(run.read()).rejects.toMatchObject({ code: 'unavailable' });
    expect(run.ids(video)).toEqual(['a']);
  });

  it('refuses an oEmbed answer that is none', async () => {
    run.hints.linkedVideoIds = ['a'];
    youtube.intercept = what =>
      what === 'oembed' ? new Response('<html>') : undefined;
    await expect(run.read()).rejects.toMatchObject({ code: 'invalid-answer' });
  });

  it('looks up what was read with a key before and the feed does not show', async () => {
    Array.from({ length: 16 }, (_, n) => youtube.add(`video-${n}`));
    const http = new HttpReader(0);
    const config = { ...fakeConfig, apiKey: 'AIza-secret' };
    const keyed = new MemoryRun(new YouTubeSource({ config, http }));
    await keyed.read();

    run.state = keyed.state;
    run.now = keyed.now;
    await run.read();
    run.later(26 * 24);
    await run.read();
    expect(run.payload(video, 'video-0')).toMatchObject({ readFrom: 'feed' });
    expect(run.payload(video, 'video-15')).toBeUndefined();
    run.later(24);
    await run.read();
    expect(run.payload(video, 'video-0')).toMatchObject({ readFrom: 'feed' });
    expect(run.payload(video, 'video-15')).toMatchObject({
      readFrom: 'oembed',
      inPlaylist: true,
    });
  });

  it('hands looked-up videos over to a key that is given later', async () => {
    youtube.add('a');
    youtube.add('linked', {}, { listed: false });
    run.hints.linkedVideoIds = ['linked'];
    await run.read();

    const http = new HttpReader(0);
    const config = { ...fakeConfig, apiKey: 'AIza-secret' };
    const keyed = new MemoryRun(new YouTubeSource({ config, http }));
    keyed.state = run.state;
    await keyed.read();
    expect(keyed.completeReads[0].externalIds).toEqual(['a', 'linked']);
  });

  it('can be stopped', async () => {
    const stop = new AbortController();
    youtube.intercept = () => {
      stop.abort();
      return undefined;
    };
    await expect(run.read(stop.signal)).rejects.toMatchObject({
      code: 'aborted',
    });
    expect(run.saves).toBe(0);
  });
});
