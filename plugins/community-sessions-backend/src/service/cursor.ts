import { InputError } from '@backstage/errors';
import { z } from 'zod/v4';
import { SessionPosition } from '../store/DatabaseSessionReader';

const cursorSchema = z.strictObject({
  order: z.enum(['asc', 'desc']),
  startsAt: z.iso.datetime(),
  // Ids are made of these; PostgreSQL refuses some other characters.
  id: z.string().regex(/^[a-z0-9-]+$/),
  side: z.enum(['after', 'before']),
});

/** A place in a list of sessions that is ordered in one way. */
export interface Cursor extends SessionPosition {
  order: 'asc' | 'desc';
}

/** Makes a cursor a text for clients to hand back. */
export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/** Reads a cursor that a client handed back. */
export function decodeCursor(value: string): Cursor {
  try {
    return cursorSchema.parse(
      JSON.parse(Buffer.from(value, 'base64url').toString()),
    );
  } catch {
    throw new InputError(
      'cursor: is not one that was given in pageInfo; leave it out to start from the first page',
    );
  }
}
