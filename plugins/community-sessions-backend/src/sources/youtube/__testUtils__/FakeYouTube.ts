import { createHash } from 'node:crypto';
import { http, HttpHandler } from 'msw';

const ORIGIN = 'https://youtube.example.org';
const API = `${ORIGIN}/youtube/v3`;

/** Config that leads to the fake. */
export const fakeConfig = {
  playlistId: 'PLmeetings',
  apiBaseUrl: API,
  feedUrl: `${ORIGIN}/feeds/videos.xml?playlist_id=PLmeetings`,
};

/** A request as the fake saw it. */
export interface SeenRequest {
  /** `playlistItems`, `videos`, `feed` or `oembed`. */
  what: string;
  url: URL;
  headers: Headers;
  status: number;
}

interface FakeVideo {
  id: string;
  privacyStatus: string;
  /** More of the API's `videos.list` item. */
  video: Record<string, unknown>;
}

/** A YouTube with one playlist, in the shapes of the Data API v3, the Atom feed and oEmbed. */
export class FakeYouTube {
  videos: FakeVideo[] = [];
  /** Ids in the order of the playlist. */
  playlist: string[] = [];
  readonly requests: SeenRequest[] = [];
  /** Answers in place of the fake where it returns something. */
  intercept?: (what: string, url: URL) => Response | undefined;

  /** Adds a video, to the playlist too unless told otherwise. */
  add(
    id: string,
    video: Record<string, unknown> = {},
    { listed = true, privacyStatus = 'public' } = {},
  ): void {
    this.videos.push({ id, privacyStatus, video });
    if (listed) {
      this.playlist.push(id);
    }
  }

  handlers(): HttpHandler[] {
    return [
      this.handler('playlistItems', `${API}/playlistItems`, url =>
        this.playlistItems(url),
      ),
      this.handler('videos', `${API}/videos`, url => this.videosList(url)),
      this.handler('feed', `${ORIGIN}/feeds/videos.xml`, () => this.feed()),
      this.handler('oembed', `${ORIGIN}/oembed`, url => this.oembed(url)),
    ];
  }

  /** Forgets the requests so far and answers them as `what status`. */
  takeRequests(): string[] {
    return this.requests
      .splice(0)
      .map(({ what, status }) => `${what} ${status}`);
  }

  private handler(
    what: string,
    address: string,
    answer: (url: URL) => Response,
  ): HttpHandler {
    return http.get(address, async ({ request }) => {
      const url = new URL(request.url);
      const { headers } = request;
      const response =
        this.intercept?.(what, url) ??
        (await conditional(answer(url), headers));
      this.requests.push({ what, url, headers, status: response.status });
      return response;
    });
  }

  private playlistItems(url: URL): Response {
    const start = Number(url.searchParams.get('pageToken') ?? 0);
    const end = start + Number(url.searchParams.get('maxResults'));
    return Response.json({
      kind: 'youtube#playlistItemListResponse',
      ...(end < this.playlist.length && { nextPageToken: String(end) }),
      pageInfo: { totalResults: this.playlist.length, resultsPerPage: 50 },
      items: this.playlist.slice(start, end).map(videoId => ({
        kind: 'youtube#playlistItem',
        contentDetails: { videoId },
        status: { privacyStatus: this.find(videoId)?.privacyStatus },
      })),
    });
  }

  private videosList(url: URL): Response {
    const ids = url.searchParams.get('id')?.split(',') ?? [];
    const shown = this.videos.filter(
      each => ids.includes(each.id) && each.privacyStatus !== 'private',
    );
    return Response.json({
      kind: 'youtube#videoListResponse',
      items: shown.map(({ id, privacyStatus, video }) => ({
        kind: 'youtube#video',
        id,
        snippet: {
          publishedAt: '2026-01-15T18:00:00Z',
          title: `Meeting ${id}`,
          description: `0:00 Welcome to ${id}`,
          thumbnails: { default: { url: `${ORIGIN}/vi/${id}/default.jpg` } },
          liveBroadcastContent: 'none',
        },
        contentDetails: { duration: 'PT58M4S' },
        status: { privacyStatus, embeddable: true },
        ...video,
      })),
      pageInfo: { totalResults: shown.length, resultsPerPage: 50 },
    });
  }

  private feed(): Response {
    const entries = this.playlist.slice(0, 15).map(
      id => `<entry>
        <id>yt:video:${id}</id>
        <yt:videoId>${id}</yt:videoId>
        <title>Meeting &amp; talk &#39;${id}&#39;</title>
        <link rel="alternate" href="https://www.youtube.com/watch?v=${id}"/>
        <published>2026-01-15T18:00:00+00:00</published>
        <media:group>
          <media:title>Meeting</media:title>
          <media:thumbnail url="https://i3.ytimg.com/vi/${id}/hqdefault.jpg" width="480" height="360"/>
          <media:description>0:00 Welcome to ${id}</media:description>
        </media:group>
      </entry>`,
    );
    return new Response(
      `<?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns:media="http://search.yahoo.com/mrss/" xmlns="http://www.w3.org/2005/Atom">
        <yt:playlistId>PLmeetings</yt:playlistId>
        <title>Meetings</title>
        ${entries.join('\n')}
      </feed>\n`,
      { headers: { 'content-type': 'text/xml' } },
    );
  }

  private oembed(url: URL): Response {
    const id = url.searchParams.get('url')?.replace(/^.*v=/, '') ?? '';
    const video = this.find(id);
    return video && video.privacyStatus !== 'private'
      ? Response.json({
          title: `Meeting ${id}`,
          type: 'video',
          thumbnail_url: `${ORIGIN}/vi/${id}/hqdefault.jpg`,
        })
      : new Response('Not Found', { status: 404 });
  }

  private find(id: string): FakeVideo | undefined {
    return this.videos.find(each => each.id === id);
  }
}

async function conditional(
  response: Response,
  headers: Headers,
): Promise<Response> {
  const text = await response.text();
  const etag = createHash('sha256').update(text).digest('hex');
  return headers.get('if-none-match') === etag
    ? new Response(null, { status: 304, headers: { etag } })
    : new Response(text, {
        status: response.status,
        headers: {
          'content-type': response.headers.get('content-type') ?? '',
          etag,
        },
      });
}
