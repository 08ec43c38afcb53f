import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';

/** Goes to the part of the page that the link names: it was not there yet when the page opened. */
export function useScrollToHash() {
  const { hash } = useLocation();
  useEffect(() => {
    if (hash.length > 1) {
      document.getElementById(hash.slice(1))?.scrollIntoView?.();
    }
  }, [hash]);
}
