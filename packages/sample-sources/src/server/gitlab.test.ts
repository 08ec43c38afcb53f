import { RunningSampleSources, startSampleSources } from '../index';

describe('the sample GitLab', () => {
  const PROJECT = '/gitlab/api/v4/projects/northgrid%2Fplatform%2Fguild';
  let sources: RunningSampleSources;

  beforeAll(async () => {
    sources = await startSampleSources({
      port: 0,
      now: () => new Date('2026-11-22T12:00:00Z'),
    });
  });

  afterAll(() => sources.close());

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${sources.url}${PROJECT}${path}`, { headers });
  const token = { authorization: 'Bearer any' };

  async function list(path: string): Promise<Array<Record<string, unknown>>> {
    return (await get(path, token)).json();
  }

  it('has agendas of past sessions and of two to come', async () => {
    const agendas = await list('/issues?labels=guild-agenda');
    expect(agendas.map(({ title, state }) => `${title} ${state}`)).toEqual([
      'Platform Guild: 7 January 2027 opened',
      'Platform Guild: 10 December 2026 opened',
      'Platform Guild: 12 November 2026 closed',
      'Platform Guild: 15 October 2026 closed',
      'Platform Guild: 17 September 2026 closed',
      'Platform Guild: budget of 2027 opened',
    ]);
  });

  it('pages, and answers conditional requests', async () => {
    const first = await get('/issues?per_page=2&page=2');
    expect(first.headers.get('x-next-page')).toBe('3');
    expect(first.headers.get('x-total')).toBe('7');
    const again = await get('/issues?per_page=2&page=2', {
      'if-none-match': first.headers.get('etag')!,
    });
    expect(again.status).toBe(304);
  });

  it('lists what was updated after a moment, oldest first', async () => {
    const issues = await list(
      '/issues?order_by=updated_at&sort=asc&updated_after=2026-11-01T00:00:00Z',
    );
    expect(issues.map(({ iid }) => iid)).toEqual([22, 16, 19]);
  });

  it('shows notes and awards only to who has a token', async () => {
    expect((await get('/issues/19/notes')).status).toBe(401);
    const notes = await list('/issues/19/notes?sort=asc');
    expect(notes[0]).toMatchObject({ system: true });
    const topic = notes.find(({ system }) => !system)!;
    const awards = await list(`/issues/19/notes/${topic.id}/award_emoji`);
    expect(awards).toContainEqual(
      expect.objectContaining({ name: 'thumbsup' }),
    );
  });

  it('knows no other project', async () => {
    const response = await fetch(
      `${sources.url}/gitlab/api/v4/projects/other/issues`,
    );
    expect(response.status).toBe(404);
  });
});
