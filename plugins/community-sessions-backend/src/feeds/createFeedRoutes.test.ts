import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { NotAllowedError, ServiceUnavailableError } from '@backstage/errors';
import request from 'supertest';
import { openApiSpec } from '../api/openapi/openapi';
import { interpretedSession } from '../store/__testUtils__/interpretedSession';
import {
  seriesConfig,
  sessionsOnDatabase,
} from '../__testUtils__/sessionsOnDatabase';
import { createFeedRoutes, publicFeedPolicies } from './createFeedRoutes';
import { createAuthorizeFeed } from './authorizeFeed';
import { PageLinks } from '../service/PageLinks';

const BASE = '/api/community-sessions';
const NOW = new Date('2024-03-01T12:00:00Z');
const CALENDARS = [
  '/sessions/backstage-2024-03-20/calendar.ics',
  '/calendar.ics',
];
const FEEDS = [...CALENDARS, '/recordings.atom?series=backstage'];
const FOR_EVERYBODY = {
  'cache-control': 'public, max-age=900',
  vary: expect.stringContaining('Authorization'),
};

const authorize = jest.fn();

async function start(isPublic: boolean) {
  const { sessions, store } = await sessionsOnDatabase(
    'SQLITE_3',
    [seriesConfig('backstage', 'Backstage'), seriesConfig('guild', 'Guild')],
    NOW,
  );
  await store('backstage', [interpretedSession({ date: '2024-03-20' })], NOW);
  const { server } = await startTestBackend({
    features: [
      mockServices.rootLogger.factory({ level: 'none' }),
      createBackendPlugin({
        pluginId: 'community-sessions',
        register(env) {
          env.registerInit({
            deps: {
              httpAuth: coreServices.httpAuth,
              httpRouter: coreServices.httpRouter,
            },
            async init({ httpAuth, httpRouter }) {
              if (isPublic) {
                publicFeedPolicies.forEach(httpRouter.addAuthPolicy);
              }
              // As the API does it: what its schema does not allow never gets to the feeds.
              httpRouter.use(createValidatedOpenApiRouter(openApiSpec));
              httpRouter.use(
                createFeedRoutes({
                  sessions,
                  links: new PageLinks('https://portal.example.com', ''),
                  feedBaseUrl: 'https://backend.example.com',
                  isPublic,
                  authorizeFeed: createAuthorizeFeed({
                    httpAuth,
                    authorize,
                    isPublic,
                  }),
                }),
              );
              httpRouter.use((_, response) => {
                response.json({ isFeed: false });
              });
            },
          });
        },
      }),
    ],
  });
  return {
    get: (path: string) => request(server).get(`${BASE}${path}`),
    getAnonymously: (path: string) =>
      request(server)
        .get(`${BASE}${path}`)
        .set('Authorization', mockCredentials.none.header()),
  };
}

