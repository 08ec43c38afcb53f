import { createBackendModule } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { AuthenticationError } from '@backstage/errors';
import {
  authProvidersExtensionPoint,
  createProxyAuthenticator,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';

/** Who may be signed in as without a password, next to the guest; examples/org.yaml has their entities. */
const PERSONAS = ['attendee', 'outsider'];

const authenticator = createProxyAuthenticator({
  defaultProfileTransform: async () => ({ profile: {} }),
  initialize: () => process.env.NODE_ENV === 'development',
  async authenticate({ req }, isDevelopment) {
    const persona = req.header('x-demo-persona') ?? '';
    if (!isDevelopment || !PERSONAS.includes(persona)) {
      throw new AuthenticationError(
        `The demo knows the personas ${PERSONAS.join(
          ' and ',
        )}, and only in development`,
      );
    }
    return { result: { persona } };
  },
});

/** Signs in as one of the demo's personas, so that it can be seen what each may see. */
export default createBackendModule({
  pluginId: 'auth',
  moduleId: 'demo-personas',
  register(env) {
    env.registerInit({
      deps: { providers: authProvidersExtensionPoint },
      async init({ providers }) {
        providers.registerProvider({
          providerId: 'demo',
          factory: createProxyAuthProviderFactory({
            authenticator,
            signInResolver: async ({ result: { persona } }, context) => {
              const entityRef = stringifyEntityRef({
                kind: 'user',
                namespace: 'default',
                name: persona,
              });
              return context.signInWithCatalogUser(
                { entityRef },
                { dangerousEntityRefFallback: { entityRef } },
              );
            },
          }),
        });
      },
    });
  },
});
