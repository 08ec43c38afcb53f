import { SessionMatch } from '@backstage-community/plugin-community-sessions-common';

/** Where on the page of its session a search hit is. */
export interface MatchTarget {
  /** What to add to the session's address. */
  suffix: string;
  /** The moment in the recording, of a chapter. */
  startSeconds?: number;
}

export function matchTarget({ kind, target }: SessionMatch): MatchTarget {
  switch (kind) {
    case 'topic':
      return { suffix: target ? `#topic-${target}` : '#topics' };
    case 'agenda':
      return { suffix: target ? `#agenda-${target}` : '' };
    case 'notes':
      return { suffix: '#minutes' };
    case 'recording':
      return { suffix: search({ v: target }) };
    case 'chapter':
      return chapterTarget(target ?? '');
    default:
      return { suffix: '' };
  }
}

/** `<video id>@<seconds>`. */
function chapterTarget(target: string): MatchTarget {
  const at = target.lastIndexOf('@');
  const startSeconds = Number(target.slice(at + 1)) || 0;
  return {
    startSeconds,
    suffix: search({ v: target.slice(0, Math.max(at, 0)), t: startSeconds }),
  };
}

function search(params: Record<string, string | number | null>): string {
  const filled = Object.entries(params).flatMap(([name, value]) =>
    value ? [[name, String(value)]] : [],
  );
  return filled.length ? `?${new URLSearchParams(filled)}` : '';
}
