import {
  SessionDetail,
  SessionStatus,
  Track,
} from '@backstage-community/plugin-community-sessions-common';
import { IndexableDocument } from '@backstage/plugin-search-common';
import { DateTime } from 'luxon';
import { plainText } from './plainText';
import { withoutSecrets } from './withoutSecrets';

/**
 * A session as search keeps it. Every field is always there and none is nested: Lunr takes its fields from the first
 * document and indexes strings.
 */
export type SessionDocument = IndexableDocument & {
  series: string;
  /** ISO 8601, UTC. */
  startsAt: string;
  /** ISO 8601, UTC. */
  endsAt: string;
  /** IANA zone of the session. */
  timeZone: string;
  track: Track | null;
  /** When it was indexed; `startsAt` and `endsAt` tell how it is now. */
  status: SessionStatus;
  /** Of the session's own calendar. */
  year: number;
  hasRecording: boolean;
  thumbnailUrl: string | null;
  topicCount: number;
};

/** Makes the document of a session. `pagePath` is where the portal has the page. */
export function sessionDocument(
  session: SessionDetail,
  pagePath: string,
): SessionDocument {
  const day = DateTime.fromISO(session.startsAt, {
    zone: session.timeZone,
    locale: 'en',
  });
  return {
    title: `${session.title}, ${day.toFormat('d MMMM yyyy')}`,
    text: text(session),
    location: `${pagePath.replace(/\/+$/, '')}/${encodeURIComponent(
      session.id,
    )}`,
    series: session.series,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    timeZone: session.timeZone,
    track: session.track,
    status: session.status,
    year: day.year,
    hasRecording: session.recording !== null,
    thumbnailUrl: session.recording?.thumbnailUrl ?? null,
    topicCount: session.topicCount,
  };
}

/** What tells sessions apart comes first, for results begin with it; agendas begin alike. */
function text(session: SessionDetail): string {
  const { agendas, topics, notesMarkdown, recordings } = session;
  return [
    ...topics.map(({ bodyMarkdown }) => plainText(bodyMarkdown)),
    plainText(notesMarkdown ?? ''),
    ...recordings.flatMap(({ title, chapters }) => [
      title,
      ...chapters.map(chapter => chapter.title),
    ]),
    ...agendas.map(({ bodyMarkdown }) => plainText(bodyMarkdown)),
  ]
    .map(withoutSecrets)
    .filter(Boolean)
    .join('\n');
}
