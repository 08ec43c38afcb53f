import {
  communitySessionsReadPermission,
  communitySessionsSyncPermission,
} from '@backstage-community/plugin-community-sessions-common';
import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import {
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  BasicPermission,
} from '@backstage/plugin-permission-common';
import { Router } from 'express';
import { SyncStatusService } from '../sync/SyncStatusService';
import { SyncTasks } from '../sync/SyncTasks';
import { openApiSpec } from './openapi';
import { parseSessionsQuery } from './parseSessionsQuery';
import { SessionsService } from './SessionsService';

/** The HTTP API of the plugin; requests that don't fit its schema never get to a handler. */
export function createRouter(deps: {
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  sessions: SessionsService;
  status: SyncStatusService;
  tasks: SyncTasks;
}): Router {
  const { httpAuth, permissions, sessions, status, tasks } = deps;
  const router = createValidatedOpenApiRouter(openApiSpec);
  const root = Router();
  // The validated router's own answer says OpenAPI 3.0, whatever it was made of.
  root.get('/openapi.json', (request, response) => {
    response.json(specAt(request.baseUrl));
  });
  root.use(router);

  const authorize = async (
    request: Parameters<HttpAuthService['credentials']>[0],
    permission: BasicPermission,
  ) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const [decision] = await permissions.authorize([{ permission }], {
      credentials,
    });
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(`Permission ${permission.name} is needed`);
    }
  };

  router.get('/series', async (request, response) => {
    await authorize(request, communitySessionsReadPermission);
    response.json(sessions.series());
  });

  router.get('/sessions', async (request, response) => {
    const query = parseSessionsQuery(request.query);
    await authorize(request, communitySessionsReadPermission);
    response.json(await sessions.list(query));
  });

  router.get('/sessions/:id', async (request, response) => {
    await authorize(request, communitySessionsReadPermission);
    response.json(await sessions.get(request.params.id));
  });

  router.get('/status', async (request, response) => {
    await authorize(request, communitySessionsSyncPermission);
    response.json(await status.status());
  });

  router.post('/sync', async (request, response) => {
    await authorize(request, communitySessionsSyncPermission);
    const started = await tasks.start(request.query.series);
    response.status(202).json({ started });
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
