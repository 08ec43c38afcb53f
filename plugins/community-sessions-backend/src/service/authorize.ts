import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, ServiceUnavailableError } from '@backstage/errors';
import {
  AuthorizeResult,
  BasicPermission,
} from '@backstage/plugin-permission-common';

/** Throws unless the permission is granted. */
export type Authorize = (
  credentials: BackstageCredentials,
  permission: BasicPermission,
) => Promise<void>;

/** Authorizes with the permissions of the portal. Where they can't be asked nobody may do anything. */
export function createAuthorize(permissions: PermissionsService): Authorize {
  return async (credentials, permission) => {
    const [decision] = await permissions
      .authorize([{ permission }], { credentials })
      .catch(error => {
        // As it is, an answer of the permission backend would pass for one of ours.
        throw new ServiceUnavailableError(
          'Permissions could not be checked: permission.enabled is set, but the permission backend does not answer',
          error,
        );
      });
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(`Permission ${permission.name} is needed`);
    }
  };
}
