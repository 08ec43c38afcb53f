import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { SignInPageBlueprint } from '@backstage/plugin-app-react';
import { ProxiedSignInPage } from '@backstage/core-components';
import { persona } from './persona';

/** Signs everybody in without a page to click through: as the guest, or as the persona of `?as=`. */
export const authModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    SignInPageBlueprint.make({
      params: {
        loader: async () => props =>
          (
            <ProxiedSignInPage
              {...props}
              provider={persona === 'guest' ? 'guest' : 'demo'}
              headers={{ 'x-demo-persona': persona }}
            />
          ),
      },
    }),
  ],
});
