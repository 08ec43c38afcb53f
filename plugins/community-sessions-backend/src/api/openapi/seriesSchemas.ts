import {
  instantOrNull,
  sourceState,
  sourceTitle,
  systemIcon,
  text,
} from './fields';

/** What series look like in answers. */
export const seriesSchemas = {
  Link: {
    type: 'object',
    additionalProperties: false,
    required: ['title', 'url'],
    properties: {
      title: text,
      url: text,
      icon: systemIcon,
    },
  },
  Series: {
    type: 'object',
    additionalProperties: false,
    required: [
      'id',
      'title',
      'timeZone',
      'startTime',
      'durationMinutes',
      'links',
    ],
    properties: {
      id: text,
      title: text,
      timeZone: { type: 'string', example: 'Europe/Stockholm' },
      startTime: {
        type: 'string',
        description: 'Usual start in the time zone of the series',
        example: '16:00',
      },
      durationMinutes: { type: 'integer', minimum: 1 },
      repositoryUrl: text,
      playlistUrl: text,
      tracks: {
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['id', 'title'],
          properties: { id: text, title: text },
        },
      },
      links: { type: 'array', items: { $ref: '#/components/schemas/Link' } },
      feeds: {
        type: 'object',
        description: 'Only when the feeds are open to everybody',
        additionalProperties: false,
        required: ['calendarUrl', 'recordingsUrl'],
        properties: { calendarUrl: text, recordingsUrl: text },
      },
      reminders: {
        type: 'boolean',
        description: 'Whether one can be reminded of a session',
      },
      sources: {
        type: 'array',
        description: 'How up to date what is known of the series is',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['id', 'title', 'state', 'lastSuccessAt'],
          properties: {
            id: text,
            title: sourceTitle,
            icon: systemIcon,
            state: sourceState,
            lastSuccessAt: instantOrNull,
            nextAttemptAt: instantOrNull,
            errorCode: {
              type: 'string',
              description: 'Why it could not be read',
              example: 'rate-limited-without-token',
            },
          },
        },
      },
    },
  },
} as const;
