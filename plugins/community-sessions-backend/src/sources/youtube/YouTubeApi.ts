import { z } from 'zod/v4';
import { YouTubeConfig } from '../../config/config';
import { HttpReader } from '../http/HttpReader';
import { SourceError } from '@backstage-community/plugin-community-sessions-node';
import { API_NAME, apiError } from './apiErrors';
import { ApiVideo, apiVideo, PlaylistItem, playlistItem } from './parseVideos';
import { parseJson } from './parseJson';

/** The API's own maximum for a page, and for ids in a request. */
const PAGE_SIZE = 50;
const MAX_BYTES = 5_000_000;

const listAnswer = z.object({
  etag: z.string().optional(),
  nextPageToken: z.string().optional(),
  items: z.array(z.unknown()),
});

type ListAnswer = z.infer<typeof listAnswer>;

/** What a read found. */
export interface ApiRead<T> {
  items: T[];
  /** An item could not be read: what is not here may yet exist. */
  flawed: boolean;
  /** Of the first page. */
  etag?: string;
}

/** Asks YouTube's Data API during one run. The key goes in a header, where no log sees it. */
export class YouTubeApi {
  constructor(
    private readonly options: {
      http: HttpReader;
      config: YouTubeConfig;
      apiKey: string;
      signal: AbortSignal;
      now: Date;
    },
  ) {}

  /** All items of the playlist; undefined when its first page has not changed since `etag` was given. */
  async playlistItems(
    etag: string | undefined,
  ): Promise<ApiRead<PlaylistItem> | undefined> {
    const query = {
      part: 'contentDetails,status',
      playlistId: this.options.config.playlistId,
      maxResults: String(PAGE_SIZE),
    };
    const first = await this.list('playlistItems', query, etag);
    const pages: ListAnswer[] = [];
    let page = first;
    while (page) {
      pages.push(page);
      const pageToken: string | undefined = page.nextPageToken;
      page = pageToken
        ? await this.list('playlistItems', { ...query, pageToken })
        : undefined;
    }
    return first && { ...parseItems(playlistItem, pages), etag: first.etag };
  }

  /** Those of the videos that YouTube shows. */
  async videos(ids: string[]): Promise<ApiRead<ApiVideo>> {
    const pages: ListAnswer[] = [];
    for (let i = 0; i < ids.length; i += PAGE_SIZE) {
      const page = await this.list('videos', {
        part: 'snippet,contentDetails,status,liveStreamingDetails',
        id: ids.slice(i, i + PAGE_SIZE).join(','),
      });
      if (page) {
        pages.push(page);
      }
    }
    return parseItems(apiVideo, pages);
  }

  private async list(
    resource: 'playlistItems' | 'videos',
    query: Record<string, string>,
    etag?: string,
  ): Promise<ListAnswer | undefined> {
    const { http, config, apiKey, signal, now } = this.options;
    const base = config.apiBaseUrl.replace(/\/+$/, '');
    const answer = await http.get({
      url: `${base}/${resource}?${new URLSearchParams(query)}`,
      name: API_NAME,
      headers: { 'x-goog-api-key': apiKey },
      validators: { etag },
      signal,
      now,
      maxBytes: MAX_BYTES,
      redirect: 'error',
    });
    if (answer.status === 304 && etag) {
      return undefined;
    }
    if (answer.status !== 200) {
      throw apiError(answer, now);
    }
    const { data } = listAnswer.safeParse(parseJson(answer.body));
    if (!data) {
      throw invalidAnswer();
    }
    return { ...data, etag: answer.validators.etag ?? data.etag };
  }
}

function parseItems<T extends z.ZodType>(
  schema: T,
  pages: ListAnswer[],
): ApiRead<z.output<T>> {
  const all = pages.flatMap(page => page.items);
  const items = all.flatMap(item => {
    const parsed = schema.safeParse(item);
    return parsed.success ? [parsed.data] : [];
  });
  if (items.length < all.length / 2) {
    throw invalidAnswer();
  }
  return { items, flawed: items.length < all.length };
}

function invalidAnswer(): SourceError {
  return new SourceError(
    'invalid-answer',
    `The answer is not one of ${API_NAME}: check communitySessions.series[].youtube.apiBaseUrl`,
  );
}
