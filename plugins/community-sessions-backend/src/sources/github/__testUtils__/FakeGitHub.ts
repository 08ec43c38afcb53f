import { createHash } from 'node:crypto';
import { http, HttpHandler, HttpResponse } from 'msw';

/** Where the fake is. */
export const API = 'https://ghe.example.org/api/v3';

/** A request as the fake saw it. */
export interface SeenRequest {
  /** Below the repository, e.g. `/issues?state=all`. */
  path: string;
  headers: Headers;
  status: number;
}

type Row = { updated_at: string; html_url: string } & Record<string, unknown>;

const REPO_URL = `${API}/repos/acme/meetups`;
const WEB_URL = 'https://ghe.example.org/acme/meetups';

/** An issue in the shape of GitHub's REST API, with made-up text. */
export function restIssue(
  number: number,
  overrides: Record<string, unknown> = {},
): Row {
  return {
    id: 9_000_000 + number,
    url: `${REPO_URL}/issues/${number}`,
    repository_url: REPO_URL,
    html_url: `${WEB_URL}/issues/${number}`,
    number,
    title: `Agenda for meeting ${number}`,
    user: restUser('hostess'),
    labels: [{ id: 1, name: 'agenda', color: 'cccccc' }],
    state: 'open',
    locked: false,
    comments: 0,
    created_at: '2026-01-01T10:00:00Z',
    updated_at: minute(number),
    author_association: 'MEMBER',
    body: 'Bring your questions.',
    reactions: reactions(3),
    ...overrides,
  };
}

/** A comment on an issue in the shape of GitHub's REST API. */
export function restComment(
  id: number,
  issue: number,
  overrides: Record<string, unknown> = {},
): Row {
  return {
    id,
    url: `${REPO_URL}/issues/comments/${id}`,
    html_url: `${WEB_URL}/issues/${issue}#issuecomment-${id}`,
    issue_url: `${REPO_URL}/issues/${issue}`,
    user: restUser('proposer'),
    created_at: '2026-01-02T10:00:00Z',
    updated_at: minute(id),
    author_association: 'NONE',
    body: 'I can show our scorecards.',
    reactions: reactions(1),
    ...overrides,
  };
}

/** The n-th minute of 2026, as `updated_at`. */
export function minute(n: number): string {
  return new Date(Date.UTC(2026, 0, 1, 0, n)).toISOString().replace('.000', '');
}

/** Counts of reactions. */
export function reactions(plus: number, minus = 0) {
  return { total_count: plus + minus, '+1': plus, '-1': minus, heart: 0 };
}

function restUser(login: string) {
  return {
    login,
    id: 7,
    avatar_url: `https://ghe.example.org/avatars/${login}`,
    html_url: `https://ghe.example.org/${login}`,
    type: 'User',
    site_admin: false,
  };
}

/** A GitHub Enterprise with the one repository `acme/meetups`, which can be told to misbehave. */
export class FakeGitHub {
  issues: Row[] = [];
  comments: Row[] = [];
  readonly requests: SeenRequest[] = [];
  rateLimit?: { limit: number; remaining: number; reset: number };
  /** Answers in place of the fake where it returns something; given the number of requests before this one. */
  intercept?: (
    path: string,
    before: number,
  ) => Response | Promise<Response> | undefined;

  /** Adds agendas with comments, as a year of meetings leaves them. */
  fill(issues: number, commentsEach: number): void {
    for (let n = 1; n <= issues; n++) {
      this.issues.push(restIssue(n, { comments: commentsEach }));
      for (let c = 0; c < commentsEach; c++) {
        this.comments.push(restComment(n * 1000 + c, n));
      }
    }
  }

  handlers(): HttpHandler[] {
    return [REPO_URL, `${REPO_URL}/*`].map(address =>
      http.get(address, async ({ request }) => {
        const url = new URL(request.url);
        const path = request.url.slice(REPO_URL.length);
        const intercepted = this.intercept?.(path, this.requests.length);
        const response = intercepted
          ? await intercepted
          : this.answer(url, request.headers);
        this.requests.push({
          path,
          headers: request.headers,
          status: response.status,
        });
        return response;
      }),
    );
  }

  /** Forgets the requests so far and answers them. */
  takeRequests(): SeenRequest[] {
    return this.requests.splice(0);
  }

  private answer(url: URL, headers: Headers): Response {
    const path = url.pathname.slice(new URL(REPO_URL).pathname.length);
    const [, issue, comments] =
      path.match(/^\/issues\/(\d+)(\/comments)?$/) ?? [];
    if (issue && !comments) {
      const row = this.issues.find(each => String(each.number) === issue);
      return row
        ? this.json(row, headers)
        : HttpResponse.json({ message: 'Not Found' }, { status: 404 });
    }
    if (path === '') {
      return this.json({ url: REPO_URL }, headers);
    }
    const rows = this.rows(path, issue);
    return this.page(url, rows, headers);
  }

  private rows(path: string, issue: string | undefined): Row[] {
    if (issue) {
      return this.comments.filter(row =>
        String(row.issue_url).endsWith(`/issues/${issue}`),
      );
    }
    const rows = path === '/issues' ? this.issues : this.comments;
    return [...rows].sort((a, b) => (a.updated_at < b.updated_at ? 1 : -1));
  }

  private page(url: URL, rows: Row[], headers: Headers): Response {
    const size = Number(url.searchParams.get('per_page'));
    const page = Number(url.searchParams.get('page') ?? 1);
    const next = new URL(url);
    next.searchParams.set('page', String(page + 1));
    return this.json(
      rows.slice((page - 1) * size, page * size),
      headers,
      page * size < rows.length
        ? { link: `<${next}>; rel="next", <${next}>; rel="last"` }
        : {},
    );
  }

  private json(
    body: unknown,
    headers: Headers,
    more: Record<string, string> = {},
  ): Response {
    const text = JSON.stringify(body);
    const etag = `W/"${createHash('sha256')
      .update(`${headers.get('authorization')} ${text}`)
      .digest('hex')}"`;
    const all = { etag, ...this.limitHeaders(), ...more };
    return headers.get('if-none-match') === etag
      ? new HttpResponse(null, { status: 304, headers: all })
      : new HttpResponse(text, {
          headers: { ...all, 'content-type': 'application/json' },
        });
  }

  private limitHeaders(): Record<string, string> {
    if (!this.rateLimit) {
      return {};
    }
    this.rateLimit.remaining -= 1;
    const { limit, remaining, reset } = this.rateLimit;
    return {
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-remaining': String(remaining),
      'x-ratelimit-reset': String(reset),
    };
  }
}
