import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, IncomingMessage, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';

/** An issue on GitHub with its comments. */
export interface OutsideIssue {
  number: number;
  title: string;
  body?: string;
  createdAt?: string;
  updatedAt?: string;
  votes?: number;
  state?: 'open' | 'closed';
  labels?: string[];
  comments?: Array<{
    id: number;
    body: string;
    author?: string;
    votes?: number;
    updatedAt?: string;
  }>;
}

/** A video. */
export interface OutsideVideo {
  id: string;
  title: string;
  publishedAt: string;
  description?: string;
  /** Listed in the playlist, but shown to nobody. */
  isPrivate?: boolean;
  /** Shown to everybody, but not in the playlist. */
  isUnlisted?: boolean;
}

/** Answers matching requests in its own way; the first rule counts, as often as `times` says. */
export interface OutsideRule {
  path: RegExp;
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
  times?: number;
}

/** Serves GitHub, YouTube, a calendar and an archive on one port. Tests change the content; unchanged responses are 304, by ETag. */
export class Outside {
  issues: OutsideIssue[] = [];
  /** Responses for issues that were deleted or transferred. */
  gone = new Map<number, 410 | 404 | { movedTo: string }>();
  videos: OutsideVideo[] = [];
  /** VEVENTs as lines, see {@link event}. */
  events: string[][] = [];
  /** Markdown; null: 404. */
  archive: string | null = null;
  rules: OutsideRule[] = [];
  requests: Array<{
    path: string;
    status: number;
    headers: IncomingMessage['headers'];
  }> = [];
  repository = 'acme/meetups';
  /** A former name of the repository: it redirects. */
  formerRepository?: string;
  /** A calendar's own name for its time zone. */
  calendarZone?: string;
  readonly #server = createServer((request, response) =>
    this.#serve(request, response),
  );

  static async start(): Promise<Outside> {
    const outside = new Outside();
    outside.#server.listen(0);
    await once(outside.#server, 'listening');
    return outside;
  }

  get host(): string {
    return `localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  #serve(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', `http://${this.host}`);
    const rule = this.rules.find(
      each => (each.times ?? 1) > 0 && each.path.test(request.url ?? ''),
    );
    if (rule) {
      rule.times = (rule.times ?? Infinity) - 1;
    }
    const [status, body, headers] = rule
      ? ([rule.status, rule.body ?? {}, rule.headers ?? {}] as const)
      : this.#respond(url);
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const etag = `"${createHash('sha1')
      .update(text + request.headers.authorization)
      .digest('hex')}"`;
    const isSame = status === 200 && request.headers['if-none-match'] === etag;
    this.requests.push({
      path: request.url ?? '',
      status: isSame ? 304 : status,
      headers: request.headers,
    });
    response.writeHead(isSame ? 304 : status, {
      'content-type':
        typeof body === 'string'
          ? 'text/plain; charset=utf-8'
          : 'application/json',
      ...(status === 200 && { etag }),
      ...headers,
    });
    response.end(isSame ? undefined : text);
  }

  #respond(url: URL): readonly [number, unknown, Record<string, string>] {
    const ok = (body: unknown, headers = {}) => [200, body, headers] as const;
    const { pathname: path, searchParams: query } = url;
    if (path === '/calendar.ics') {
      return ok(
        [
          'BEGIN:VCALENDAR',
          'VERSION:2.0',
          'PRODID:-//test//EN',
          ...(this.calendarZone ? [`X-WR-TIMEZONE:${this.calendarZone}`] : []),
          ...this.events.flat(),
          'END:VCALENDAR',
          '',
        ].join('\r\n'),
      );
    }
    if (path === '/archive.md') {
      return this.archive === null ? [404, 'Not Found', {}] : ok(this.archive);
    }
    if (path === '/youtube/playlistItems') {
      return ok({
        items: this.videos
          .filter(({ isUnlisted }) => !isUnlisted)
          .map(({ id, isPrivate }) => ({
            contentDetails: { videoId: id },
            status: { privacyStatus: isPrivate ? 'private' : 'public' },
          })),
      });
    }
    if (path === '/youtube/videos') {
      const ids = (query.get('id') ?? '').split(',');
      return ok({
        items: this.videos
          .filter(({ id, isPrivate }) => ids.includes(id) && !isPrivate)
          .map(({ id, title, publishedAt, description = '' }) => ({
            id,
            snippet: {
              title,
              description,
              publishedAt,
              liveBroadcastContent: 'none',
            },
            contentDetails: { duration: 'PT1H' },
            status: { privacyStatus: 'public', embeddable: true },
          })),
      });
    }
    if (path === '/feed.xml') {
      return ok(feedOf(this.videos));
    }
    if (path === '/oembed') {
      const video = this.videos.find(
        ({ id, isPrivate }) => !isPrivate && query.get('url')?.endsWith(id),
      );
      return video ? ok({ title: video.title }) : [404, 'Not Found', {}];
    }
    const former = `/github/repos/${this.formerRepository}`;
    if (this.formerRepository && path.startsWith(former)) {
      const rest = path.slice(former.length) + url.search;
      const location = `http://${this.host}/github/repos/${this.repository}${rest}`;
      return [301, { message: 'Moved Permanently' }, { location }];
    }
    const repo = `/github/repos/${this.repository}`;
    if (!path.startsWith(repo)) {
      return [404, { message: 'Not Found' }, {}];
    }
    return this.#github(
      path.slice(repo.length),
      query,
      `http://${this.host}${repo}`,
    );
  }

  #github(
    path: string,
    query: URLSearchParams,
    repositoryUrl: string,
  ): readonly [number, unknown, Record<string, string>] {
    const user = (login = 'host') => ({ login, type: 'User' });
    const issueOf = (issue: OutsideIssue) => ({
      number: issue.number,
      title: issue.title,
      body: issue.body ?? '',
      state: issue.state ?? 'open',
      html_url: `https://github.com/${this.repository}/issues/${issue.number}`,
      repository_url: repositoryUrl,
      comments: issue.comments?.length ?? 0,
      created_at: issue.createdAt ?? '2024-01-01T00:00:00Z',
      updated_at: issue.updatedAt ?? issue.createdAt ?? '2024-01-01T00:00:00Z',
      user: user(),
      author_association: 'MEMBER',
      labels: (issue.labels ?? []).map(name => ({ name })),
      reactions: { '+1': issue.votes ?? 0, '-1': 0 },
    });
    const commentsOf = (issue: OutsideIssue) =>
      (issue.comments ?? []).map(
        ({
          id,
          body,
          author = 'guest',
          votes = 0,
          updatedAt = '2024-01-02T00:00:00Z',
        }) => ({
          id,
          body,
          html_url: `https://github.com/${this.repository}/issues/${issue.number}#issuecomment-${id}`,
          issue_url: `${repositoryUrl}/issues/${issue.number}`,
          created_at: updatedAt,
          updated_at: updatedAt,
          user: user(author),
          author_association: 'NONE',
          reactions: { '+1': votes, '-1': 0 },
        }),
      );
    const page = (rows: Array<{ updated_at: string }>) => {
      const sorted = [...rows].sort((a, b) =>
        a.updated_at < b.updated_at ? 1 : -1,
      );
      const at = Number(query.get('page') ?? 1);
      const next = new URLSearchParams([...query]);
      next.set('page', String(at + 1));
      const headers: Record<string, string> =
        sorted.length > at * 100
          ? { link: `<${repositoryUrl}${path}?${next}>; rel="next"` }
          : {};
      return [200, sorted.slice((at - 1) * 100, at * 100), headers] as const;
    };
    if (path === '') {
      return [200, { full_name: this.repository, url: repositoryUrl }, {}];
    }
    if (path === '/issues') {
      return page(this.issues.map(issueOf));
    }
    if (path === '/issues/comments') {
      return page(this.issues.flatMap(commentsOf));
    }
    const [, number, comments] =
      /^\/issues\/(\d+)(\/comments)?$/.exec(path) ?? [];
    const gone = this.gone.get(Number(number));
    if (typeof gone === 'object') {
      return [
        301,
        { message: 'Moved Permanently' },
        { location: gone.movedTo },
      ];
    }
    const issue = this.issues.find(each => each.number === Number(number));
    if (!issue) {
      return [gone ?? 404, { message: 'Not Found' }, {}];
    }
    return comments ? page(commentsOf(issue)) : [200, issueOf(issue), {}];
  }
}

/** The public feed of a playlist: its last fifteen videos. */
function feedOf(videos: OutsideVideo[]): string {
  const entries = videos
    .filter(({ isPrivate, isUnlisted }) => !isPrivate && !isUnlisted)
    .slice(-15)
    .map(
      ({ id, title, publishedAt, description = '' }) =>
        `<entry><yt:videoId>${id}</yt:videoId><title>${title}</title><published>${publishedAt}</published><media:group><media:description>${description}</media:description></media:group></entry>`,
    );
  return `<feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns:media="http://search.yahoo.com/mrss/" xmlns="http://www.w3.org/2005/Atom"><yt:playlistId>PL1</yt:playlistId>${entries.join(
    '',
  )}</feed>`;
}

/** Builds a VEVENT of one hour; `start` is `yyyymmddThhmmss`, local time in Stockholm. */
export function event(
  uid: string,
  start: string,
  more: string[] = [],
  summary = 'Community Session',
): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    'DTSTAMP:20240101T000000Z',
    `DTSTART;TZID=Europe/Stockholm:${start}`,
    'DURATION:PT1H',
    `SUMMARY:${summary}`,
    ...more,
    'END:VEVENT',
  ];
}
