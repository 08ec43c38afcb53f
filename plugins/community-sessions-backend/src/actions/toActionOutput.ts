import {
  Person,
  Session,
  SessionDetail,
  SessionsPage,
} from '@backstage-community/plugin-community-sessions-common';
import { DateTime } from 'luxon';
import { PageLinks } from '../service/PageLinks';
import { SessionDetails, SessionSummary, SummariesPage } from './outputSchemas';
import { withoutJoinSecrets } from './withoutJoinSecrets';

const MOST_TOPICS = 50;
const LONGEST_AGENDA = 8000;
const LONGEST_TOPIC = 2000;

/** A page of sessions as actions answer with it. */
export function toPage(
  { items, totalItems, pageInfo }: SessionsPage,
  links: PageLinks,
  now: Date,
): SummariesPage {
  return {
    now: now.toISOString(),
    sessions: items.map(session => toSummary(session, links)),
    totalItems,
    ...(pageInfo.nextCursor && { nextCursor: pageInfo.nextCursor }),
  };
}

/** A session with all its details as actions answer with it. */
export function toDetails(
  session: SessionDetail,
  links: PageLinks,
  now: Date,
): SessionDetails {
  const mayJoin = session.status === 'upcoming' || session.status === 'live';
  const open = (text: string) => (mayJoin ? text : withoutJoinSecrets(text));
  return {
    ...toSummary(session, links),
    now: now.toISOString(),
    agendas: session.agendas.map(
      ({ number, url, state, author, bodyMarkdown }) => ({
        number,
        url,
        state,
        author: toAuthor(author),
        bodyMarkdown: cut(open(bodyMarkdown), LONGEST_AGENDA),
      }),
    ),
    topics: session.topics
      .slice(0, MOST_TOPICS)
      .map(({ url, author, votes, track, createdAt, bodyMarkdown }) => ({
        url,
        author: toAuthor(author),
        votes,
        track,
        createdAt,
        bodyMarkdown: cut(open(bodyMarkdown), LONGEST_TOPIC),
      })),
    recordings: session.recordings.map(
      ({ url, title, durationSeconds, publishedAt, chapters }) => ({
        url,
        title,
        durationSeconds,
        publishedAt,
        chapters,
      }),
    ),
    notesMarkdown:
      session.notesMarkdown === null
        ? null
        : cut(open(session.notesMarkdown), LONGEST_AGENDA),
    links: session.links
      .filter(({ url }) => open(url) === url)
      .map(({ title, url }) => ({ title, url })),
    previous: session.previous,
    next: session.next,
  };
}

function toSummary(session: Session, links: PageLinks): SessionSummary {
  const { match } = session;
  return {
    id: session.id,
    series: session.series,
    title: session.title,
    track: session.track,
    status: session.status,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    localTime: timeInWords(session),
    timeCertainty: session.timeCertainty,
    pageUrl: links.session(session.id),
    agendaUrl: session.agendaUrl,
    joinUrl: session.joinUrl,
    recordingUrl: session.recording?.url ?? null,
    rsvpCount: session.rsvpCount,
    topicCount: session.topicCount,
    updatedAt: session.updatedAt,
    ...(match && { match: { kind: match.kind, text: match.text } }),
  };
}

function toAuthor({ login, name, entityRef }: Person) {
  return { login, ...(name && { name }), ...(entityRef && { entityRef }) };
}

function timeInWords({ startsAt, endsAt, timeZone }: Session): string {
  const options = { zone: timeZone, locale: 'en' };
  const start = DateTime.fromISO(startsAt, options);
  const end = DateTime.fromISO(endsAt, options);
  const endFormat = end.hasSame(start, 'day') ? 'HH:mm' : 'cccc HH:mm';
  return [
    start.toFormat('cccc d LLLL yyyy, HH:mm'),
    'to',
    end.toFormat(endFormat),
    start.offsetNameLong,
    `(${timeZone}, UTC${start.toFormat('ZZ')})`,
  ].join(' ');
}

/** The beginning of a text, never half of a character. */
function cut(text: string, length: number): string {
  return text.length <= length
    ? text
    : `${text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')} […]`;
}
