import {
  Series,
  SourceFreshness,
} from '@backstage-community/plugin-community-sessions-common';

/** A source that is behind for less is not worth a word: it catches up by itself. */
const BEHIND_FROM_MS = 24 * 60 * 60 * 1000;

/** Sources whose news is missing. */
export interface Behind {
  ids: string[];
  /** When the one that is longest behind was last read, ISO 8601; undefined if it never was. */
  since?: string;
}

/** The sources of these series that have not been readable for a day or more, or not at all. */
export function sourcesBehind(
  series: Series[],
  now: number,
): Behind | undefined {
  const behind = sourcesOf(series).filter(
    ({ state, lastSuccessAt }) =>
      (state === 'failing' || state === 'waiting') &&
      now - Date.parse(lastSuccessAt ?? '1970-01-01') >= BEHIND_FROM_MS,
  );
  if (!behind.length) {
    return undefined;
  }
  const [since] = behind.map(each => each.lastSuccessAt ?? '').sort();
  return {
    ids: [...new Set(behind.map(({ id }) => id))],
    ...(since && { since }),
  };
}

/** Why there is nothing: the first sync is not through, a source could not be read, or there is nothing in them. */
export function reasonForNothing(
  series: Series[],
): 'syncing' | 'failed' | 'nothing' {
  const sources = sourcesOf(series);
  if (sources.some(({ state }) => state === 'never')) {
    return 'syncing';
  }
  return sources.some(({ state }) => state !== 'ok') ? 'failed' : 'nothing';
}

function sourcesOf(series: Series[]): SourceFreshness[] {
  return series.flatMap(({ sources }) => sources ?? []);
}
