import { RunningSampleSources, startSampleSources } from '../index';

const REPO = '/github/repos/backstage/community';
const NOW = '2026-11-22T12:00:00Z';

interface Issue {
  number: number;
  title: string;
  state: string;
  created_at: string;
  updated_at: string;
  comments: number;
  pull_request?: object;
  reactions: Record<string, number>;
  labels: Array<{ name: string }>;
  user: { login: string; avatar_url: string } | null;
  html_url: string;
}

interface Comment {
  id: number;
  body: string;
  issue_url: string;
  created_at: string;
  updated_at: string;
  user: { login: string; type: string } | null;
  reactions: Record<string, number>;
}

describe('GitHub', () => {
  let sources: RunningSampleSources;
  let now = new Date(NOW);

  beforeAll(async () => {
    sources = await startSampleSources({
      port: 0,
      now: () => now,
      rateLimits: { anonymous: 60, authorized: 100 },
    });
  });

  afterEach(() => {
    now = new Date(NOW);
    sources.reset();
  });

  afterAll(() => sources.close());

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(path.startsWith('http') ? path : `${sources.url}${path}`, {
      headers,
      redirect: 'manual',
    });

  const json = async <T>(path: string, headers?: Record<string, string>) =>
    (await (await get(path, headers)).json()) as T;

  function links(response: Response): Record<string, string> {
    const header = response.headers.get('link') ?? '';
    return Object.fromEntries(
      [...header.matchAll(/<([^>]+)>; rel="(\w+)"/g)].map(([, url, rel]) => [
        rel,
        url,
      ]),
    );
  }

  async function all<T>(path: string): Promise<T[]> {
    const items: T[] = [];
    let next: string | undefined = path;
    while (next) {
      const response: Response = await get(next);
      items.push(...((await response.json()) as T[]));
      next = links(response).next;
    }
    return items;
  }

  describe('lists of issues', () => {
    it('have 30 open ones a page, newest first, unless told otherwise', async () => {
      const open = await json<Issue[]>(`${REPO}/issues`);
      expect(open.length).toBeLessThanOrEqual(30);
      expect(open.every(issue => issue.state === 'open')).toBe(true);
      const created = open.map(issue => issue.created_at);
      expect(created).toEqual([...created].sort().reverse());
    });

    it('are paged with links to follow', async () => {
      const first = await get(`${REPO}/issues?state=all&per_page=40`);
      const { next, last } = links(first);
      expect(Object.keys(links(first))).toEqual(['next', 'last']);
      const second = await get(next);
      expect(Object.keys(links(second))).toEqual([
        'prev',
        'next',
        'last',
        'first',
      ]);
      expect(Object.keys(links(await get(last)))).toEqual(['prev', 'first']);
      const numbers = (
        await all<Issue>(`${REPO}/issues?state=all&per_page=40`)
      ).map(issue => issue.number);
      expect(numbers.length).toBeGreaterThan(100);
      expect(new Set(numbers).size).toBe(numbers.length);
    });

    it('have at most 100 a page', async () => {
      await expect(
        json(`${REPO}/issues?state=all&per_page=500`),
      ).resolves.toHaveLength(100);
    });

    it('have no page after the last', async () => {
      await expect(json(`${REPO}/issues?page=99`)).resolves.toEqual([]);
    });

    it('have what was updated since a time, itself included', async () => {
      const issues = await json<Issue[]>(
        `${REPO}/issues?state=all&sort=updated&direction=asc&since=2026-10-01T00:00:00Z`,
      );
      const updated = issues.map(issue => issue.updated_at);
      expect(updated.length).toBeGreaterThan(2);
      expect(updated).toEqual([...updated].sort());
      expect(updated[0] >= '2026-10-01T00:00:00Z').toBe(true);
      const again = await json<Issue[]>(
        `${REPO}/issues?state=all&since=${updated.at(-1)}`,
      );
      expect(again.map(issue => issue.updated_at)).toContain(updated.at(-1));
    });

    it('refuse a since that is no time', async () => {
      const response = await get(`${REPO}/issues?since=yesterday`);
      expect(response.status).toBe(422);
      await expect(response.json()).resolves.toMatchObject({
        message: 'Validation Failed',
        errors: [{ field: 'since' }],
      });
    });

    it('are filtered by label', async () => {
      const issues = await all<Issue>(
        `${REPO}/issues?state=all&labels=Backstage-Community-Session`,
      );
      expect(issues.map(issue => issue.number)).toEqual(
        expect.arrayContaining([2, 34, 54]),
      );
      expect(issues.map(issue => issue.number)).not.toContain(303);
    });

    it('mark pull requests', async () => {
      const issues = await all<Issue>(`${REPO}/issues?state=all&per_page=100`);
      const pull = issues.find(issue => issue.number === 63)!;
      expect(pull.title).toBe('Adding the sig-adoption content');
      expect(pull.pull_request).toMatchObject({
        html_url: 'https://github.com/backstage/community/pull/63',
      });
      expect(
        issues.find(issue => issue.number === 64)!.pull_request,
      ).toBeUndefined();
    });
  });

  it('counts comments as there are', async () => {
    const issues = await all<Issue>(`${REPO}/issues?state=all&per_page=100`);
    const comments = await all<Comment>(`${REPO}/issues/comments?per_page=100`);
    for (const issue of issues) {
      const own = comments.filter(comment =>
        comment.issue_url.endsWith(`/issues/${issue.number}`),
      );
      expect([issue.number, own.length]).toEqual([
        issue.number,
        issue.comments,
      ]);
    }
    expect(comments.some(comment => comment.user === null)).toBe(true);
    expect(comments.some(comment => comment.user?.type === 'Bot')).toBe(true);
    expect(comments.some(({ body }) => body.startsWith('[Adopters]'))).toBe(
      true,
    );
  });

  it('lists comments by id, and ignores a direction without a sort', async () => {
    const ids = async (query: string) =>
      (await json<Comment[]>(`${REPO}/issues/comments?${query}`)).map(
        comment => comment.id,
      );
    const ascending = await ids('');
    expect(ascending).toEqual([...ascending].sort((a, b) => a - b));
    await expect(ids('direction=desc')).resolves.toEqual(ascending);
    await expect(ids('sort=created&direction=desc')).resolves.not.toEqual(
      ascending,
    );
  });

  it('shows pictures from its own address and pages at github.com', async () => {
    const issue = await json<Issue & { body: string }>(`${REPO}/issues/14`);
    expect(issue.html_url).toBe(
      'https://github.com/backstage/community/issues/14',
    );
    expect(issue.user!.avatar_url).toBe(`${sources.url}/avatars/OrkoHunter`);
    expect(issue.body).toContain(`(${sources.url}/banners/14)`);
  });

  describe('conditional requests', () => {
    it('are answered with 304 until something changes', async () => {
      const first = await get(`${REPO}/issues`);
      const etag = first.headers.get('etag')!;
      expect(etag).toMatch(/^W\/"/);
      const again = await get(`${REPO}/issues`, { 'if-none-match': etag });
      expect(again.status).toBe(304);
      await expect(again.text()).resolves.toBe('');
      expect(again.headers.get('etag')).toBe(etag);

      sources.edits.reactToIssue(303, { '+1': 99 });
      expect(
        (await get(`${REPO}/issues`, { 'if-none-match': etag })).status,
      ).toBe(200);
    });

    it('depend on the token', async () => {
      const etag = (await get(`${REPO}/issues`)).headers.get('etag')!;
      const headers = { 'if-none-match': etag, authorization: 'token a' };
      expect((await get(`${REPO}/issues`, headers)).status).toBe(200);
    });
  });

  describe('limits', () => {
    const remaining = (response: Response) =>
      response.headers.get('x-ratelimit-remaining');

    it('count every request without a token', async () => {
      const first = await get(`${REPO}/issues`);
      expect(first.headers.get('x-ratelimit-limit')).toBe('60');
      expect(remaining(first)).toBe('59');
      const etag = first.headers.get('etag')!;
      expect(
        remaining(await get(`${REPO}/issues`, { 'if-none-match': etag })),
      ).toBe('58');
    });

    it('do not count a 304 with a token', async () => {
      const headers = { authorization: 'token b' };
      const first = await get(`${REPO}/issues`, headers);
      expect(remaining(first)).toBe('99');
      const etag = first.headers.get('etag')!;
      const again = await get(`${REPO}/issues`, {
        ...headers,
        'if-none-match': etag,
      });
      expect([again.status, remaining(again)]).toEqual([304, '99']);
    });

    it('end in 403 until the hour is over', async () => {
      for (let n = 0; n < 60; n++) {
        expect((await get(REPO)).status).toBe(200);
      }
      const refused = await get(REPO);
      expect(refused.status).toBe(403);
      expect(remaining(refused)).toBe('0');
      const reset = Number(refused.headers.get('x-ratelimit-reset'));
      now = new Date(reset * 1000);
      expect(remaining(await get(REPO))).toBe('59');
    });
  });

  it('refuses a version of the API it does not know', async () => {
    const headers = { 'x-github-api-version': '2020-01-01' };
    expect((await get(REPO, headers)).status).toBe(400);
  });

  describe('files', () => {
    const README = 'backstage-community-sessions/README.md';

    it('come as JSON, raw and from the raw address, the same each time', async () => {
      const file = await json<{ content: string; encoding: string }>(
        `${REPO}/contents/${README}?ref=main`,
      );
      const text = Buffer.from(file.content, 'base64').toString();
      expect(text).toMatch('Backstage Community Sessions playlist');
      const raw = await get(`${REPO}/contents/${README}`, {
        accept: 'application/vnd.github.v3.raw',
      });
      expect(raw.headers.get('etag')).toMatch(/^"/);
      await expect(raw.text()).resolves.toBe(text);
      const direct = await get(`/raw/backstage/community/main/${README}`);
      await expect(direct.text()).resolves.toBe(text);
      const again = await get(`/raw/backstage/community/main/${README}`, {
        'if-none-match': direct.headers.get('etag')!,
      });
      expect(again.status).toBe(304);
    });

    it.each(['contents/NOTHING.md', `contents/${README}?ref=other`])(
      'are not found: %s',
      async path => {
        expect((await get(`${REPO}/${path}`)).status).toBe(404);
      },
    );
  });
});
