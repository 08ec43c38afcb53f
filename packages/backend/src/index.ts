import { createBackend } from '@backstage/backend-defaults';

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(import('./demo/personas'));

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));

backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-events-backend-module-github'));

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('./demo/policy'));

backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));
backend.add(
  import(
    '@backstage-community/plugin-search-backend-module-community-sessions'
  ),
);

backend.add(import('@backstage/plugin-user-settings-backend'));

backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-signals-backend'));

backend.add(import('@backstage/plugin-mcp-actions-backend'));

// Stands in for GitHub, GitLab, YouTube and Google Calendar when `sampleSources` is configured.
backend.add(import('sample-sources'));

backend.add(import('@backstage-community/plugin-community-sessions-backend'));
backend.add(
  import(
    '@backstage-community/plugin-community-sessions-backend-module-gitlab'
  ),
);

backend.start();
