import communitySessions from '@backstage-community/plugin-community-sessions/alpha';
import home from '@backstage/plugin-home/alpha';
import notifications from '@backstage/plugin-notifications/alpha';
import search from '@backstage/plugin-search/alpha';
import signals from '@backstage/plugin-signals/alpha';
import userSettings from '@backstage/plugin-user-settings/alpha';
import { render, screen } from '@testing-library/react';
import App from '../App';

// What the client of the permissions uses in place of the browser's own.
jest.mock('cross-fetch', () => ({
  __esModule: true,
  default: (...args: Parameters<typeof fetch>) => global.fetch(...args),
}));

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

/** Opens the portal as a guest with or without permissions. A file of tests can do so once: the app stays loaded. */
export async function openPortal(options: {
  path: string;
  permissions: 'ALLOW' | 'DENY';
}) {
  process.env = {
    NODE_ENV: 'test',
    // The bundler puts an array there, whatever the type of the environment says.
    APP_CONFIG: [
      {
        context: 'test',
        data: {
          app: { title: 'Test', packages: 'all' },
          backend: { baseUrl: 'http://localhost:7007' },
          permission: { enabled: true },
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
  const answer = (url: string, init: RequestInit | undefined) => {
    if (url.includes('/api/auth/guest/refresh')) {
      return guest;
    }
    if (url.endsWith('/api/permission/authorize')) {
      const { items } = JSON.parse(String(init?.body));
      return {
        items: items.map(({ id }: { id: string }) => ({
          id,
          result: options.permissions,
        })),
      };
    }
    return {};
  };
  const requests: string[] = [];
  global.fetch = jest.fn(async (input, init) => {
    const url = String(input instanceof Request ? input.url : input);
    requests.push(url);
    return new Response(JSON.stringify(answer(url, init)), {
      headers: { 'Content-Type': 'application/json' },
    });
  });
  window.history.replaceState(null, '', options.path);
  render(App.createRoot());
  const sidebar = await screen.findByRole(
    'navigation',
    { name: 'sidebar nav' },
    { timeout: 20_000 },
  );
  return { sidebar, requests };
}
