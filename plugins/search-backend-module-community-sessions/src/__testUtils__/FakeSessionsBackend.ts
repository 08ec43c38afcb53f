import { SessionDetail } from '@backstage-community/plugin-community-sessions-common';
import { mockCredentials } from '@backstage/backend-test-utils';
import { delay, http, HttpResponse, RequestHandler } from 'msw';

const BASE = 'http://backend.test/api/community-sessions';

/** Answers as the Community Sessions backend does, to the search backend and to nobody else. */
export class FakeSessionsBackend {
  /** How many sessions were being asked for at once, at most. */
  mostAtOnce = 0;
  readonly requests: string[] = [];
  readonly handlers: RequestHandler[];
  #running = 0;

  constructor(
    sessions: SessionDetail[],
    /** Statuses to answer with instead, by path and query. */
    failures: Record<string, number> = {},
  ) {
    this.handlers = [
      http.all('*', ({ request }) => {
        const path = request.url.replace(BASE, '');
        this.requests.push(path);
        const status = isSearchBackend(request) ? failures[path] : 401;
        return status ? HttpResponse.json({}, { status }) : undefined;
      }),
      http.get(`${BASE}/sessions`, ({ request }) => {
        const { searchParams } = new URL(request.url);
        const limit = Number(searchParams.get('limit') ?? 20);
        const start = Number(searchParams.get('cursor') ?? 0);
        const end = start + limit;
        return HttpResponse.json({
          items: sessions.slice(start, end),
          totalItems: sessions.length,
          pageInfo: end < sessions.length ? { nextCursor: String(end) } : {},
        });
      }),
      http.get(`${BASE}/sessions/:id`, async ({ params }) => {
        this.#running += 1;
        this.mostAtOnce = Math.max(this.mostAtOnce, this.#running);
        await delay(1);
        this.#running -= 1;
        return HttpResponse.json(sessions.find(({ id }) => id === params.id));
      }),
    ];
  }
}

function isSearchBackend(request: Request): boolean {
  const expected = mockCredentials.service.header({
    onBehalfOf: mockCredentials.service('plugin:search'),
    targetPluginId: 'community-sessions',
  });
  return request.headers.get('authorization') === expected;
}
