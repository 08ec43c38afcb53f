import { SourceRun } from '@backstage-community/plugin-community-sessions-node';
import { ageOf, YouTubeState } from './state';

const DAY_MS = 24 * 60 * 60_000;
/** What was read with a key is deleted at the end of its 30 days. */
const EXPIRING_MS = 27 * DAY_MS;

/** The linked videos to look up now: not those that were asked for in vain within a day. */
export function videosToLookUp(run: SourceRun, state: YouTubeState): string[] {
  return withoutVain(run, state, run.hints.linkedVideoIds);
}

/** The videos of which what was read with a key will be deleted soon, and which nothing else has shown since. */
export function expiringVideos(run: SourceRun, state: YouTubeState): string[] {
  const { api, feed, oembed = [] } = state;
  if (!api || ageOf(run, api) < EXPIRING_MS) {
    return [];
  }
  const shown = new Set([...(feed?.ids ?? []), ...oembed]);
  const ids = [...api.playlist, ...api.linked].filter(id => !shown.has(id));
  return withoutVain(run, state, ids);
}

function withoutVain(
  run: SourceRun,
  state: YouTubeState,
  ids: string[],
): string[] {
  const now = run.now.toISOString();
  return ids.filter(id => !(state.missing[id] > now));
}

/** Remembers that videos were asked for in vain; forgets those that nothing links to any more, and that are in no playlist. */
export function withMissing(
  run: SourceRun,
  state: YouTubeState,
  ids: string[],
): YouTubeState['missing'] {
  const askAgainAt = new Date(run.now.getTime() + DAY_MS).toISOString();
  const linked = new Set([
    ...run.hints.linkedVideoIds,
    ...(state.api?.playlist ?? []),
    ...(state.api?.linked ?? []),
  ]);
  return Object.fromEntries([
    ...Object.entries(state.missing).filter(([id]) => linked.has(id)),
    ...ids.map(id => [id, askAgainAt]),
  ]);
}
