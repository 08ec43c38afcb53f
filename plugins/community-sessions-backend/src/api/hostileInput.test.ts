import request from 'supertest';
import { databases } from '../store/__testUtils__/databases';
import { BASE, startApi } from './__testUtils__/startApi';
import { encodeCursor } from '../service/cursor';

/** A cursor as somebody makes it up who has read how they are made. */
function cursor(id: string, startsAt = '2024-03-20T15:00:00.000Z'): string {
  return encodeCursor({ order: 'desc', side: 'after', startsAt, id });
}

const SESSION_PATHS = ['', '/calendar.ics', '/reminder'];

describe.each(databases.eachSupportedId())('the API, %p', databaseId => {
  let api: Awaited<ReturnType<typeof startApi>>;
  beforeAll(async () => {
    api = await startApi({
      databaseId,
      config: { notifications: { sessionSoon: true } },
    });
  });

  it.each([
    ['person=%00', 0],
    ['person=caro%00l', 0],
    ['person=%FF', 0],
    ['person=%ED%A0%80', 0],
    ['series=%00', 0],
    ['series=backstage%00', 0],
    ['q=%00', 24],
    ['q=score%00cards', 2],
    ['q=%25_%5C%27', 0],
    ['q=%F0%9F%98%80', 0],
    ['from=9999-12-31', 0],
    ['to=0000-01-01', 0],
  ])('answers /sessions?%s', async (query, totalItems) => {
    const { status, body } = await request(api.server).get(
      `${BASE}/sessions?${query}`,
    );
    expect([status, body.totalItems]).toEqual([200, totalItems]);
  });

  it.each([
    'track=%00',
    'when=%00',
    'order=%00',
    'from=%00',
    'from=2024-02-21%00',
    'from=2024-02-21T15:00:00Z%00',
    'to=%00',
    'from=%2B275760-09-14T00:00:00Z',
    'to=%2B012024-01-01T00:00:00Z',
    'from=9999-12-31T23:59:59-14:00',
    'year=%00',
    'year=1e400',
    'year=2024.5',
    'limit=%00',
    'limit=1e400',
    'recording=%00',
    'cursor=%00',
    `cursor=${cursor('\0')}`,
    `cursor=${cursor('backstage-2024-03-20\0')}`,
    `cursor=${cursor('a', '\0')}`,
    `cursor=${Buffer.from('null').toString('base64url')}`,
    `cursor=${'a'.repeat(1001)}`,
    `series=${'a'.repeat(101)}`,
    'person[a]=b',
    'q=a&q=b',
  ])('says that /sessions?%s is wrong', async query => {
    const { status, body } = await request(api.server).get(
      `${BASE}/sessions?${query}`,
    );
    expect(status).toBe(400);
    expect(body.error.name).toBe('InputError');
  });

  it.each(
    SESSION_PATHS.flatMap(path =>
      ['%00', 'a%00b', '%20'].map(id => [id, path]),
    ),
  )('has nothing at /sessions/%s%s', async (id, path) => {
    const { status, body } = await request(api.server).get(
      `${BASE}/sessions/${id}${path}`,
    );
    expect([status, body.error.name]).toEqual([404, 'NotFoundError']);
  });

  it.each(SESSION_PATHS)('does not read /sessions/%%FF%s', async path => {
    const { status } = await request(api.server).get(
      `${BASE}/sessions/%FF${path}`,
    );
    expect(status).toBe(400);
  });

  it.each([
    ['get', '/calendar.ics'],
    ['get', '/recordings.atom'],
    ['post', '/sync'],
  ] as const)('knows no series with a NUL (%s %s)', async (method, path) => {
    const { status } = await request(api.server)[method](
      `${BASE}${path}?series=backstage%00`,
    );
    expect(status).toBe(404);
  });
});
