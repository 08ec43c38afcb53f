import { feedPaths } from './feedPaths';
import { reminderPaths, reminderSchemas } from './reminderPaths';
import { seriesSchemas } from './seriesSchemas';
import { sessionPaths } from './sessionPaths';
import { sessionSchemas } from './sessionSchemas';
import { syncPaths } from './syncPaths';
import { syncSchemas } from './syncSchemas';

/** The API under `/api/community-sessions`. Its validated router is made of it, and it is served at `/openapi.json`. */
export const openApiSpec = {
  openapi: '3.1.0',
  info: {
    title: 'community-sessions',
    version: '1',
    description:
      'Community sessions with their agendas, topics and recordings, and how the sync that collects them is doing',
    license: {
      name: 'Apache-2.0',
      url: 'http://www.apache.org/licenses/LICENSE-2.0.html',
    },
  },
  servers: [{ url: '/' }],
  components: {
    securitySchemes: {
      JWT: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
    },
    schemas: {
      ...seriesSchemas,
      ...sessionSchemas,
      ...reminderSchemas,
      ...syncSchemas,
    },
  },
  paths: { ...sessionPaths, ...feedPaths, ...reminderPaths, ...syncPaths },
} as const;
