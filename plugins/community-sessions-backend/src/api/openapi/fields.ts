/** Schemas of single values. */

export const text = { type: 'string' } as const;
export const textOrNull = { type: ['string', 'null'] } as const;
export const instant = { type: 'string', format: 'date-time' } as const;
export const instantOrNull = {
  type: ['string', 'null'],
  format: 'date-time',
} as const;
export const count = { type: 'integer', minimum: 0 } as const;
export const systemIcon = {
  type: 'string',
  description: 'Id of a Backstage system icon',
} as const;
export const sourceTitle = {
  type: 'string',
  description: 'Name for people',
  example: 'GitHub',
} as const;
/** How a source is doing: `SourceStatus['state']`. */
export const sourceState = {
  type: 'string',
  enum: ['ok', 'failing', 'waiting', 'never', 'doubtful'],
} as const;
