import { registerMswTestHooks } from '@backstage/backend-test-utils';
import { setupServer } from 'msw/node';
import { MemoryRun } from '@backstage-community/plugin-community-sessions-node/testUtils';
import { HttpReader } from '../http/HttpReader';
import { FakeYouTube, fakeConfig } from './__testUtils__/FakeYouTube';
import { YouTubeSource } from './YouTubeSource';

const server = setupServer();
registerMswTestHooks(server);

const video = 'youtube.video';

describe('YoutubeSource with a key', () => {
  let youtube: FakeYouTube;
  let source: YouTubeSource;
  let run: MemoryRun;

  beforeEach(() => {
    youtube = new FakeYouTube();
    server.use(...youtube.handlers());
    const config = { ...fakeConfig, apiKey: 'AIza-secret' };
    const http = new HttpReader(0);
    source = new YouTubeSource({ config, http });
    run = new MemoryRun(source);
  });

  it('reads 70 videos with four requests, and asks once when nothing is new', async () => {
    for (let n = 0; n < 70; n++) {
      youtube.add(`video-${n}`);
    }
    await run.read();
    expect(run.ids(video)).toHaveLength(70);
    expect(run.completeReads).toEqual([
      { kind: video, externalIds: youtube.playlist },
    ]);
    expect(youtube.takeRequests()).toEqual([
      'playlistItems 200',
      'playlistItems 200',
      'videos 200',
      'videos 200',
    ]);

    run.later(0.5);
    await run.read();
    expect(youtube.takeRequests()).toEqual(['playlistItems 304']);
    expect(run.unchanged).toEqual([{ kind: video }]);
    expect(run.completeReads).toEqual([]);
  });

  it('reads the same playlist from another address, and keeps what it knows of linked videos', async () => {
    youtube.add('a');
    youtube.add('linked', {}, { listed: false });
    run.hints.linkedVideoIds = ['linked'];
    await run.read();
    run.hints.linkedVideoIds = [];
    youtube.takeRequests();

    const config = {
      ...fakeConfig,
      apiKey: 'b',
      feedUrl: 'https://proxy/feed',
    };
    const other = new YouTubeSource({ config, http: new HttpReader(0) });
    expect(other.scope).toBe(source.scope);
    expect(await other.credentialsKey()).not.toBe(
      await source.credentialsKey(),
    );
    const later = new MemoryRun(other);
    later.state = run.state;
    await later.read();
    expect(youtube.takeRequests()[0]).toBe('playlistItems 200');
    expect(later.completeReads[0].externalIds).toEqual(['a', 'linked']);
  });

  it('notes when everything was refreshed, and leaves ids alone after that', async () => {
    youtube.add('a');
    await run.read();
    expect(run.isRefreshed).toBe(true);
    const payload = run.payload(video, 'a');
    expect(
      source.retention.reduce({
        source: 'youtube',
        kind: video,
        externalId: 'a',
        payload,
      })?.payload,
    ).toMatchObject({
      videoId: 'a',
      inPlaylist: true,
      title: '',
      description: '',
      thumbnailUrl: null,
      publishedAt: null,
      durationSeconds: null,
    });
    run.later(0.5);
    await run.read();
    expect(run.isRefreshed).toBe(false);
  });

  it('sends the key in a header only', async () => {
    youtube.add('a');
    await run.read();
    for (const { url, headers } of youtube.requests) {
      expect(headers.get('x-goog-api-key')).toBe('AIza-secret');
      expect(url.href).not.toContain('AIza');
    }
    expect(JSON.stringify(run.state)).not.toContain('AIza');
  });

  it('keeps what is needed of a video', async () => {
    youtube.add('-recording0');
    await run.read();
    expect(run.payload(video, '-recording0')).toEqual({
      videoId: '-recording0',
      title: 'Meeting -recording0',
      description: '0:00 Welcome to -recording0',
      thumbnailUrl: 'https://youtube.example.org/vi/-recording0/default.jpg',
      publishedAt: '2026-01-15T18:00:00Z',
      durationSeconds: 3484,
      availability: 'available',
      scheduledStartAt: null,
      actualStartAt: null,
      embeddable: true,
      readFrom: 'api',
      inPlaylist: true,
    });
  });

  it.each([
    {
      name: 'a stream to come',
      fields: {
        snippet: {
          title: 'Soon',
          publishedAt: '2026-03-01T10:00:00Z',
          liveBroadcastContent: 'upcoming',
        },
        contentDetails: { duration: 'P0D' },
        liveStreamingDetails: { scheduledStartTime: '2026-03-18T15:00:00Z' },
      },
      expected: {
        availability: 'upcoming',
        durationSeconds: null,
        thumbnailUrl: null,
        scheduledStartAt: '2026-03-18T15:00:00Z',
      },
    },
    {
      name: 'a stream that runs',
      fields: {
        snippet: {
          title: 'Now',
          publishedAt: '2026-03-01T10:00:00Z',
          liveBroadcastContent: 'live',
        },
        contentDetails: {},
        liveStreamingDetails: { actualStartTime: '2026-03-04T11:58:00Z' },
      },
      expected: {
        availability: 'live',
        durationSeconds: null,
        actualStartAt: '2026-03-04T11:58:00Z',
      },
    },
    {
      name: 'a video that may not be embedded, with larger thumbnails',
      fields: {
        snippet: {
          title: 'Done',
          publishedAt: '2026-03-01T10:00:00Z',
          thumbnails: {
            medium: { url: 'https://youtube.example.org/medium.jpg' },
            standard: { url: 'https://youtube.example.org/standard.jpg' },
          },
        },
        status: { embeddable: false },
      },
      expected: {
        availability: 'available',
        embeddable: false,
        thumbnailUrl: 'https://youtube.example.org/standard.jpg',
      },
    },
  ])('understands $name', async ({ fields, expected }) => {
    youtube.add('a', fields);
    await run.read();
    expect(run.payload(video, 'a')).toMatchObject(expected);
  });

  it('refreshes everything hourly, though the playlist did not change', async () => {
    youtube.add('a');
    await run.read();
    youtube.videos[0].video = { contentDetails: { duration: 'PT2M' } };
    run.later(0.5);
    await run.read();
    expect(run.payload(video, 'a')).toMatchObject({ durationSeconds: 3484 });
    run.later(0.5);
    await run.read();
    expect(run.payload(video, 'a')).toMatchObject({ durationSeconds: 120 });
  });

  describe('a video that is gone', () => {
    beforeEach(async () => {
      youtube.add('a');
      youtube.add('b');
      await run.read();
    });

    it('is unavailable when the playlist says that it is private', async () => {
      youtube.videos[0].privacyStatus = 'private';
      run.later(1);
      await run.read();
      expect(run.payload(video, 'a')).toMatchObject({
        availability: 'unavailable',
        title: '',
        embeddable: false,
      });
      expect(run.completeReads[0].externalIds).toEqual(['a', 'b']);
    });

    it('is unavailable when nothing is told of it twice', async () => {
      youtube.intercept = what =>
        what === 'videos' ? Response.json({ items: [] }) : undefined;
      run.later(24);
      await run.read();
      expect(run.payload(video, 'a')).toMatchObject({ title: 'Meeting a' });
      run.later(24);
      await run.read();
      expect(run.payload(video, 'a')).toMatchObject({
        availability: 'unavailable',
      });
    });

    it('is missing from the complete read when it left the playlist', async () => {
      youtube.playlist = ['b'];
      run.later(1);
      await run.read();
      expect(run.completeReads).toEqual([{ kind: video, externalIds: ['b'] }]);
    });
  });

  describe('a video that is only linked to', () => {
    beforeEach(async () => {
      youtube.add('a');
      youtube.add('linked', {}, { listed: false });
      await run.read();
      youtube.takeRequests();
      run.later(0.5);
    });

    it('is looked up, and then refreshed and reported with the others', async () => {
      run.hints.linkedVideoIds = ['linked'];
      await run.read();
      expect(youtube.takeRequests()).toEqual([
        'playlistItems 304',
        'videos 200',
      ]);
      expect(run.payload(video, 'linked')).toMatchObject({
        title: 'Meeting linked',
        inPlaylist: false,
        readFrom: 'api',
      });

      run.hints.linkedVideoIds = [];
      run.later(24);
      await run.read();
      expect(run.completeReads[0].externalIds).toEqual(['a', 'linked']);
    });

    it('is asked for daily when YouTube does not show it', async () => {
      run.hints.linkedVideoIds = ['nowhere'];
      await run.read();
      youtube.takeRequests();
      run.later(0.25);
      await run.read();
      expect(youtube.takeRequests()).toEqual(['playlistItems 304']);
      youtube.add('nowhere', {}, { listed: false });
      run.later(23.75);
      await run.read();
      expect(run.payload(video, 'nowhere')).toMatchObject({
        title: 'Meeting nowhere',
      });
    });
  });

  it('leaves out what it can not read, and then does not say what is gone', async () => {
    ['a', 'b', 'c'].forEach(id => youtube.add(id));
    youtube.videos[1].video = { snippet: 'none' };
    await run.read();
    expect(run.ids(video)).toEqual(['a', 'c']);
    expect(run.completeReads).toEqual([]);
  });

  it('looks up without the key what it could not refresh for weeks', async () => {
    youtube.add('a');
    youtube.add('linked', {}, { listed: false });
    youtube.add('private', {}, { listed: false });
    run.hints.linkedVideoIds = ['linked', 'private'];
    await run.read();
    youtube.videos[2].privacyStatus = 'private';
    youtube.intercept = what =>
      what === 'oembed' ? undefined : new Response('', { status: 503 });

    run.later(26 * 24);
    await expect(run.read()).rejects.toMatchObject({ code: 'unavailable' });
    expect(run.saves).toBe(0);

    run.later(24);
    await expect(run.read()).rejects.toMatchObject({ code: 'unavailable' });
    expect(run.payload(video, 'a')).toMatchObject({
      readFrom: 'oembed',
      inPlaylist: true,
      description: '',
    });
    expect(run.payload(video, 'linked')).toMatchObject({
      readFrom: 'oembed',
      inPlaylist: false,
    });
    expect(run.payload(video, 'private')).toMatchObject({ readFrom: 'api' });
    await expect(run.read()).rejects.toMatchObject({ code: 'unavailable' });
    expect(run.saves).toBe(0);

    youtube.intercept = undefined;
    await run.read();
    expect(run.payload(video, 'a')).toMatchObject({
      readFrom: 'api',
      title: 'Meeting a',
    });
  });
});
