/** What several paths of the API have in common. */

/** Which series, in a query. */
export const seriesParameter = {
  name: 'series',
  in: 'query',
  description: 'Id of a series; may be repeated',
  schema: { type: 'array', items: { type: 'string', maxLength: 100 } },
  style: 'form',
  explode: true,
} as const;

/** An answer that is an error. */
export const errorResponse = (description: string) =>
  ({
    description,
    content: {
      'application/json': { schema: { $ref: '#/components/schemas/Error' } },
    },
  } as const);

/** What any request may be answered with. */
export const usualErrors = {
  '401': errorResponse('Nobody is signed in'),
  '403': errorResponse('The permission is missing'),
  '503': errorResponse('The permission backend can not be asked'),
} as const;
/** What requests with parameters may be answered with. */
export const badRequest = {
  '400': errorResponse('A parameter is wrong; the message names it'),
} as const;

/** Which session, in a path. */
export const sessionIdParameter = {
  name: 'id',
  in: 'path',
  required: true,
  schema: { type: 'string' },
} as const;
