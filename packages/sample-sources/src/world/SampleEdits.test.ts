import { RunningSampleSources, startSampleSources } from '../index';

const REPO = '/github/repos/backstage/community';
const NOW = '2026-11-22T12:00:00Z';

interface Issue {
  number: number;
  title: string;
  updated_at: string;
  html_url: string;
  comments: number;
  reactions: Record<string, number>;
}

describe('what happens to issues', () => {
  let sources: RunningSampleSources;
  let now = new Date(NOW);

  beforeAll(async () => {
    sources = await startSampleSources({ port: 0, now: () => now });
  });

  afterEach(() => {
    now = new Date(NOW);
    sources.reset();
  });

  afterAll(() => sources.close());

  const get = (path: string) =>
    fetch(path.startsWith('http') ? path : `${sources.url}${path}`, {
      redirect: 'manual',
    });

  const json = async <T>(path: string) => (await (await get(path)).json()) as T;

  it('shows in the lists', async () => {
    const number = sources.edits.addIssue({ title: 'New', author: null });
    const id = sources.edits.addComment(number, { body: 'First!' });
    const [newest] = await json<Issue[]>(`${REPO}/issues?sort=updated`);
    expect(newest).toMatchObject({ number, comments: 1, user: null });
    sources.edits.editIssue(number, { state: 'closed' });
    expect(await json<Issue>(`${REPO}/issues/${number}`)).toMatchObject({
      state: 'closed',
      closed_at: NOW,
    });
    sources.edits.editComment(id, 'Edited');
    await expect(
      json<Array<{ id: number }>>(`${REPO}/issues/${number}/comments`),
    ).resolves.toMatchObject([{ id, body: 'Edited' }]);
  });

  it('does not change updated_at when it is a reaction or a deleted comment', async () => {
    const before = await json<Issue>(`${REPO}/issues/303`);
    const [comment] = await json<Array<{ id: number }>>(
      `${REPO}/issues/303/comments`,
    );
    now = new Date('2026-11-22T12:30:00Z');
    sources.edits.deleteComment(comment.id);
    sources.edits.reactToIssue(303, { '+1': 99 });
    const after = await json<Issue>(`${REPO}/issues/303`);
    expect(after.updated_at).toBe(before.updated_at);
    expect(after.comments).toBe(before.comments - 1);
    expect(after.reactions['+1']).toBe(99);
  });

  it('stays when the hour changes', async () => {
    sources.edits.editIssue(303, { title: 'Renamed' });
    now = new Date('2026-11-22T18:00:00Z');
    expect((await json<Issue>(`${REPO}/issues/303`)).title).toBe('Renamed');
  });

  it('is 410 after a deletion and 301 after a transfer', async () => {
    sources.edits.deleteIssue(303);
    expect((await get(`${REPO}/issues/303`)).status).toBe(410);
    sources.edits.transferIssue(284, 'backstage/elsewhere');
    const moved = await get(`${REPO}/issues/284`);
    expect(moved.status).toBe(301);
    const target = await json<Issue>(moved.headers.get('location')!);
    expect(target.html_url).toBe(
      'https://github.com/backstage/elsewhere/issues/1',
    );
    expect(target.comments).toBeGreaterThan(0);
    const numbers = (
      await json<Issue[]>(`${REPO}/issues?per_page=100&state=all`)
    ).map(issue => issue.number);
    expect(numbers).not.toContain(303);
    expect(numbers).not.toContain(284);
  });

  it('is 404 of what there never was', async () => {
    expect((await get(`${REPO}/issues/9999`)).status).toBe(404);
    expect((await get('/github/repos/no/body/issues')).status).toBe(404);
  });

  it('is undone by a reset', async () => {
    sources.edits.editIssue(303, { title: 'Renamed' });
    sources.edits.setFile('README.md', null);
    sources.reset();
    expect((await json<Issue>(`${REPO}/issues/303`)).title).toMatch('Agenda');
    expect((await get(`${REPO}/contents/README.md`)).status).toBe(200);
  });

  it('can only happen to what there is', () => {
    expect(() => sources.edits.editIssue(9999, {})).toThrow('#9999');
    expect(() => sources.edits.deleteComment(1)).toThrow('comment 1');
    expect(() => sources.edits.reactToIssue(2, {}, 'no/body')).toThrow(
      'no/body',
    );
    expect(() => sources.edits.removeVideo('nothing-her')).toThrow(
      'nothing-her',
    );
    expect(() =>
      sources.edits.overrideEvent('Nothing', { date: '2026-12-16' }),
    ).toThrow('Nothing');
  });
});
