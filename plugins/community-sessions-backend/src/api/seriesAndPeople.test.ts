import request from 'supertest';
import { BASE, startApi } from './__testUtils__/startApi';

describe('what the API knows of the portal', () => {
  it('tells where open feeds are, and lets everybody read them', async () => {
    const { server } = await startApi({ config: { feeds: { public: true } } });
    const { body } = await request(server).get(`${BASE}/series`);
    const [{ feeds }, other] = body.items;
    expect(feeds).toEqual({
      calendarUrl: `https://portal.example.com${BASE}/calendar.ics?series=backstage`,
      recordingsUrl: `https://portal.example.com${BASE}/recordings.atom?series=backstage`,
    });
    expect(other.feeds.calendarUrl).toMatch(/\?series=guild$/);

    const { pathname, search } = new URL(feeds.calendarUrl);
    const { status, text } = await request(server).get(pathname + search);
    expect(status).toBe(200);
    expect(text).toContain('BEGIN:VEVENT');
  });

  it('tells everybody how up to date it is', async () => {
    const { server } = await startApi();
    const { body } = await request(server).get(`${BASE}/series`);
    const never = { state: 'never', lastSuccessAt: null, nextAttemptAt: null };
    expect(body.items[0].sources).toEqual([
      { id: 'github', title: 'GitHub', icon: 'github', ...never },
      { id: 'youtube', title: 'YouTube', ...never },
    ]);
  });

  it('says who proposers are in the catalog', async () => {
    const { server } = await startApi({
      entities: [
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'User',
          metadata: {
            name: 'carol.w',
            annotations: { 'github.com/user-login': 'carol' },
          },
        },
      ],
    });
    const { body } = await request(server).get(
      `${BASE}/sessions/backstage-2024-02-20`,
    );
    expect(body.topics[0].author).toEqual({
      login: 'Carol',
      entityRef: 'user:default/carol.w',
    });
  });
});
