/** What became of a link. */
export type ShareOutcome = 'shared' | 'copied' | 'failed';

/** Hands a link to the share sheet of the device where there is one, else to the clipboard. */
export async function share(link: {
  title: string;
  url: string;
}): Promise<ShareOutcome> {
  if (navigator.canShare?.(link)) {
    try {
      await navigator.share(link);
      return 'shared';
    } catch (error) {
      if (error instanceof Error && error.name === 'AbortError') {
        return 'shared';
      }
    }
  }
  return copyText(link.url);
}

/** Browsers keep the clipboard from pages without TLS. */
export async function copyText(text: string): Promise<'copied' | 'failed'> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'failed';
  }
}
