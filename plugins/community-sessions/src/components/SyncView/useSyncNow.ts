import { SyncStatus } from '@backstage-community/plugin-community-sessions-common';
import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { useEffect, useState } from 'react';
import { communitySessionsApiRef } from '../../api';
import { messageOf } from '../../data/errors';
import { RequestState } from '../../data/useRequest';
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
  stage: 'idle' | 'starting' | 'running' | 'slow' | 'failed';
  /** How things were before it. */
  before?: SyncStatus;
  /** When that was, in milliseconds: what is on screen may be older still. */
  since?: number;
  joined: boolean;
  reason?: string;
}

function stageOf(stage: State['stage'], isThrough: boolean): SyncRun['stage'] {
  if (stage === 'starting') {
    return 'running';
  }
  return isThrough ? 'finished' : stage;
}

/** Starts a sync of everything, and looks how far it is until all sources have been read. */
export function useSyncNow(
  { data: status, asOf }: Pick<RequestState<SyncStatus>, 'data' | 'asOf'>,
  look: () => void,
): SyncRun {
  const api = useApi(communitySessionsApiRef);
  const [state, setState] = useState<State>({ stage: 'idle', joined: false });
  const { before, since = 0 } = state;
  const latest = asOf !== undefined && asOf > since ? status : before;
  const progress = before && latest && syncProgress(before, latest);
  const isThrough = progress !== undefined && progress.done === progress.total;
  const { stage } = state;
  const isWaiting = (stage === 'running' || stage === 'slow') && !isThrough;

  useEffect(() => {
    if (!isWaiting) {
      return undefined;
    }
    const looking = setInterval(look, LOOK_EVERY_MS);
    return () => clearInterval(looking);
  }, [isWaiting, look]);

  useEffect(() => {
    if (stage !== 'running') {
      return undefined;
    }
    const patience = setTimeout(
      () => setState(current => ({ ...current, stage: 'slow' })),
      PATIENCE_MS,
    );
    return () => clearTimeout(patience);
  }, [stage]);

  const start = async () => {
    setState({ stage: 'starting', joined: false });
    try {
      // What is on screen may be older than the last sync.
      const now = await api.getStatus();
      const { started } = await api.sync();
      setState({
        stage: 'running',
        before: now,
        since: Date.now(),
        joined: !started,
      });
    } catch (error) {
      const reason = messageOf(toError(error));
      setState({ stage: 'failed', joined: false, reason });
    }
  };

  return {
    stage: stageOf(stage, isThrough),
    progress,
    joined: state.joined,
    reason: state.reason,
    start,
  };
}
