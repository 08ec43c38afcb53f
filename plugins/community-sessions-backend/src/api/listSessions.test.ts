import { Session } from '@backstage-community/plugin-community-sessions-common';
import request from 'supertest';
import { BASE, NOW, startApi } from './__testUtils__/startApi';

describe('GET /sessions', () => {
  let api: Awaited<ReturnType<typeof startApi>>;
  beforeAll(async () => {
    api = await startApi();
  });

  const get = (path: string) => request(api.server).get(`${BASE}${path}`);
  const ids = ({ items }: { items: Session[] }) => items.map(each => each.id);

  it('lists sessions, newest first, of the configured series only', async () => {
    const { status, body } = await get('/sessions');
    expect(status).toBe(200);
    expect(body.totalItems).toBe(24);
    expect(body.pageInfo).toEqual({});
    expect(ids(body).slice(0, 3)).toEqual([
      'guild-2024-12-20',
      'backstage-2024-12-20',
      'guild-2024-11-20',
    ]);
    expect(body.items[0]).toEqual({
      id: 'guild-2024-12-20',
      series: 'guild',
      title: 'Community Session 2024-12-20',
      track: null,
      startsAt: '2024-12-20T15:00:00.000Z',
      endsAt: '2024-12-20T16:00:00.000Z',
      timeZone: 'Europe/Stockholm',
      status: 'upcoming',
      timeCertainty: 'stated',
      agendaUrl: null,
      joinUrl: 'https://meet.example.com/room',
      rsvpCount: 0,
      topicCount: 0,
      recording: null,
      updatedAt: NOW.toISOString(),
    });
  });

  it.each([
    ['series=guild', 12],
    ['series=guild&series=backstage', 24],
    ['series=guild&series=unknown', 12],
    ['series=unknown', 0],
    ['series=former', 0],
    ['when=upcoming', 20],
    ['when=past', 4],
    ['when=all', 24],
    ['year=2024', 24],
    ['year=2023', 0],
    ['from=2024-03-20&to=2024-04-20', 4],
    ['from=2024-11-20T15:00:00Z', 4],
    ['from=2024-11-20T16:00:00%2B01:00', 4],
    ['to=2024-01-20T14:59:59Z', 0],
    ['track=adopters', 0],
    ['recording=false', 24],
    ['recording=true', 0],
    ['q=community%20session%202024-05', 2],
    [`q=${encodeURIComponent('(100%) & [more]?')}`, 0],
    ['person=alice', 0],
    ['limit=5', 24],
  ])('filters by %s', async (query, totalItems) => {
    const { status, body } = await get(`/sessions?${query}`);
    expect(status).toBe(200);
    expect(body.totalItems).toBe(totalItems);
  });

  it('is walked by cursors to the end and back', async () => {
    const all = ids((await get('/sessions?order=asc&when=upcoming')).body);
    const query = '/sessions?order=asc&when=upcoming&limit=7';
    const there = [(await get(query)).body];
    while (there.at(-1).pageInfo.nextCursor) {
      const { nextCursor } = there.at(-1).pageInfo;
      there.push((await get(`${query}&cursor=${nextCursor}`)).body);
    }
    expect(there.flatMap(ids)).toEqual(all);
    expect(there).toHaveLength(3);

    const back = [there.at(-1)];
    while (back[0].pageInfo.prevCursor) {
      const { prevCursor } = back[0].pageInfo;
      back.unshift((await get(`${query}&cursor=${prevCursor}`)).body);
    }
    expect(back.flatMap(ids)).toEqual(all);
    expect(back).toHaveLength(3);
  });

  it('goes on in the order of the cursor', async () => {
    const { pageInfo } = (await get('/sessions?order=asc&limit=1')).body;
    const { body } = await get(
      `/sessions?limit=1&cursor=${pageInfo.nextCursor}`,
    );
    expect(ids(body)).toEqual(['guild-2024-01-20']);
  });

  const cursor = (value: unknown) =>
    Buffer.from(JSON.stringify(value)).toString('base64url');
  it.each([
    ['limit', '0'],
    ['limit', '101'],
    ['limit', 'many'],
    ['limit', ''],
    ['when', 'soon'],
    ['order', 'up'],
    ['track', 'For All'],
    ['recording', 'maybe'],
    ['year', '24'],
    ['q', ''],
    ['q', 'x'.repeat(201)],
    ['from', '2024-02-30'],
    ['from', 'yesterday'],
    ['from', '2024-02-20T15:00'],
    ['to', '20240220'],
    ['to', ''],
    ['cursor', 'x'],
    ['cursor', cursor(null)],
    ['cursor', cursor({ order: 'asc', startsAt: 'a', id: 'b', side: 'after' })],
    ['page', '2'],
  ])('refuses %s=%s', async (name, value) => {
    const { status, body } = await get(`/sessions?${name}=${value}`);
    expect(status).toBe(400);
    expect(body.error.name).toBe('InputError');
    expect(body.error.message).toMatch(new RegExp(`\\b${name}\\b`));
  });

  it('refuses a cursor of a list in another order', async () => {
    const { pageInfo } = (await get('/sessions?order=asc&limit=1')).body;
    const { status, body } = await get(
      `/sessions?order=desc&cursor=${pageInfo.nextCursor}`,
    );
    expect(status).toBe(400);
    expect(body.error.message).toContain('cursor');
  });
});
