import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';

/** The id of the part of the page that the link names. */
export function useTarget(): string | undefined {
  return readHash(useLocation().hash);
}

/** Goes to the part of the page that the link names, with the focus: it was not there yet when the page opened. */
export function useGoToTarget() {
  const { hash, key } = useLocation();
  useEffect(() => {
    const id = readHash(hash);
    const element = id ? document.getElementById(id) : null;
    if (element) {
      element.tabIndex = -1;
      element.scrollIntoView?.();
      element.focus({ preventScroll: true });
    }
  }, [hash, key]);
}

function readHash(hash: string): string | undefined {
  try {
    return decodeURIComponent(hash.slice(1)) || undefined;
  } catch {
    return undefined;
  }
}
