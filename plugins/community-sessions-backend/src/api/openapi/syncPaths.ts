import {
  badRequest,
  errorResponse,
  seriesParameter,
  usualErrors,
} from './shared';

/** The paths of the sync in the description of the API. */
export const syncPaths = {
  '/status': {
    get: {
      operationId: 'getStatus',
      summary: 'How the sync is doing',
      description: 'Needs the permission community-sessions.sync.manage',
      security: [{}, { JWT: [] }],
      responses: {
        '200': {
          description: 'Each series with its sources and problems',
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/SyncStatus' },
            },
          },
        },
        ...usualErrors,
      },
    },
  },
  '/sync': {
    post: {
      operationId: 'sync',
      summary: 'Starts a sync of the given series, or of all',
      description: 'Needs the permission community-sessions.sync.manage',
      security: [{}, { JWT: [] }],
      parameters: [seriesParameter],
      responses: {
        '202': {
          description: 'started is false when a sync is under way already',
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                required: ['started'],
                properties: { started: { type: 'boolean' } },
              },
            },
          },
        },
        ...badRequest,
        ...usualErrors,
        '404': errorResponse('There is no such series'),
      },
    },
  },
} as const;
