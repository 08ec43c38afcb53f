import { mockCredentials } from '@backstage/backend-test-utils';
import request from 'supertest';
import { BASE, startApi } from './__testUtils__/startApi';

const PATH = `${BASE}/sessions/backstage-2024-04-20/reminder`;

describe('the reminders of the API', () => {
  let api: Awaited<ReturnType<typeof startApi>>;
  beforeAll(async () => {
    api = await startApi({ config: { notifications: { sessionSoon: true } } });
  });

  async function ask(
    method: 'get' | 'put' | 'delete',
    user = 'user:default/alice',
    path = PATH,
  ) {
    const { status, body } = await request(api.server)
      [method](path)
      .set('Authorization', mockCredentials.user.header(user));
    return { status, body };
  }

  const reminded = (value: boolean) => ({
    status: 200,
    body: { reminded: value },
  });

  it('belong to one user each', async () => {
    expect(await ask('get')).toEqual(reminded(false));
    expect(await ask('put')).toEqual(reminded(true));
    expect(await ask('put')).toEqual(reminded(true));
    expect(await ask('get')).toEqual(reminded(true));
    expect(await ask('get', 'user:default/bob')).toEqual(reminded(false));
    expect(await ask('delete', 'user:default/bob')).toEqual(reminded(false));
    expect(await ask('get')).toEqual(reminded(true));
    expect(await ask('delete')).toEqual(reminded(false));
    expect(await ask('get')).toEqual(reminded(false));
  });

  it('are announced with the series', async () => {
    const { body } = await request(api.server).get(`${BASE}/series`);
    expect(body.items).toMatchObject([
      { reminders: true },
      { reminders: true },
    ]);
  });

  it.each(['get', 'put', 'delete'] as const)(
    'are not for services, nor for sessions that are not there (%s)',
    async method => {
      const asService = await request(api.server)
        [method](PATH)
        .set('Authorization', mockCredentials.service.header());
      expect(asService.status).toBe(403);

      for (const id of ['unknown', 'former-2024-04-20']) {
        const path = `${BASE}/sessions/${id}/reminder`;
        const { status, body } = await ask(method, undefined, path);
        expect(status).toBe(404);
        expect(body.error.message).toBe(`There is no session '${id}'`);
      }
    },
  );

  it.each(['get', 'put', 'delete'] as const)(
    'are not there unless the config has them (%s)',
    async method => {
      const { server } = await startApi();
      const { status, body } = await request(server)[method](PATH);
      expect(status).toBe(404);
      expect(body.error.message).toMatch(
        'notifications.sessionSoon is not set',
      );
    },
  );
});
