import { createHash } from 'node:crypto';
import { Request } from 'express';

/** A strong ETag of an answer; what else it depends on goes in front. */
export function strongEtag(...parts: string[]): string {
  const digest = createHash('sha256').update(parts.join('\n')).digest('hex');
  return `"${digest}"`;
}

/** A weak ETag of an answer. */
export function weakEtag(...parts: string[]): string {
  return `W/${strongEtag(...parts)}`;
}

/** Whether the caller has this answer already, by weak comparison (RFC 9110, 13.1.2). */
export function isNotModified(req: Request, etag: string): boolean {
  const known = req.get('if-none-match');
  if (!known) {
    return false;
  }
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
  return (
    known.trim() === '*' || known.split(',').map(opaque).includes(opaque(etag))
  );
}
