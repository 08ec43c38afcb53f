import {
  Series,
  SourceFreshness,
} from '@backstage-community/plugin-community-sessions-common';
import { sourceTitle } from './sourceTitle';

/** A source that is behind for less is not worth a word: it catches up by itself. */
const BEHIND_FROM_MS = 24 * 60 * 60 * 1000;

/** Sources whose news is missing. */
export interface Behind {
  titles: string[];
  /** When the one that is longest behind was last read, ISO 8601; undefined if it never was. */
  since?: string;
}

/** A source that is read again later, which needs nobody to do anything. */
export interface Waiting {
  id: string;
  title: string;
  reason?: 'limit' | 'limitWithoutToken';
  /** When it is read again, ISO 8601; undefined if only the schedule of the sync knows. */
  until?: string;
  /** When it was last read, ISO 8601; undefined if it never was. */
  since?: string;
}

const REASONS: Record<string, Waiting['reason']> = {
  'rate-limited': 'limit',
  'rate-limited-without-token': 'limitWithoutToken',
};

/** The sources of these series that have not been readable for a day or more, or not at all. */
export function sourcesBehind(
  series: Series[],
  now: number,
): Behind | undefined {
  const behind = sourcesOf(series).filter(each => isBehind(each, now));
  if (!behind.length) {
    return undefined;
  }
  const [since] = behind.map(each => each.lastSuccessAt ?? '').sort();
  return {
    titles: titlesOf(behind),
    ...(since && { since }),
  };
}

/** The sources of these series that wait, each by the series in which it waits longest. */
export function sourcesWaiting(series: Series[], now: number): Waiting[] {
  const last = new Map<string, SourceFreshness>();
  for (const each of sourcesOf(series)) {
    const before = last.get(each.id)?.nextAttemptAt ?? '';
    if (
      each.state === 'waiting' &&
      !isBehind(each, now) &&
      (each.nextAttemptAt ?? '') >= before
    ) {
      last.set(each.id, each);
    }
  }
  return [...last.values()].map(
    ({ id, title, errorCode, nextAttemptAt, lastSuccessAt }) => ({
      id,
      title,
      ...(errorCode && { reason: REASONS[errorCode] }),
      ...(nextAttemptAt &&
        Date.parse(nextAttemptAt) > now && { until: nextAttemptAt }),
      ...(lastSuccessAt && { since: lastSuccessAt }),
    }),
  );
}

/** The titles of the sources that were read at least once. */
export function sourcesRead(series: Series[]): string[] {
  return titlesOf(sourcesOf(series).filter(each => each.lastSuccessAt));
}

/** Why there is nothing: the first sync is not through, sources wait or could not be read, or there is nothing in them. */
export function reasonForNothing(
  series: Series[],
): 'syncing' | 'waiting' | 'failed' | 'nothing' {
  const states = sourcesOf(series).map(({ state }) => state);
  if (states.includes('never')) {
    return 'syncing';
  }
  const troubled = states.filter(state => state !== 'ok');
  if (!troubled.length) {
    return 'nothing';
  }
  return troubled.every(state => state === 'waiting') ? 'waiting' : 'failed';
}

function isBehind(
  { state, lastSuccessAt }: SourceFreshness,
  now: number,
): boolean {
  // A first read that waits is not late yet.
  const since = lastSuccessAt ?? (state === 'failing' ? 0 : undefined);
  return (
    (state === 'failing' || state === 'waiting') &&
    since !== undefined &&
    now - new Date(since).getTime() >= BEHIND_FROM_MS
  );
}

/** Each source once, in however many series it is. */
function titlesOf(sources: SourceFreshness[]): string[] {
  return [...new Map(sources.map(({ id, title }) => [id, title])).values()];
}

function sourcesOf(series: Series[]): SourceFreshness[] {
  return series
    .flatMap(({ sources }) => sources ?? [])
    .map(source => ({ ...source, title: sourceTitle(source) }));
}
