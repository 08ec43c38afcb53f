import { http, HttpResponse, PathParams } from 'msw';

/** What differs between the issues of a test. */
export interface FakeIssue {
  iid: number;
  title?: string;
  description?: string | null;
  state?: 'opened' | 'closed';
  labels?: string[];
  author?: string;
  created_at?: string;
  updated_at?: string;
  upvotes?: number;
  confidential?: boolean;
  moved_to_id?: number | null;
  notes?: FakeNote[];
}

/** What differs between the notes of a test. */
export interface FakeNote {
  id: number;
  body?: string;
  author?: string;
  created_at?: string;
  system?: boolean;
  internal?: boolean;
  awards?: string[];
}

/** Address of the project that the fake stands in for. */
export const PROJECT = 'https://gitlab.example.com/guilds/platform/sessions';
/** Base URL of its API. */
export const API = 'https://gitlab.example.com/api/v4';
const BASE = `${API}/projects/guilds%2Fplatform%2Fsessions`;

/** A GitLab with one project in a subgroup, answering in the shape of the real one. */
export class FakeGitLab {
  issues: FakeIssue[] = [];
  perPage = 100;
  /** Path and query below the project of each request. */
  requests: string[] = [];
  tokens: Array<string | null> = [];
  /** Answers the requests whose path and query contain the text, so many times. */
  failures: Array<{ at: string; times: number; answer: () => Response }> = [];
  headers: Record<string, string> = {};

  fail(at: string, answer: () => Response, times = Infinity): void {
    this.failures.push({ at, times, answer });
  }

  issue(iid: number): FakeIssue {
    return this.issues.find(each => each.iid === iid)!;
  }

  /** Requests since the last call. */
  takeRequests(): string[] {
    return this.requests.splice(0);
  }

  get handlers() {
    return [
      http.get(`${BASE}/*`, ({ request, params }) =>
        this.answer(request, params),
      ),
    ];
  }

  private answer(request: Request, params: PathParams): Response {
    const url = new URL(request.url);
    const path = String(params[0]);
    this.requests.push(`${path}${url.search}`);
    const authorization = request.headers.get('authorization');
    this.tokens.push(authorization);
    const failure = this.failures.find(
      ({ at, times }) => times > 0 && `${path}${url.search}`.includes(at),
    );
    if (failure) {
      failure.times -= 1;
      return failure.answer();
    }
    const [, iid, notes, noteId] = path.split('/');
    if (!iid) {
      return this.page(request, this.listed(url.searchParams).map(issueRow));
    }
    const issue = this.issue(Number(iid));
    if (notes && !authorization) {
      return json({ message: '401 Unauthorized' }, 401);
    }
    if (!issue) {
      return json({ message: '404 Not found' }, 404);
    }
    if (!notes) {
      return HttpResponse.json(issueRow(issue), { headers: this.headers });
    }
    if (!noteId) {
      const rows = issue.notes ?? [];
      return this.page(
        request,
        rows.map(note => noteRow(issue, note)),
      );
    }
    const note = issue.notes?.find(({ id }) => id === Number(noteId));
    return note
      ? this.page(request, (note.awards ?? []).map(awardRow))
      : json({ message: '404 Award Emoji Not Found' }, 404);
  }

  private listed(query: URLSearchParams): FakeIssue[] {
    const label = query.get('labels');
    const after = Date.parse(query.get('updated_after') ?? '1970-01-01');
    const key = query.get('order_by') as 'created_at' | 'updated_at';
    const sign = query.get('sort') === 'asc' ? 1 : -1;
    return this.issues
      .filter(
        issue =>
          (!label || issueRow(issue).labels.includes(label)) &&
          Date.parse(issueRow(issue).updated_at) >= after,
      )
      .sort(
        (a, b) =>
          sign * (Date.parse(issueRow(a)[key]) - Date.parse(issueRow(b)[key])),
      );
  }

  private page(request: Request, rows: object[]): Response {
    const page = Number(new URL(request.url).searchParams.get('page') ?? 1);
    const shown = rows.slice((page - 1) * this.perPage, page * this.perPage);
    const etag = `W/"${Buffer.from(JSON.stringify(shown)).toString('base64')}"`;
    const isLast = page * this.perPage >= rows.length;
    const headers = {
      etag,
      'x-page': String(page),
      'x-next-page': isLast ? '' : String(page + 1),
      'x-total': String(rows.length),
      ...this.headers,
    };
    return request.headers.get('if-none-match') === etag
      ? new HttpResponse(null, { status: 304, headers })
      : HttpResponse.json(shown, { headers });
  }
}

/** A response of GitLab's with a status. */
export function json(
  body: object,
  status: number,
  headers: Record<string, string> = {},
): Response {
  return HttpResponse.json(body, { status, headers });
}

function user(username: string) {
  return {
    id: username.length,
    username,
    name: `${username} by name`,
    state: 'active',
    locked: false,
    avatar_url: `https://gitlab.example.com/uploads/-/system/user/avatar/${username}.png`,
    web_url: `https://gitlab.example.com/${username}`,
  };
}

function issueRow({ notes = [], author, ...issue }: FakeIssue) {
  const { iid } = issue;
  return {
    id: 84_000_000 + iid,
    project_id: 4711,
    title: `Guild session, ${iid} March 2026`,
    description: 'Propose topics below.',
    state: 'opened',
    created_at: `2026-01-${String(iid).padStart(2, '0')}T09:00:00.123Z`,
    updated_at: `2026-02-${String(iid).padStart(2, '0')}T09:00:00.456Z`,
    closed_at: null,
    closed_by: null,
    labels: ['agenda', 'guild'],
    milestone: null,
    assignees: [],
    author: user(author ?? 'ada.host'),
    type: 'ISSUE',
    assignee: null,
    user_notes_count: notes.filter(({ system }) => !system).length,
    merge_requests_count: 0,
    upvotes: 3,
    downvotes: 0,
    due_date: null,
    confidential: false,
    discussion_locked: null,
    issue_type: 'issue',
    web_url: `${PROJECT}/-/issues/${iid}`,
    moved_to_id: null,
    service_desk_reply_to: null,
    ...issue,
  };
}

function noteRow({ iid }: FakeIssue, { awards, author, ...note }: FakeNote) {
  return {
    type: null,
    body: 'I would like to show our pipelines.',
    author: user(author ?? 'grace'),
    created_at: '2026-02-01T10:00:00.000Z',
    updated_at: '2026-02-01T10:00:00.000Z',
    system: false,
    noteable_id: 84_000_000 + iid,
    noteable_type: 'Issue',
    project_id: 4711,
    resolvable: false,
    confidential: note.internal ?? false,
    internal: false,
    imported: false,
    imported_from: 'none',
    noteable_iid: iid,
    commands_changes: {},
    ...note,
  };
}

function awardRow(name: string, index: number) {
  return {
    id: index + 1,
    name,
    user: user(`voter${index}`),
    created_at: '2026-02-02T10:00:00.000Z',
    updated_at: '2026-02-02T10:00:00.000Z',
    awardable_id: 1,
    awardable_type: 'Note',
  };
}
