import { errorResponse, sessionIdParameter, usualErrors } from './shared';

const operation = <Id extends string>(operationId: Id, summary: string) =>
  ({
    operationId,
    summary,
    description:
      'For signed-in users, of whom each has reminders of their own. Needs the permission community-sessions.session.read',
    security: [{}, { JWT: [] }],
    parameters: [sessionIdParameter],
    responses: {
      '200': {
        description: 'Whether the signed-in user will be reminded',
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/Reminder' },
          },
        },
      },
      ...usualErrors,
      '404': errorResponse(
        'There is no such session, or communitySessions.notifications.sessionSoon is not set',
      ),
    },
  } as const);

/** The paths of reminders in the description of the API. */
export const reminderPaths = {
  '/sessions/{id}/reminder': {
    get: operation('getReminder', 'Whether one is reminded of a session'),
    put: operation('putReminder', 'Asks for a reminder of a session'),
    delete: operation('deleteReminder', 'Takes back that one is reminded'),
  },
} as const;

/** What reminders look like in answers. */
export const reminderSchemas = {
  Reminder: {
    type: 'object',
    additionalProperties: false,
    required: ['reminded'],
    properties: { reminded: { type: 'boolean' } },
  },
} as const;
