import {
  badRequest,
  errorResponse,
  seriesParameter,
  sessionIdParameter,
  usualErrors,
} from './shared';

const ACCESS =
  'Needs the permission community-sessions.session.read, or, for everything but join links, communitySessions.feeds.public';

const feedErrors = { ...badRequest, ...usualErrors } as const;

const calendarResponse = {
  description: 'iCalendar (RFC 5545), all times in UTC',
  content: { 'text/calendar': { schema: { type: 'string' } } },
} as const;

/** The paths of the feeds in the description of the API. */
export const feedPaths = {
  '/sessions/{id}/calendar.ics': {
    get: {
      operationId: 'getSessionCalendar',
      summary: 'One session for a calendar',
      description: ACCESS,
      security: [{}, { JWT: [] }],
      parameters: [sessionIdParameter],
      responses: {
        '200': calendarResponse,
        ...feedErrors,
        '404': errorResponse('There is no such session'),
      },
    },
  },
  '/calendar.ics': {
    get: {
      operationId: 'getCalendar',
      summary: 'All sessions, past and to come, for a calendar',
      description: ACCESS,
      security: [{}, { JWT: [] }],
      parameters: [seriesParameter],
      responses: {
        '200': calendarResponse,
        ...feedErrors,
        '404': errorResponse('There is no such series'),
      },
    },
  },
  '/recordings.atom': {
    get: {
      operationId: 'getRecordingsFeed',
      summary:
        'The recordings of the 50 newest sessions that have any, with their chapters',
      description: ACCESS,
      security: [{}, { JWT: [] }],
      parameters: [seriesParameter],
      responses: {
        '200': {
          description: 'Atom (RFC 4287)',
          content: { 'application/atom+xml': { schema: { type: 'string' } } },
        },
        ...feedErrors,
        '404': errorResponse('There is no such series'),
      },
    },
  },
} as const;
