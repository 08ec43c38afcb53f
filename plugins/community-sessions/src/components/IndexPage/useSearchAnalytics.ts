import { useEffect, useRef } from 'react';
import { useSessionAnalytics } from '../../analytics/useSessionAnalytics';
import { SessionList } from '../../data/useSessionList';

/** Reports a search once it is answered; changed filters and refreshed answers are no new search. */
export function useSearchAnalytics(
  words: string | undefined,
  { sessions, totalItems, loading }: SessionList,
) {
  const { captureSearch } = useSessionAnalytics();
  const reported = useRef<string>();
  const isAnswered = !loading && sessions !== undefined;

  useEffect(() => {
    if (!isAnswered || words === reported.current) {
      return;
    }
    reported.current = words;
    if (words) {
      captureSearch(words, totalItems);
    }
  }, [isAnswered, words, totalItems, captureSearch]);
}
