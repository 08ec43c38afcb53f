import {
  count,
  instant,
  instantOrNull,
  sourceState,
  sourceTitle,
  systemIcon,
  text,
} from './fields';

/** What the status of the sync and failures look like in answers. */
export const syncSchemas = {
  Problem: {
    type: 'object',
    additionalProperties: false,
    required: ['kind', 'message'],
    properties: {
      kind: { type: 'string', example: 'unmatched-recording' },
      message: text,
      url: text,
      hint: text,
    },
  },
  SourceStatus: {
    type: 'object',
    additionalProperties: false,
    required: [
      'id',
      'title',
      'state',
      'lastSuccessAt',
      'lastAttemptAt',
      'nextAttemptAt',
      'records',
    ],
    properties: {
      id: { type: 'string', example: 'github' },
      title: sourceTitle,
      icon: systemIcon,
      state: sourceState,
      lastSuccessAt: instantOrNull,
      lastAttemptAt: instantOrNull,
      nextAttemptAt: instantOrNull,
      records: count,
      error: {
        type: 'object',
        additionalProperties: false,
        required: ['code', 'message'],
        properties: { code: text, message: text },
      },
      doubts: {
        type: 'array',
        description:
          'Records that the source lost, and that are kept until more reads agree or an admin accepts it',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['kind', 'lost', 'of', 'since', 'reads'],
          properties: {
            kind: { type: 'string', example: 'calendar.event' },
            lost: count,
            of: count,
            since: instant,
            reads: count,
          },
        },
      },
      budget: {
        type: 'object',
        description: 'What the source allows, as its last answer told',
        additionalProperties: false,
        required: ['remaining', 'limit', 'resetAt'],
        properties: { remaining: count, limit: count, resetAt: instant },
      },
    },
  },
  SyncStatus: {
    type: 'object',
    additionalProperties: false,
    required: ['series'],
    properties: {
      series: {
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['id', 'sources', 'sessions', 'problems'],
          properties: {
            id: text,
            sources: {
              type: 'array',
              items: { $ref: '#/components/schemas/SourceStatus' },
            },
            sessions: count,
            problems: {
              type: 'array',
              items: { $ref: '#/components/schemas/Problem' },
            },
          },
        },
      },
    },
  },
  Error: {
    type: 'object',
    required: ['error', 'response'],
    properties: {
      error: {
        type: 'object',
        required: ['name', 'message'],
        properties: { name: text, message: text },
      },
      response: {
        type: 'object',
        required: ['statusCode'],
        properties: { statusCode: { type: 'integer' } },
      },
    },
  },
} as const;
