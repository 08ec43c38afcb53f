import { createHash } from 'node:crypto';

/** Tells whether two values say the same, in whatever order their keys are. */
export function contentHash(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(value, sortedKeys) ?? '')
    .digest('hex');
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.fromEntries(
      Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  }
  return value;
}
