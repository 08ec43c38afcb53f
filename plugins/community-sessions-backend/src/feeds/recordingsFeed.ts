import {
  Chapter,
  RecordingDetail,
  Session,
} from '@backstage-community/plugin-community-sessions-common';
import { Feed, Item } from 'feed';
import { DateTime, Duration } from 'luxon';
import { RecordedSession } from '../store/sessionRows';
import { escapeHtml, printable } from './feedText';
import { PageLinks } from '../service/PageLinks';

/** What goes into a feed of recordings. */
export interface RecordingsFeedInput {
  title: string;
  /** The address of the feed itself. */
  feedUrl: string;
  sessions: RecordedSession[];
  links: PageLinks;
}

/**
 * The recordings of sessions as Atom (RFC 4287), newest first, the same text for the same input. The id of an entry is made
 * of video and session alone, so that nothing is new again when a title or the portal's address changes.
 */
export function recordingsFeed(input: RecordingsFeedInput): string {
  const items = input.sessions
    .flatMap(session =>
      session.recordings.map(recording =>
        toItem(session, recording, input.links.session(session.id)),
      ),
    )
    .sort((a, b) => b.date.getTime() - a.date.getTime());
  // The library takes `&amp;` in this text for an ampersand.
  const title = printable(input.title).replaceAll('&amp;', '&amp;amp;');
  const feed = new Feed({
    id: input.feedUrl,
    title,
    // An empty feed has never changed.
    updated: items[0]?.date ?? new Date(0),
    author: { name: title },
    generator: 'Community Sessions for Backstage',
    link: input.links.index,
    feedLinks: { atom: input.feedUrl },
  });
  items.forEach(item => feed.addItem(item));
  return feed.atom1();
}

function toItem(
  session: Session,
  recording: RecordingDetail,
  pageUrl: string,
): Item {
  const date = new Date(recording.publishedAt ?? session.endsAt);
  return {
    id: `https://www.youtube.com/watch?v=${recording.videoId}#${session.id}`,
    // The library declares titles as HTML, and writes them as they are.
    title: escapeHtml(recording.title),
    link: pageUrl,
    date,
    published: date,
    content: toHtml(session, recording, pageUrl),
  };
}

function toHtml(
  session: Session,
  { url, durationSeconds, chapters }: RecordingDetail,
  pageUrl: string,
): string {
  const day = DateTime.fromISO(session.startsAt, {
    zone: session.timeZone,
    locale: 'en',
  }).toFormat('d LLLL yyyy');
  const length =
    durationSeconds === null ? '' : ` (${formatOffset(durationSeconds)})`;
  return [
    `<p>${link(pageUrl, session.title)}, ${day}</p>`,
    `<p>${link(url, 'Watch on YouTube')}${length}</p>`,
    ...(chapters.length
      ? [`<ul>${chapters.map(toListItem).join('')}</ul>`]
      : []),
  ].join('');
}

function toListItem({ startSeconds, title, url }: Chapter): string {
  return `<li>${link(url, formatOffset(startSeconds))} ${escapeHtml(
    title,
  )}</li>`;
}

function link(url: string, text: string): string {
  return `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>`;
}

function formatOffset(seconds: number): string {
  return Duration.fromObject({ seconds }).toFormat(
    seconds < 3600 ? 'm:ss' : 'h:mm:ss',
  );
}
