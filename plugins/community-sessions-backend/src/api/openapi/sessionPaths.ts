import {
  badRequest,
  errorResponse,
  seriesParameter,
  sessionIdParameter,
  usualErrors,
} from './shared';

const momentSchema = {
  type: 'string',
  description:
    "A day (yyyy-mm-dd, in the series' zone) or an ISO 8601 instant, inclusive",
} as const;

/** The paths of series and sessions in the description of the API. */
export const sessionPaths = {
  '/series': {
    get: {
      operationId: 'getSeries',
      summary: 'The configured series',
      description: 'Needs the permission community-sessions.session.read',
      security: [{}, { JWT: [] }],
      responses: {
        '200': {
          description: 'All series, in the order of the config',
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                required: ['items'],
                properties: {
                  items: {
                    type: 'array',
                    items: { $ref: '#/components/schemas/Series' },
                  },
                },
              },
            },
          },
        },
        ...usualErrors,
      },
    },
  },
  '/sessions': {
    get: {
      operationId: 'getSessions',
      summary: 'A page of sessions',
      description: 'Needs the permission community-sessions.session.read',
      security: [{}, { JWT: [] }],
      parameters: [
        seriesParameter,
        {
          name: 'when',
          in: 'query',
          description: 'upcoming includes the session that is live now',
          schema: {
            type: 'string',
            enum: ['upcoming', 'past', 'all'],
            default: 'all',
          },
        },
        {
          name: 'q',
          in: 'query',
          description:
            'Words that must all occur in title, agenda, topics, minutes, recordings or chapters',
          allowReserved: true,
          schema: { type: 'string', maxLength: 200 },
        },
        {
          name: 'from',
          in: 'query',
          description: 'No session that starts earlier',
          allowReserved: true,
          schema: momentSchema,
        },
        {
          name: 'to',
          in: 'query',
          description: 'No session that starts later',
          allowReserved: true,
          schema: momentSchema,
        },
        {
          name: 'year',
          in: 'query',
          description: "Year of the day in the series' zone",
          schema: { type: 'integer', minimum: 1000, maximum: 9999 },
        },
        {
          name: 'track',
          in: 'query',
          description: 'Id of a track of the series',
          schema: { type: 'string', pattern: '^[a-z0-9-]{1,50}$' },
        },
        {
          name: 'recording',
          in: 'query',
          description: 'Whether there is a recording',
          schema: { type: 'boolean' },
        },
        {
          name: 'person',
          in: 'query',
          description: 'GitHub login of a host or proposer, any case',
          allowReserved: true,
          schema: { type: 'string' },
        },
        {
          name: 'order',
          in: 'query',
          description:
            'By start; desc, newest first, unless a cursor says otherwise',
          schema: { type: 'string', enum: ['asc', 'desc'] },
        },
        {
          name: 'limit',
          in: 'query',
          schema: {
            type: 'integer',
            minimum: 1,
            maximum: 100,
            default: 100,
          },
        },
        {
          name: 'cursor',
          in: 'query',
          description: 'From pageInfo of an earlier answer to the same query',
          allowReserved: true,
          schema: { type: 'string', maxLength: 1000 },
        },
      ],
      responses: {
        '200': {
          description: 'The page and the cursors of the pages beside it',
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/SessionsPage' },
            },
          },
        },
        ...badRequest,
        ...usualErrors,
      },
    },
  },
  '/sessions/{id}': {
    get: {
      operationId: 'getSession',
      summary: 'One session with agenda, topics and recordings',
      description: 'Needs the permission community-sessions.session.read',
      security: [{}, { JWT: [] }],
      parameters: [sessionIdParameter],
      responses: {
        '200': {
          description: 'The session',
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/SessionDetail' },
            },
          },
        },
        ...usualErrors,
        '404': errorResponse('There is no such session'),
      },
    },
  },
} as const;
