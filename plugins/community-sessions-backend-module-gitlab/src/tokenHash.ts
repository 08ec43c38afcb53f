import { createHash } from 'node:crypto';

/** Tells tokens apart without holding one; empty without a token. */
export function tokenHash(token: string | undefined): string {
  return token
    ? createHash('sha256').update(token).digest('hex').slice(0, 16)
    : '';
}
