import {
  communitySessionsReadPermission,
  communitySessionsSyncPermission,
} from '@backstage-community/plugin-community-sessions-common';
import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { BasicPermission } from '@backstage/plugin-permission-common';
import { Router } from 'express';
import { createFeedRoutes, FeedRoutesDeps } from '../feeds/createFeedRoutes';
import { createAuthorizeFeed } from '../feeds/authorizeFeed';
import { ReminderService } from '../service/ReminderService';
import { SyncStatusService } from '../sync/SyncStatusService';
import { ManualSync } from '../sync/ManualSync';
import { audited } from './audited';
import { Authorize } from '../service/authorize';
import { openApiSpec } from './openapi/openapi';
import { parseSessionsQuery } from '../service/parseSessionsQuery';
import { SeriesService } from '../service/SeriesService';
import { SessionsService } from '../service/SessionsService';

type AnyRequest = Parameters<HttpAuthService['credentials']>[0];

/** What the API answers from. */
export interface RouterDeps {
  auditor: AuditorService;
  authorize: Authorize;
  httpAuth: HttpAuthService;
  sessions: SessionsService;
  feeds: Omit<FeedRoutesDeps, 'authorizeFeed'>;
  reminders: ReminderService;
  status: SyncStatusService;
  manualSync: ManualSync;
}

/** The HTTP API of the plugin; requests that don't fit its schema never get to a handler. */
export function createRouter(deps: RouterDeps): Router {
  const {
    auditor,
    authorize,
    httpAuth,
    sessions,
    reminders,
    status,
    manualSync,
  } = deps;
  const seriesService = new SeriesService(deps);
  const allow = async (request: AnyRequest, permission: BasicPermission) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    await authorize(credentials, permission);
  };
  const allowUser = async (request: AnyRequest) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user'],
    });
    await authorize(credentials, communitySessionsReadPermission);
    return credentials.principal.userEntityRef;
  };

  const router = createValidatedOpenApiRouter(openApiSpec);
  const root = Router();
  // The validated router's own answer says OpenAPI 3.0, whatever it was made of.
  root.get('/openapi.json', (request, response) => {
    response.json(specAt(request.baseUrl));
  });
  // Before the feeds, so that the schema holds for them, too.
  root.use(router);
  root.use(
    createFeedRoutes({
      ...deps.feeds,
      authorizeFeed: createAuthorizeFeed({
        httpAuth,
        authorize,
        isPublic: deps.feeds.isPublic,
      }),
    }),
  );

  router.get('/series', async (request, response) => {
    await allow(request, communitySessionsReadPermission);
    response.json(await seriesService.list());
  });

  router.get('/sessions', async (request, response) => {
    const query = parseSessionsQuery(request.query);
    await allow(request, communitySessionsReadPermission);
    response.json(await sessions.list(query));
  });

  router.get('/sessions/:id', async (request, response) => {
    await allow(request, communitySessionsReadPermission);
    response.json(await sessions.get(request.params.id));
  });

  router.get('/sessions/:id/reminder', async (request, response) => {
    const user = await allowUser(request);
    response.json(await reminders.get(user, request.params.id));
  });

  router.put('/sessions/:id/reminder', async (request, response) => {
    const user = await allowUser(request);
    response.json(await reminders.add(user, request.params.id));
  });

  router.delete('/sessions/:id/reminder', async (request, response) => {
    const user = await allowUser(request);
    response.json(await reminders.remove(user, request.params.id));
  });

  router.get('/status', async (request, response) => {
    await allow(request, communitySessionsSyncPermission);
    response.json(await status.status());
  });

  router.post('/sync', async (request, response) => {
    const { series, source, accept } = request.query;
    const wanted = { series, source, accept };
    const answer = await audited(
      auditor,
      { eventId: 'sync', severityLevel: 'medium', request, meta: wanted },
      async () => {
        await allow(request, communitySessionsSyncPermission);
        return { started: await manualSync.start(wanted) };
      },
    );
    response.status(202).json(answer);
  });

  return root;
}

/** The description of the API with the paths that a backend serves it at. */
function specAt(baseUrl: string) {
  const paths = Object.entries(openApiSpec.paths).map(([path, operations]) => [
    `${baseUrl}${path}`,
    operations,
  ]);
  return { ...openApiSpec, paths: Object.fromEntries(paths) };
}
