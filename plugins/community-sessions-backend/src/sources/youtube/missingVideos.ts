import { SourceRun } from '@backstage-community/plugin-community-sessions-node';
import { YouTubeState } from './state';

const DAY_MS = 24 * 60 * 60_000;

/** The linked videos to look up now: not those that were asked for in vain within a day. */
export function videosToLookUp(run: SourceRun, state: YouTubeState): string[] {
  const now = run.now.toISOString();
  return run.hints.linkedVideoIds.filter(id => !(state.missing[id] > now));
}

/** Remembers that videos were asked for in vain; forgets those that nothing links to any more. */
export function withMissing(
  run: SourceRun,
  state: YouTubeState,
  ids: string[],
): YouTubeState['missing'] {
  const askAgainAt = new Date(run.now.getTime() + DAY_MS).toISOString();
  const linked = new Set(run.hints.linkedVideoIds);
  return Object.fromEntries([
    ...Object.entries(state.missing).filter(([id]) => linked.has(id)),
    ...ids.map(id => [id, askAgainAt]),
  ]);
}
