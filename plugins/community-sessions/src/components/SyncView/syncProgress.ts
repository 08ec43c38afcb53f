import { SyncStatus } from '@backstage-community/plugin-community-sessions-common';

/** How far a sync is, counted in sources. */
export interface SyncProgress {
  done: number;
  total: number;
}

/**
 * What has been read since `before`. Attempts are compared with each other, for the clock of the browser may differ from that
 * of the backend; a source that is made to wait is not part of the sync.
 */
export function syncProgress(
  before: SyncStatus,
  now: SyncStatus,
): SyncProgress {
  const attempts = attemptsOf(before);
  const taking = sourcesOf(now).filter(
    ({ key, source }) =>
      source.state !== 'waiting' || attempts.get(key) !== source.lastAttemptAt,
  );
  return {
    total: taking.length,
    done: taking.filter(
      ({ key, source }) => attempts.get(key) !== source.lastAttemptAt,
    ).length,
  };
}

function attemptsOf(status: SyncStatus): Map<string, string | null> {
  return new Map(
    sourcesOf(status).map(({ key, source }) => [key, source.lastAttemptAt]),
  );
}

function sourcesOf({ series }: SyncStatus) {
  return series.flatMap(({ id, sources }) =>
    sources.map(source => ({ key: `${id} ${source.id}`, source })),
  );
}