describe('feeds', () => {
  let api: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    api = await start(false);
  });
  beforeEach(() => authorize.mockReset());

  it.each([
    [FEEDS[0], 'text/calendar', 'backstage-2024-03-20.ics', /^BEGIN:VCALENDAR/],
    [FEEDS[1], 'text/calendar', 'community-sessions.ics', /^BEGIN:VCALENDAR/],
    [
      FEEDS[2],
      'application/atom+xml',
      'backstage.atom',
      /^<\?xml .*\?>\s*<feed/,
    ],
  ])('are what they say: %s', async (path, type, name, start_) => {
    const { status, headers, text, body } = await api.get(path).buffer();
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-cache',
    });
    expect(text ?? body.toString()).toMatch(start_);
  });

  it.each(FEEDS)('are sent once as long as nothing changes: %s', async path => {
    const { headers } = await api.get(path);
    const again = await api.get(path).set('If-None-Match', headers.etag);
    expect(again.status).toBe(304);
    expect(authorize).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['/calendar.ics', ['backstage']],
    ['/calendar.ics?series=backstage', ['backstage']],
    ['/calendar.ics?series=guild&series=backstage', ['backstage']],
    ['/calendar.ics?series=guild', []],
  ])('has the sessions of the series: %s', async (path, series) => {
    const { text } = await api.get(path);
    expect([...text.matchAll(/UID:(\w+)/g)].map(([, id]) => id)).toEqual(
      series,
    );
  });

  it.each([
    ['/calendar.ics?serie=guild', 400, /'serie'/],
    ['/recordings.atom?when=past', 400, /'when'/],
    [
      '/sessions/backstage-2024-03-20/calendar.ics?series=guild',
      400,
      /'series'/,
    ],
    ['/calendar.ics?series=', 400, /'series'/],
    [
      '/calendar.ics?series=guild&series=other',
      404,
      /^There is no series 'other'; there is 'backstage', 'guild'$/,
    ],
    ['/recordings.atom?series=other', 404, /^There is no series 'other'/],
    ['/sessions/other/calendar.ics', 404, /^There is no session 'other'$/],
  ])('says what is wrong with %s', async (path, status, message) => {
    const answer = await api.get(path);
    expect(answer.status).toBe(status);
    expect(answer.body.error.message).toMatch(message);
    expect(answer.headers['cache-control']).toBeUndefined();
  });

  it.each(FEEDS)('need the permission: %s', async path => {
    authorize.mockRejectedValue(new NotAllowedError('No'));
    const { status } = await api.get(path);
    expect(status).toBe(403);
  });

  it.each(FEEDS)('need somebody who asks: %s', async path => {
    const { status } = await api.getAnonymously(path);
    expect(status).toBe(401);
  });
});

describe('public feeds', () => {
  let api: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    api = await start(true);
  });
  beforeEach(() => authorize.mockReset());

  it.each(FEEDS)(
    'are there for everybody, without join links: %s',
    async path => {
      const { status, headers, text } = await api.getAnonymously(path);
      expect(status).toBe(200);
      expect(headers).toMatchObject(FOR_EVERYBODY);
      expect(text).not.toContain('meet.example.com');
      expect(authorize).not.toHaveBeenCalled();
    },
  );

  it.each([mockCredentials.user.header(), mockCredentials.service.header()])(
    'tell those how to join who may read sessions',
    async header => {
      for (const path of CALENDARS) {
        const { headers, text } = await api
          .get(path)
          .set('Authorization', header);
        expect(text).toContain('LOCATION:https://meet.example.com/room');
        expect(headers).toMatchObject({
          'cache-control': 'private, no-cache',
          vary: expect.stringContaining('Authorization'),
        });
      }
    },
  );

  it.each(FEEDS)(
    'are for those who may not read sessions as for everybody: %s',
    async path => {
      const anonymous = await api.getAnonymously(path);
      authorize.mockRejectedValue(new NotAllowedError('No'));
      const signedIn = await api
        .get(path)
        .set('Authorization', mockCredentials.user.header());
      expect(signedIn.text).toBe(anonymous.text);
      expect(signedIn.headers).toMatchObject(FOR_EVERYBODY);
    },
  );

  it.each(FEEDS)(
    'are not for those whose credentials are wrong: %s',
    async path => {
      const { status, headers } = await api
        .get(path)
        .set('Authorization', mockCredentials.user.invalidHeader());
      expect(status).toBe(401);
      expect(headers['cache-control']).toBeUndefined();
    },
  );

  it('say so when nobody can tell who may read sessions', async () => {
    authorize.mockRejectedValue(new ServiceUnavailableError('Down'));
    const { status } = await api
      .get('/calendar.ics')
      .set('Authorization', mockCredentials.user.header());
    expect(status).toBe(503);
  });

  it.each([
    '/sessions',
    '/sessions/backstage-2024-03-20',
    '/sessions/calendar.ics',
    '/sessions/backstage-2024-03-20/other/calendar.ics',
    '/sessions/..%2Fcalendar.ics',
    '/calendarXics',
    '/status',
    '/',
  ])('open nothing else: %s', async path => {
    const anonymous = await api.getAnonymously(path);
    expect(anonymous.status).toBe(401);
    const { body } = await api.get(path);
    expect(body).toEqual({ isFeed: false });
  });
});
