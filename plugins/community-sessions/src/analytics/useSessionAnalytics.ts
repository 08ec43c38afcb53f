import { Session } from '@backstage-community/plugin-community-sessions-common';
import { useAnalytics } from '@backstage/core-plugin-api';
import { useMemo } from 'react';

/** Which session an event is about. */
type Subject = Pick<Session, 'id' | 'series'>;

/** Reports what people do here to the analytics of the portal, in the form of Backstage's own events. */
export interface SessionAnalytics {
  /** A search was answered; call it once per answer, never for an empty search. */
  captureSearch(words: string, resultCount: number): void;
  /** Somebody started a recording; `startSeconds` is where. */
  capturePlay(session: Subject, videoId: string, startSeconds: number): void;
  captureJoin(session: Subject): void;
  /** `where`: written here, or on the page on GitHub that was opened. */
  capturePropose(session: Subject, where: TakingPartWhere): void;
  captureVote(session: Subject, topicId: string, where: TakingPartWhere): void;
  captureRsvp(session: Subject, where: TakingPartWhere): void;
  /** `what` is the calendar or the feed chosen. */
  captureSubscribe(what: string, seriesId: string | undefined): void;
  captureAddToCalendar(session: Subject, calendar: string): void;
}

/** Whether somebody took part from within the portal or was sent to GitHub for it. */
export type TakingPartWhere = 'portal' | 'github';

/** The events are `search`, `play`, `join`, `propose`, `vote`, `rsvp`, `subscribe` and `add-to-calendar`. */
export function useSessionAnalytics(): SessionAnalytics {
  const analytics = useAnalytics();
  return useMemo(() => {
    const capture = (
      action: string,
      { id, series }: Subject,
      attributes: Record<string, string> = {},
      value?: number,
    ) =>
      analytics.captureEvent(action, id, {
        value,
        attributes: { series, ...attributes },
      });
    return {
      captureSearch: (words, resultCount) =>
        analytics.captureEvent('search', words, { value: resultCount }),
      capturePlay: (session, videoId, startSeconds) =>
        capture('play', session, { videoId }, startSeconds),
      captureJoin: session => capture('join', session),
      capturePropose: (session, where) =>
        capture('propose', session, { where }),
      captureVote: (session, topicId, where) =>
        capture('vote', session, { topicId, where }),
      captureRsvp: (session, where) => capture('rsvp', session, { where }),
      captureSubscribe: (what, seriesId) =>
        analytics.captureEvent('subscribe', what, {
          attributes: { series: seriesId ?? 'all' },
        }),
      captureAddToCalendar: (session, calendar) =>
        capture('add-to-calendar', session, { calendar }),
    };
  }, [analytics]);
}
