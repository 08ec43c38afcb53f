import { render, screen, within } from '@testing-library/react';
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

describe('the portal on the legacy frontend system', () => {
  it('signs the guest in and has the page in its sidebar', async () => {
    process.env = {
      NODE_ENV: 'test',
      // The bundler puts an array there, whatever the type of the environment says.
      APP_CONFIG: [
        {
          context: 'test',
          data: {
            app: { title: 'Test' },
            backend: { baseUrl: 'http://localhost:7007' },
          },
        },
      ] as unknown as string,
    };
    global.fetch = jest.fn(
      async url =>
        ({
          ok: true,
          status: 200,
          json: async () =>
            String(url).includes('/api/auth/guest/refresh') ? guest : {},
        } as Response),
    );

    render(<App />);

    const sidebar = await screen.findByRole(
      'navigation',
      { name: 'sidebar nav' },
      { timeout: 20_000 },
    );
    expect(
      await within(sidebar).findByRole('link', { name: 'Sessions' }),
    ).toHaveAttribute('href', '/community-sessions');
  }, 30_000);
});
