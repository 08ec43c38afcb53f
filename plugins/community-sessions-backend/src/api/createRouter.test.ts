import { mockCredentials } from '@backstage/backend-test-utils';
import { ConflictError, NotFoundError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import request from 'supertest';
import { BASE, NOW, startApi } from './__testUtils__/startApi';

function recordPayload(id: string) {
  return {
    id,
    issue_number: 1,
    html_url: '',
    body: '',
    created_at: '',
    updated_at: '',
    user: null,
    reactions: { '+1': 0, '-1': 0 },
  };
}

describe('the API', () => {
  let api: Awaited<ReturnType<typeof startApi>>;
  beforeAll(async () => {
    api = await startApi();
  });
  beforeEach(() => api.scheduler.triggerTask.mockReset());

  const get = (path: string) => request(api.server).get(`${BASE}${path}`);

  it('lists the configured series without secrets', async () => {
    const { status, body } = await get('/series');
    expect(status).toBe(200);
    expect(body).toEqual({
      items: [
        {
          id: 'backstage',
          title: 'backstage',
          timeZone: 'Europe/Stockholm',
          startTime: '16:00',
          durationMinutes: 60,
          tracks: [],
          repositoryUrl: 'https://github.com/backstage/community',
          playlistUrl: 'https://www.youtube.com/playlist?list=PL1',
          links: [],
          reminders: false,
          sources: [
            { id: 'github', title: 'GitHub', icon: 'github' },
            { id: 'youtube', title: 'YouTube' },
          ].map(source => ({
            ...source,
            state: 'never',
            lastSuccessAt: null,
            nextAttemptAt: null,
          })),
        },
        {
          id: 'guild',
          title: 'guild',
          timeZone: 'America/New_York',
          startTime: '16:00',
          durationMinutes: 60,
          tracks: [],
          links: [],
          reminders: false,
          sources: [],
        },
      ],
    });
  });

  it('shows one session with its neighbours', async () => {
    const { status, body } = await get('/sessions/backstage-2024-03-20');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id: 'backstage-2024-03-20',
      status: 'live',
      previous: 'backstage-2024-02-20',
      next: 'backstage-2024-04-20',
      agendas: [],
      topics: [],
      recordings: [],
      notesMarkdown: null,
      links: [],
      provenance: {},
    });
  });

  it.each(['unknown', 'former-2024-03-20', '%00', '..%2Fseries'])(
    'has no session %s',
    async id => {
      const { status, body } = await get(`/sessions/${id}`);
      expect(status).toBe(404);
      expect(body.error.name).toBe('NotFoundError');
    },
  );

  it('tells how the sync is doing', async () => {
    const { status, body } = await get('/status');
    expect(status).toBe(200);
    const never = {
      state: 'never',
      records: 0,
      lastAttemptAt: null,
      lastSuccessAt: null,
      nextAttemptAt: null,
    };
    const problems = [{ kind: 'unmatched-recording', message: 'Whose?' }];
    expect(body).toEqual({
      series: [
        {
          id: 'backstage',
          sources: [
            { id: 'github', title: 'GitHub', icon: 'github', ...never },
            { id: 'youtube', title: 'YouTube', ...never },
          ],
          sessions: 12,
          problems,
        },
        { id: 'guild', sources: [], sessions: 12, problems },
      ],
    });
  });

  it.each([
    ['', ['sync-backstage', 'sync-guild']],
    ['?series=guild', ['sync-guild']],
    ['?series=guild&series=backstage', ['sync-guild', 'sync-backstage']],
  ])('starts a sync (%s)', async (query, tasks) => {
    const { status, body } = await request(api.server).post(
      `${BASE}/sync${query}`,
    );
    expect(status).toBe(202);
    expect(body).toEqual({ started: true });
    expect(api.scheduler.triggerTask.mock.calls.flat()).toEqual(tasks);
  });

  it('starts no sync that is under way already', async () => {
    api.scheduler.triggerTask.mockRejectedValue(new ConflictError('Running'));
    const { status, body } = await request(api.server).post(`${BASE}/sync`);
    expect(status).toBe(202);
    expect(body).toEqual({ started: false });
  });

  it('starts nothing when one of the series is unknown', async () => {
    const { status } = await request(api.server).post(
      `${BASE}/sync?series=guild&series=unknown`,
    );
    expect(status).toBe(404);
    expect(api.scheduler.triggerTask).not.toHaveBeenCalled();
  });

  describe('POST /sync for one source', () => {
    const post = (query: string) =>
      request(api.server).post(`${BASE}/sync?${query}`);
    const forced = async () => ({
      backstage: await api.stores.forced.take('backstage'),
      guild: await api.stores.forced.take('guild'),
    });
    beforeEach(forced);

    it('has all sources read that asked to wait, unless it names one', async () => {
      await post('').expect(202);
      expect(await forced()).toEqual({
        backstage: ['github', 'youtube'],
        guild: [],
      });
      await post('source=youtube').expect(202);
      expect(await forced()).toEqual({ backstage: ['youtube'], guild: [] });
    });

    it.each(['source=unknown', 'series=guild&source=github'])(
      'responds with 404 to %s',
      async query => {
        await post(query).expect(404);
        expect(api.scheduler.triggerTask).not.toHaveBeenCalled();
        expect(await forced()).toEqual({ backstage: [], guild: [] });
      },
    );

    it('accepts what the source lost, and records an audit event', async () => {
      const event = { success: jest.fn(), fail: jest.fn() };
      api.auditor.createEvent.mockResolvedValue(event);
      const ids = ['1', '2', '3', '4', '5', '6'];
      const github = {
        series: 'backstage',
        source: 'github',
        scope: 'scope',
        address: 'address',
        state: {},
      } as const;
      await api.stores.records.save({
        ...github,
        records: ids.map(externalId => ({
          kind: 'github.comment',
          externalId,
          payload: recordPayload(externalId),
        })),
        now: new Date(NOW.getTime() - 1000),
      });
      await api.stores.records.save({
        ...github,
        completeReads: [{ kind: 'github.comment', externalIds: ['1'] }],
        now: NOW,
      });
      await api.stores.records.recordAttempt({
        ...github,
        attemptKey: '',
        at: NOW,
      });
      const source = async () =>
        (await get('/status')).body.series[0].sources[0];
      expect(await source()).toMatchObject({
        state: 'doubtful',
        doubts: [
          {
            kind: 'github.comment',
            lost: 5,
            of: 6,
            since: NOW.toISOString(),
            reads: 1,
          },
        ],
      });
      const { body } = await get('/series');
      expect(body.items[0].sources[0].state).toBe('doubtful');

      await post('series=backstage&source=youtube&accept=true').expect(202);
      expect(await source()).toMatchObject({ state: 'doubtful' });
      await post('series=backstage&source=github').expect(202);
      expect(await source()).toMatchObject({ state: 'doubtful' });
      await post('series=backstage&source=github&accept=true').expect(202);
      expect(await source()).toMatchObject({ state: 'ok', records: 1 });
      expect(api.auditor.createEvent).toHaveBeenLastCalledWith(
        expect.objectContaining({
          meta: { series: ['backstage'], source: 'github', accept: true },
        }),
      );
    });
  });

  it('has the auditor note who starts a sync', async () => {
    const event = { success: jest.fn(), fail: jest.fn() };
    api.auditor.createEvent.mockResolvedValue(event);
    await request(api.server).post(`${BASE}/sync?series=guild`);
    expect(api.auditor.createEvent).toHaveBeenLastCalledWith({
      eventId: 'sync',
      severityLevel: 'medium',
      request: expect.objectContaining({ method: 'POST' }),
      meta: { series: ['guild'] },
    });
    expect(event.success.mock.calls).toEqual([[{ meta: { started: true } }]]);

    await request(api.server).post(`${BASE}/sync?series=unknown`);
    expect(event.fail).toHaveBeenCalledWith({
      error: expect.objectContaining({ name: 'NotFoundError' }),
    });
    expect(event.success).toHaveBeenCalledTimes(1);
  });

  it('shows where it found what was searched for', async () => {
    const { body } = await get('/sessions?q=scorecards&series=guild');
    expect(body.items).toMatchObject([
      {
        id: 'guild-2024-02-20',
        match: {
          kind: 'topic',
          target: 't1',
          text: 'Scorecards for everybody',
        },
      },
    ]);
  });

  it.each(['/calendar.ics', '/recordings.atom'])(
    'has feeds keep to its schema (%s)',
    async path => {
      for (const query of ['series=', `series=${'a'.repeat(101)}`]) {
        const { status, body } = await get(`${path}?${query}`);
        expect([query, status]).toEqual([query, 400]);
        expect(body.error.message).toContain('series');
      }
    },
  );

  it('serves its own description', async () => {
    const { status, body } = await get('/openapi.json');
    expect(status).toBe(200);
    expect(body.openapi).toBe('3.1.0');
    expect(Object.keys(body.paths)).toEqual([
      `${BASE}/series`,
      `${BASE}/sessions`,
      `${BASE}/sessions/{id}`,
      `${BASE}/sessions/{id}/calendar.ics`,
      `${BASE}/calendar.ics`,
      `${BASE}/recordings.atom`,
      `${BASE}/sessions/{id}/reminder`,
      `${BASE}/status`,
      `${BASE}/sync`,
    ]);
  });
});

