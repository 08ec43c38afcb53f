import { SyncStatus } from '@backstage-community/plugin-community-sessions-common';
import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { useEffect, useState } from 'react';
import { communitySessionsApiRef } from '../../api';
import { messageOf } from '../../data/errors';
import { SyncProgress, syncProgress } from './syncProgress';

const LOOK_EVERY_MS = 2_000;
const PATIENCE_MS = 3 * 60_000;

/** A sync that somebody asked for. */
export interface SyncRun {
  stage: 'idle' | 'running' | 'finished' | 'slow' | 'failed';
  progress?: SyncProgress;
  /** Another one was under way already. */
  joined: boolean;
  /** Why none could be started. */
  reason?: string;
  start: () => void;
}

interface State {
  stage: 'idle' | 'running' | 'slow' | 'failed';
  /** How things were before it. */
  before?: SyncStatus;
  joined: boolean;
  reason?: string;
}

/** Starts a sync of everything, and looks how far it is until all sources have been read. */
export function useSyncNow(
  status: SyncStatus | undefined,
  look: () => void,
): SyncRun {
  const api = useApi(communitySessionsApiRef);
  const [state, setState] = useState<State>({ stage: 'idle', joined: false });
  const progress = state.before && status && syncProgress(state.before, status);
  const isThrough = progress !== undefined && progress.done === progress.total;
  const isWaiting = state.stage === 'running' && !isThrough;

  useEffect(() => {
    if (!isWaiting) {
      return undefined;
    }
    const looking = setInterval(look, LOOK_EVERY_MS);
    const patience = setTimeout(
      () => setState(current => ({ ...current, stage: 'slow' })),
      PATIENCE_MS,
    );
    return () => {
      clearInterval(looking);
      clearTimeout(patience);
    };
  }, [isWaiting, look]);

  const start = async () => {
    setState({ stage: 'running', before: status, joined: false });
    try {
      const { started } = await api.sync();
      setState(current => ({ ...current, joined: !started }));
    } catch (error) {
      const reason = messageOf(toError(error));
      setState({ stage: 'failed', joined: false, reason });
    }
  };

  return {
    stage: state.before && isThrough ? 'finished' : state.stage,
    progress,
    joined: state.joined,
    reason: state.reason,
    start,
  };
}
