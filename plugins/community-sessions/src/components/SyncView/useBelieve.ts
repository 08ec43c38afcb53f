import { SourceDoubt } from '@backstage-community/plugin-community-sessions-common';
import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { useState } from 'react';
import { communitySessionsApiRef } from '../../api';
import { messageOf } from '../../data/errors';

/** Accepting what a doubtful source lost, step by step. */
export interface Belief {
  stage: 'idle' | 'asking' | 'sending' | 'done';
  /** What was lost when it was asked. */
  doubts: SourceDoubt[];
  /** Why the last attempt failed. */
  error?: string;
  ask: (doubts: SourceDoubt[]) => void;
  cancel: () => void;
  confirm: () => void;
}

/** Asks before it accepts what a source lost, and calls `onDone` once the backend has. */
export function useBelieve(
  of: { series: string; source: string },
  onDone: () => void,
): Belief {
  const api = useApi(communitySessionsApiRef);
  const [state, setState] = useState<
    Pick<Belief, 'stage' | 'doubts' | 'error'>
  >({ stage: 'idle', doubts: [] });
  const { stage, doubts } = state;

  const confirm = async () => {
    if (stage !== 'asking') {
      return;
    }
    setState({ stage: 'sending', doubts });
    try {
      await api.sync({ ...of, accept: true });
      setState({ stage: 'done', doubts });
      onDone();
    } catch (error) {
      setState({
        stage: 'asking',
        doubts,
        error: messageOf(toError(error)),
      });
    }
  };

  return {
    ...state,
    ask: lost => setState({ stage: 'asking', doubts: lost }),
    // A request cannot be called back.
    cancel: () => stage !== 'sending' && setState({ stage: 'idle', doubts }),
    confirm,
  };
}
