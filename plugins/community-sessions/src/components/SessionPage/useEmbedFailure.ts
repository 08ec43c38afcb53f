import { useEffect, useState } from 'react';
import { isBlockedByPolicy, onPolicyViolation } from '../parts/contentPolicy';
import { PLAYER_HOST } from './youTubeUrls';

const LOAD_TIMEOUT_MS = 15_000;

/** Why the player cannot be shown on the page. */
export type EmbedFailure = 'blocked' | 'timeout';

/** Follows whether the player can be shown; `attempt` is one of loading it, new for each. */
export function useEmbedFailure(attempt: object | undefined): {
  failure: EmbedFailure | undefined;
  onLoad: () => void;
} {
  const [isBlocked, setIsBlocked] = useState(isPlayerBlocked);
  const [hasTimedOut, setHasTimedOut] = useState(false);
  const [loaded, setLoaded] = useState<object>();

  useEffect(() => onPolicyViolation(() => setIsBlocked(isPlayerBlocked())), []);

  useEffect(() => {
    if (!attempt || attempt === loaded) {
      return undefined;
    }
    const timeout = setTimeout(() => setHasTimedOut(true), LOAD_TIMEOUT_MS);
    return () => clearTimeout(timeout);
  }, [attempt, loaded]);

  const timeout = hasTimedOut ? 'timeout' : undefined;
  return {
    failure: isBlocked ? 'blocked' : timeout,
    onLoad: () => setLoaded(attempt),
  };
}

function isPlayerBlocked(): boolean {
  return isBlockedByPolicy('frame-src', PLAYER_HOST);
}
