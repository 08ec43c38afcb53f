import { useEffect, useState } from 'react';
import createGlobalState from 'react-use/esm/factory/createGlobalState';

/** Which message has the one place that all messages of the plugin share. */
const useShown = createGlobalState<object | undefined>(undefined);

/** Gives the place to the latest message; the one before is told to close. Returns whether this one has the place. */
export function useSnackbarTurn(
  message: string | undefined,
  onReplaced: () => void,
): boolean {
  const [shown, setShown] = useShown();
  const [self, setSelf] = useState<object>();

  useEffect(() => {
    if (message === undefined) {
      return undefined;
    }
    const turn = {};
    setSelf(turn);
    setShown(turn);
    return () => {
      setSelf(undefined);
      setShown(current => (current === turn ? undefined : current));
    };
  }, [message, setShown]);

  const isReplaced = self !== undefined && shown !== self;
  useEffect(() => {
    if (isReplaced) {
      onReplaced();
    }
  });

  return message !== undefined && self !== undefined && shown === self;
}

/** Returns whether no message has the place. */
export function useIsSnackbarFree(): boolean {
  return useShown()[0] === undefined;
}
