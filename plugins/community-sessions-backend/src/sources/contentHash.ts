import { createHash } from 'node:crypto';

/** Tells whether something is the same as before, where a source gives no ETag of its own. */
export function contentHashOf(content: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(content))
    .digest('hex')
    .slice(0, 32);
}
