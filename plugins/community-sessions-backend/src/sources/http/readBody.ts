import { SourceError } from '@backstage-community/plugin-community-sessions-node';

/** Reads a body to its end, or throws a SourceError as soon as it is larger than allowed. */
export async function parseBody(
  response: Response,
  maxBytes: number,
  name: string,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const chunk = await reader?.read();
    if (!chunk || chunk.done) {
      return Buffer.concat(chunks);
    }
    size += chunk.value.byteLength;
    if (size > maxBytes) {
      // Not waited for: nothing of it is needed any more.
      reader?.cancel().catch(() => {});
      throw tooLarge(name, maxBytes);
    }
    chunks.push(chunk.value);
  }
}

/** An answer that is larger than anything it could rightly be. */
export function tooLarge(name: string, maxBytes: number): SourceError {
  return new SourceError(
    'invalid-answer',
    `The answer of ${name} is larger than ${maxBytes / 1_000_000} MB`,
  );
}
