import { toError } from '@backstage/errors';
import { useRef, useState } from 'react';
import { Deed } from './GitHubParticipation';

/** A 👍 as a screen sees it: counted at once, and taken back when GitHub refuses it. */
export interface ThumbsUp {
  count: number;
  isGiven: boolean;
  /** What to tell about the latest click. */
  outcome?: 'given' | 'withdrawn' | Error;
  /** Gives it, or takes it back. */
  toggle: () => void;
  dismiss: () => void;
}

interface State {
  /** The count of the API when this was true; a different one is newer than what we know. */
  seen: number;
  shown: number;
  deed?: Deed;
  isGiven: boolean;
  outcome?: ThumbsUp['outcome'];
}

/** Follows a 👍 that `give` gives; `count` is the number of all as the API has it. */
export function useThumbsUp(
  count: number,
  give: () => Promise<Deed>,
): ThumbsUp {
  const [state, setState] = useState<State>({
    seen: count,
    shown: count,
    isGiven: false,
  });
  const busy = useRef(false);
  const shown = state.seen === count ? state.shown : count;

  const toggle = async () => {
    if (busy.current) {
      return;
    }
    busy.current = true;
    const before: State = { ...state, seen: count, shown };
    try {
      setState(state.isGiven ? withdrawn(before) : given(before, true));
      if (state.isGiven) {
        await state.deed?.undo();
        setState({ ...withdrawn(before), outcome: 'withdrawn' });
      } else {
        const deed = await give();
        setState({ ...given(before, deed.isNew), deed, outcome: 'given' });
      }
    } catch (error) {
      setState({
        ...before,
        outcome: isRefusal(error) ? undefined : toError(error),
      });
    } finally {
      busy.current = false;
    }
  };

  return {
    count: shown,
    isGiven: state.isGiven,
    outcome: state.outcome,
    toggle,
    dismiss: () => setState(current => ({ ...current, outcome: undefined })),
  };
}

function given(before: State, isNew: boolean): State {
  return {
    seen: before.seen,
    shown: before.shown + (isNew ? 1 : 0),
    isGiven: true,
  };
}

function withdrawn(before: State): State {
  return {
    seen: before.seen,
    shown: Math.max(0, before.shown - 1),
    isGiven: false,
  };
}

/** Somebody closed the sign-in; they know. */
export function isRefusal(error: unknown): boolean {
  return ['RejectedError', 'PopupClosedError'].includes(toError(error).name);
}
