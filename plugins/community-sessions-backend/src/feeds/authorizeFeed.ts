import { communitySessionsReadPermission } from '@backstage-community/plugin-community-sessions-common';
import { HttpAuthService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { Request } from 'express';
import { Authorize } from '../service/authorize';

/** Whether who asks for a feed may read sessions; throws when they must not even have the feed. */
export type AuthorizeFeed = (request: Request) => Promise<boolean>;

/** Public feeds are for everybody, with or without credentials and permission; others only for those who may read sessions. */
export function createAuthorizeFeed(deps: {
  httpAuth: HttpAuthService;
  authorize: Authorize;
  isPublic: boolean;
}): AuthorizeFeed {
  const { httpAuth, authorize, isPublic } = deps;
  return async request => {
    // Nothing needs to be asked about those who sign in nowhere, like calendar programs.
    if (isPublic && !request.headers.authorization) {
      return false;
    }
    const credentials = await httpAuth.credentials(request, {
      allow: isPublic ? ['none', 'user', 'service'] : ['user', 'service'],
    });
    if (credentials.principal.type === 'none') {
      return false;
    }
    try {
      await authorize(credentials, communitySessionsReadPermission);
      return true;
    } catch (error) {
      if (isPublic && isError(error) && error.name === 'NotAllowedError') {
        return false;
      }
      throw error;
    }
  };
}
