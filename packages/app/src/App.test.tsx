import { render, screen, within } from '@testing-library/react';
import communitySessions from '@backstage-community/plugin-community-sessions/alpha';
import home from '@backstage/plugin-home/alpha';
import notifications from '@backstage/plugin-notifications/alpha';
import search from '@backstage/plugin-search/alpha';
import signals from '@backstage/plugin-signals/alpha';
import userSettings from '@backstage/plugin-user-settings/alpha';
import App from './App';

const guest = {
  profile: { displayName: 'Guest' },
  backstageIdentity: {
    token: `.${btoa('{"exp": 9999999999}')}.`,
    identity: {
      type: 'user',
      userEntityRef: 'user:default/guest',
      ownershipEntityRefs: ['user:default/guest'],
    },
  },
};

describe('the portal on the new frontend system', () => {
  it('signs the guest in and finds the plugin among its packages', async () => {
    process.env = {
      NODE_ENV: 'test',
      // The bundler puts an array there, whatever the type of the environment says.
      APP_CONFIG: [
        {
          context: 'test',
          data: {
            app: { title: 'Test', packages: 'all' },
            backend: { baseUrl: 'http://localhost:7007' },
          },
        },
      ] as unknown as string,
    };
    // What the bundler finds among the dependencies of this package.
    Object.assign(window, {
      '__@backstage/discovered__': {
        modules: [
          communitySessions,
          home,
          notifications,
          search,
          signals,
          userSettings,
        ].map(plugin => ({ default: plugin })),
      },
    });
    global.fetch = jest.fn(
      async url =>
        ({
          ok: true,
          status: 200,
          json: async () =>
            String(url).includes('/api/auth/guest/refresh') ? guest : {},
        } as Response),
    );

    render(App.createRoot());

    const sidebar = await screen.findByRole(
      'navigation',
      { name: 'sidebar nav' },
      { timeout: 20_000 },
    );
    expect(
      within(sidebar).getByRole('link', { name: 'Community Sessions' }),
    ).toHaveAttribute('href', '/community-sessions');
  }, 30_000);
});
