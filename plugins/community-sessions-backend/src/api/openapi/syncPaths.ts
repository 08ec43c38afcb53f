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
      description:
        'Reads sources even if they asked to wait. Needs the permission community-sessions.sync.manage',
      security: [{}, { JWT: [] }],
      parameters: [
        seriesParameter,
        {
          name: 'source',
          in: 'query',
          description:
            'Id of the source to read even if it asked to wait; default: all',
          schema: { type: 'string', maxLength: 100 },
        },
        {
          name: 'accept',
          in: 'query',
          description:
            'Accepts what doubtful sources lost: those records are gone',
          schema: { type: 'boolean' },
        },
      ],
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
        '404': errorResponse('There is no such series or source'),
      },
    },
  },
} as const;
