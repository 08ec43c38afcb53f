const DAY_MS = 24 * 60 * 60_000;

/** When a source may be read again: a moment in milliseconds, at most a day away. Undefined for what is no number. */
export function waitUntil(milliseconds: number, now: Date): Date | undefined {
  return Number.isNaN(milliseconds)
    ? undefined
    : new Date(Math.min(Math.max(milliseconds, 0), now.getTime() + DAY_MS));
}

/** Parses a `retry-after` header, in seconds or as a date. Undefined if there is none, or it is neither. */
export function parseRetryAfter(
  header: string | number | null | undefined,
  now: Date,
): Date | undefined {
  const text = String(header ?? '').trim();
  const seconds = Number(text || NaN);
  return waitUntil(
    Number.isNaN(seconds) ? Date.parse(text) : now.getTime() + seconds * 1000,
    now,
  );
}
