import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { useCallback, useRef, useState } from 'react';
import { communitySessionsApiRef } from '../../api';
import { messageOf } from '../../data/errors';
import { useRequest } from '../../data/useRequest';

/** The reminder of the signed-in user for a session. */
export interface ReminderState {
  /** Undefined until it is known. */
  isReminded?: boolean;
  /** What to tell about the latest click. */
  outcome?: 'remindedHint' | 'unreminded' | Error;
  /** Sets it, or takes it back; shown at once, restored when it cannot be saved. */
  toggle: () => void;
  dismiss: () => void;
}

/** Follows whether the signed-in user is reminded of a session. */
export function useReminder(sessionId: string): ReminderState {
  const api = useApi(communitySessionsApiRef);
  const send = useCallback(
    (id: string, signal: AbortSignal) => api.getReminder(id, { signal }),
    [api],
  );
  const { data } = useRequest(sessionId, send);
  const [chosen, setChosen] = useState<boolean>();
  const [outcome, setOutcome] = useState<ReminderState['outcome']>();
  const busy = useRef(false);
  const isReminded = chosen ?? data?.reminded;

  const toggle = async () => {
    if (busy.current) {
      return;
    }
    busy.current = true;
    setChosen(!isReminded);
    try {
      const { reminded } = await api.setReminder(sessionId, !isReminded);
      setChosen(reminded);
      setOutcome(reminded ? 'remindedHint' : 'unreminded');
    } catch (cause) {
      setChosen(isReminded);
      setOutcome(new Error(messageOf(toError(cause))));
    } finally {
      busy.current = false;
    }
  };

  return {
    isReminded,
    outcome,
    toggle,
    dismiss: () => setOutcome(undefined),
  };
}
