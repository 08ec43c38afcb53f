import {
  communitySessionsReadPermission,
  communitySessionsSyncPermission,
} from '@backstage-community/plugin-community-sessions-common';
import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  isPermission,
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';

/** What a persona of the demo may not do; everybody else may do everything. */
const DENIED: Record<string, Permission[]> = {
  'user:default/attendee': [communitySessionsSyncPermission],
  'user:default/outsider': [
    communitySessionsReadPermission,
    communitySessionsSyncPermission,
  ],
};

class DemoPolicy implements PermissionPolicy {
  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    const denied = DENIED[user?.info.userEntityRef ?? ''] ?? [];
    return {
      result: denied.some(each => isPermission(permission, each))
        ? AuthorizeResult.DENY
        : AuthorizeResult.ALLOW,
    };
  }
}

/** Gives the demo's personas different rights. */
export default createBackendModule({
  pluginId: 'permission',
  moduleId: 'demo-policy',
  register(env) {
    env.registerInit({
      deps: { policy: policyExtensionPoint },
      async init({ policy }) {
        policy.setPolicy(new DemoPolicy());
      },
    });
  },
});
