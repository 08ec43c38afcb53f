import { count, instant, instantOrNull, text, textOrNull } from './fields';

const track = {
  type: ['string', 'null'],
  description: 'Id of the track it is for; null for everyone',
} as const;

const recordingProperties = {
  videoId: text,
  url: text,
  title: text,
  thumbnailUrl: textOrNull,
  durationSeconds: { type: ['integer', 'null'], minimum: 0 },
  publishedAt: instantOrNull,
} as const;
const recordingRequired = [
  'videoId',
  'url',
  'title',
  'thumbnailUrl',
  'durationSeconds',
  'publishedAt',
] as const;

const sessionProperties = {
  id: {
    type: 'string',
    description: 'Given once and kept for ever, also when the session moves',
    example: 'backstage-2024-02-21',
  },
  series: text,
  title: text,
  track,
  startsAt: instant,
  endsAt: instant,
  timeZone: { type: 'string', example: 'Europe/Stockholm' },
  status: { type: 'string', enum: ['upcoming', 'live', 'past', 'cancelled'] },
  timeCertainty: {
    type: 'string',
    enum: ['stated', 'assumed'],
    description: 'assumed: the usual start time, since no source tells',
  },
  agendaUrl: textOrNull,
  joinUrl: {
    type: ['string', 'null'],
    description: 'Only while the session is upcoming or live',
  },
  rsvpCount: count,
  topicCount: count,
  recording: {
    oneOf: [{ $ref: '#/components/schemas/Recording' }, { type: 'null' }],
  },
  updatedAt: instant,
  match: { $ref: '#/components/schemas/SessionMatch' },
} as const;
const sessionRequired = [
  'id',
  'series',
  'title',
  'track',
  'startsAt',
  'endsAt',
  'timeZone',
  'status',
  'timeCertainty',
  'agendaUrl',
  'joinUrl',
  'rsvpCount',
  'topicCount',
  'recording',
  'updatedAt',
] as const;

/** What sessions look like in answers. */
export const sessionSchemas = {
  Person: {
    type: 'object',
    additionalProperties: false,
    required: ['login'],
    properties: {
      login: {
        type: ['string', 'null'],
        description: 'On GitHub; null for a deleted account',
      },
      name: text,
      avatarUrl: text,
      url: text,
      entityRef: { type: 'string', example: 'user:default/alice' },
    },
  },
  Recording: {
    type: 'object',
    additionalProperties: false,
    required: recordingRequired,
    properties: recordingProperties,
  },
  Chapter: {
    type: 'object',
    additionalProperties: false,
    required: ['startSeconds', 'title', 'url'],
    properties: { startSeconds: count, title: text, url: text },
  },
  RecordingDetail: {
    type: 'object',
    additionalProperties: false,
    required: [...recordingRequired, 'chapters', 'matchedBy'],
    properties: {
      ...recordingProperties,
      chapters: {
        type: 'array',
        items: { $ref: '#/components/schemas/Chapter' },
      },
      matchedBy: {
        type: 'string',
        enum: ['override', 'link', 'title-date', 'title-month', 'publish-time'],
        description: 'How it was matched to the session, strongest first',
      },
    },
  },
  Agenda: {
    type: 'object',
    additionalProperties: false,
    required: ['source', 'number', 'url', 'state', 'author', 'bodyMarkdown'],
    properties: {
      source: { type: 'string', description: 'Id of its source' },
      number: { type: 'integer' },
      url: text,
      state: { type: 'string', enum: ['open', 'closed'] },
      author: { $ref: '#/components/schemas/Person' },
      bodyMarkdown: text,
    },
  },
  Topic: {
    type: 'object',
    additionalProperties: false,
    required: [
      'id',
      'url',
      'author',
      'bodyMarkdown',
      'votes',
      'createdAt',
      'track',
    ],
    properties: {
      id: text,
      url: text,
      author: { $ref: '#/components/schemas/Person' },
      bodyMarkdown: text,
      votes: count,
      createdAt: instant,
      track,
    },
  },
  SessionMatch: {
    type: 'object',
    description:
      'Only in answers to a query with q: where most of its words are; of several places the first in the order of chapter, topic, title, recording, notes, agenda',
    additionalProperties: false,
    required: ['kind', 'target', 'text'],
    properties: {
      kind: {
        type: 'string',
        enum: ['title', 'agenda', 'topic', 'notes', 'recording', 'chapter'],
      },
      target: {
        type: ['string', 'null'],
        description:
          'Number of the agenda, id of the topic, id of the video, or <video id>@<seconds> of the chapter',
      },
      text: {
        type: 'string',
        maxLength: 200,
        description: 'Plain text around the first word that was found',
      },
    },
  },
  Session: {
    type: 'object',
    additionalProperties: false,
    required: sessionRequired,
    properties: sessionProperties,
  },
  SessionsPage: {
    type: 'object',
    additionalProperties: false,
    required: ['items', 'totalItems', 'pageInfo'],
    properties: {
      items: {
        type: 'array',
        items: { $ref: '#/components/schemas/Session' },
      },
      totalItems: count,
      pageInfo: {
        type: 'object',
        additionalProperties: false,
        properties: { nextCursor: text, prevCursor: text },
      },
    },
  },
  SessionDetail: {
    type: 'object',
    additionalProperties: false,
    required: [
      ...sessionRequired,
      'agendas',
      'topics',
      'recordings',
      'notesMarkdown',
      'links',
      'provenance',
      'previous',
      'next',
    ],
    properties: {
      ...sessionProperties,
      agendas: {
        type: 'array',
        items: { $ref: '#/components/schemas/Agenda' },
      },
      topics: {
        type: 'array',
        items: { $ref: '#/components/schemas/Topic' },
        description: 'Most votes first',
      },
      recordings: {
        type: 'array',
        items: { $ref: '#/components/schemas/RecordingDetail' },
      },
      notesMarkdown: {
        type: ['string', 'null'],
        description: 'Minutes from the archive',
      },
      links: { type: 'array', items: { $ref: '#/components/schemas/Link' } },
      provenance: {
        type: 'object',
        description:
          'What decided each field: the id of a source, override or config',
        additionalProperties: { type: 'string', example: 'calendar' },
      },
      previous: {
        type: ['string', 'null'],
        description: 'Id of the session before this one in its series',
      },
      next: {
        type: ['string', 'null'],
        description: 'Id of the session after this one in its series',
      },
    },
  },
} as const;