describe('the permissions of the API', () => {
  const REMINDER = '/sessions/backstage-2024-03-20/reminder';
  const ROUTES: ['get' | 'post' | 'put' | 'delete', string][] = [
    ['get', '/series'],
    ['get', '/sessions'],
    ['get', '/sessions/backstage-2024-03-20'],
    ['get', '/sessions/backstage-2024-03-20/calendar.ics'],
    ['get', '/calendar.ics'],
    ['get', '/recordings.atom'],
    ['get', REMINDER],
    ['put', REMINDER],
    ['delete', REMINDER],
    ['get', '/status'],
    ['post', '/sync'],
  ];

  it('lets nobody in without credentials', async () => {
    const { server } = await startApi();
    for (const [method, path] of ROUTES) {
      const { status } = await request(server)
        [method](`${BASE}${path}`)
        .set('Authorization', mockCredentials.none.header());
      expect([path, status]).toEqual([path, 401]);
    }
  });

  it('lets nobody in without the permission', async () => {
    const { server, permissions, scheduler } = await startApi({
      result: AuthorizeResult.DENY,
    });
    for (const [method, path] of ROUTES) {
      const { status } = await request(server)[method](`${BASE}${path}`);
      expect([path, status]).toEqual([path, 403]);
    }
    expect(
      permissions.authorize.mock.calls.map(
        ([[{ permission }]]) => permission.name,
      ),
    ).toEqual([
      ...Array(9).fill('community-sessions.session.read'),
      'community-sessions.sync.manage',
      'community-sessions.sync.manage',
    ]);
    expect(scheduler.triggerTask).not.toHaveBeenCalled();
  });

  it('says so when nobody can tell who may do what', async () => {
    const { server, permissions } = await startApi();
    permissions.authorize.mockRejectedValue(new NotFoundError('No backend'));
    for (const [method, path] of ROUTES) {
      const { status } = await request(server)[method](`${BASE}${path}`);
      expect([path, status]).toEqual([path, 503]);
    }
  });
});
