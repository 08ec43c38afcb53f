import { communitySessionsReadPermission } from '@backstage-community/plugin-community-sessions-common';
import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { ActionDeps } from './ActionDeps';
import { registerGetSession } from './getSession';
import { registerListSessions } from './listSessions';
import { registerSearchSessions } from './searchSessions';

/** Registers the actions with which AI tools read sessions. */
export function registerActions({
  permissions,
  ...deps
}: Omit<ActionDeps, 'authorize'> & { permissions: PermissionsService }): void {
  const permission = communitySessionsReadPermission;
  const authorize = async (credentials: BackstageCredentials) => {
    const [decision] = await permissions.authorize([{ permission }], {
      credentials,
    });
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(`Permission ${permission.name} is needed`);
    }
  };
  const actionDeps = { ...deps, authorize };
  registerListSessions(actionDeps);
  registerGetSession(actionDeps);
  registerSearchSessions(actionDeps);
}
