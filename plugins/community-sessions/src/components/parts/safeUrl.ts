const SAFE_LINK = new Set(['http:', 'https:', 'mailto:']);
const SAFE_IMAGE = new Set(['http:', 'https:']);

/** The address, absolute, if following it can do no harm. */
export function safeLink(
  url: string,
  base?: string | null,
): string | undefined {
  return absolute(url, base, SAFE_LINK);
}

/** The address, absolute, if it can be that of an image. */
export function safeImage(
  url: string,
  base?: string | null,
): string | undefined {
  return absolute(url, base, SAFE_IMAGE);
}

function absolute(
  url: string,
  base: string | null | undefined,
  protocols: Set<string>,
): string | undefined {
  try {
    const parsed = new URL(url, base ?? undefined);
    return protocols.has(parsed.protocol) ? parsed.href : undefined;
  } catch {
    return undefined;
  }
}
