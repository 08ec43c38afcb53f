/** A number from 0 up to 2^32 that only depends on the text (FNV-1a with a final mix), so that the data never changes by itself. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** A whole number from `min` to `max`, both included, that only depends on the seed. */
export function between(seed: string, min: number, max: number): number {
  return min + (hash(seed) % (max - min + 1));
}

/** One of the items, that only depends on the seed. */
export function pick<T>(seed: string, items: readonly T[]): T {
  return items[hash(seed) % items.length];
}
