import { Request, Response, Router } from 'express';
import { SampleFacts } from '../types';
import { SampleWorld } from '../world/SampleWorld';
import { isNotModified, strongEtag } from './etag';
import { originOf } from './origin';
import { isVisible, playlistItemView, videoView } from './youtubeViews';

const MAX_RESULTS = 50;
const DEFAULT_RESULTS = 5;

/** The one key that is refused; every other is fine. */
export const INVALID_API_KEY = 'invalid-key';

/** Units per key and day, of which each request costs one. */
export const YOUTUBE_QUOTA = 10_000;

/** An answer that YouTube gives instead of what was asked for. */
class YoutubeError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly reason: string,
    readonly domain: string,
    readonly more: object = {},
  ) {
    super(message);
  }
}

/** The part of the YouTube Data API v3 that reads a playlist and its videos. */
export class YoutubeApi {
  readonly #world: SampleWorld;
  readonly #quota: number;
  #used = 0;

  constructor(world: SampleWorld, quota: number = YOUTUBE_QUOTA) {
    this.#world = world;
    this.#quota = quota;
  }

  router(): Router {
    const router = Router();
    router.get('/playlistItems', this.#handler(playlistItems));
    router.get('/videos', this.#handler(videos));
    router.use((_req, res) => {
      send(res, new YoutubeError(404, 'Not Found', 'notFound', 'global'));
    });
    return router;
  }

  /** Begins a new day of quota. */
  reset(): void {
    this.#used = 0;
  }

  #handler(read: (facts: SampleFacts, req: Request) => object) {
    return (req: Request, res: Response) => {
      try {
        this.#admit(req);
        const body = read(this.#world.facts, req);
        const etag = strongEtag(JSON.stringify(body)).slice(1, 28);
        res.set('etag', `"${etag}"`);
        if (isNotModified(req, `"${etag}"`)) {
          res.status(304).end();
        } else {
          const { kind, ...rest } = body as { kind: string };
          res.json({ kind, etag, ...rest });
        }
      } catch (error) {
        if (!(error instanceof YoutubeError)) {
          throw error;
        }
        send(res, error);
      }
    };
  }

  /** Every request costs one unit, refused ones and 304s too. */
  #admit(req: Request): void {
    const key = req.get('x-goog-api-key') ?? text(req.query.key);
    if (!key) {
      throw new YoutubeError(
        403,
        'The request is missing a valid API key.',
        'forbidden',
        'global',
        { status: 'PERMISSION_DENIED' },
      );
    }
    if (key === INVALID_API_KEY) {
      throw invalidKey();
    }
    if (this.#used >= this.#quota) {
      throw new YoutubeError(
        403,
        'The request cannot be completed because you have exceeded your <a href="/youtube/v3/getting-started#quota">quota</a>.',
        'quotaExceeded',
        'youtube.quota',
      );
    }
    this.#used++;
  }
}

/** `errors[].reason` only says badRequest; what is wrong stands in `details`. */
function invalidKey(): YoutubeError {
  const message = 'API key not valid. Please pass a valid API key.';
  return new YoutubeError(400, message, 'badRequest', 'global', {
    status: 'INVALID_ARGUMENT',
    details: [
      {
        '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
        reason: 'API_KEY_INVALID',
        domain: 'googleapis.com',
        metadata: { service: 'youtube.googleapis.com' },
      },
      {
        '@type': 'type.googleapis.com/google.rpc.LocalizedMessage',
        locale: 'en-US',
        message,
      },
    ],
  });
}

function send(
  res: Response,
  { status, message, reason, domain, more }: YoutubeError,
): void {
  res.status(status).json({
    error: {
      code: status,
      message,
      errors: [{ message, domain, reason }],
      ...more,
    },
  });
}

function playlistItems(facts: SampleFacts, req: Request): object {
  const parts = partsOf(req);
  if (text(req.query.playlistId) !== facts.playlist.id) {
    throw new YoutubeError(
      404,
      "The playlist identified with the request's <code>playlistId</code> parameter cannot be found.",
      'playlistNotFound',
      'youtube.playlistItem',
    );
  }
  const items = facts.videos.filter(video => video.inPlaylist);
  const size = Math.min(
    Number(text(req.query.maxResults) ?? DEFAULT_RESULTS),
    MAX_RESULTS,
  );
  const start = offsetOf(text(req.query.pageToken));
  const end = start + size;
  return {
    kind: 'youtube#playlistItemListResponse',
    ...(end < items.length ? { nextPageToken: tokenOf(end) } : {}),
    ...(start > 0 ? { prevPageToken: tokenOf(Math.max(0, start - size)) } : {}),
    items: items
      .slice(start, end)
      .map((video, n) =>
        playlistItemView(facts, video, start + n, parts, originOf(req)),
      ),
    pageInfo: { totalResults: items.length, resultsPerPage: size },
  };
}

/** Videos that cannot be seen are left out without a word. */
function videos(facts: SampleFacts, req: Request): object {
  const parts = partsOf(req);
  const ids = text(req.query.id)?.split(',') ?? [];
  if (ids.length === 0 || ids.length > MAX_RESULTS) {
    throw new YoutubeError(
      400,
      'The request specifies an invalid filter parameter: id',
      'invalidFilters',
      'youtube.parameter',
    );
  }
  const items = facts.videos
    .filter(video => ids.includes(video.id) && isVisible(video))
    .map(video => videoView(facts, video, parts, originOf(req)));
  return {
    kind: 'youtube#videoListResponse',
    items,
    pageInfo: { totalResults: items.length, resultsPerPage: items.length },
  };
}

function partsOf({ query }: Request): string[] {
  const parts = text(query.part);
  if (!parts) {
    throw new YoutubeError(
      400,
      "Required parameter 'part' is missing.",
      'missingRequiredParameter',
      'youtube.parameter',
    );
  }
  return parts.split(',');
}

function tokenOf(offset: number): string {
  return `EAA${Buffer.from(`PT:${offset}`).toString('base64url')}`;
}

function offsetOf(token: string | undefined): number {
  if (!token) {
    return 0;
  }
  const [, offset] =
    Buffer.from(token.slice(3), 'base64url')
      .toString()
      .match(/^PT:(\d+)$/) ?? [];
  if (!offset || tokenOf(Number(offset)) !== token) {
    throw new YoutubeError(
      400,
      'The request specifies an invalid page token.',
      'invalidPageToken',
      'youtube.parameter',
    );
  }
  return Number(offset);
}

function text(value: unknown): string | undefined {
  // A list may also come as a repeated parameter.
  const joined = Array.isArray(value) ? value.join(',') : value;
  return typeof joined === 'string' && joined !== '' ? joined : undefined;
}
