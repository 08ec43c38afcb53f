import {
  Session,
  SessionsQuery,
} from '@backstage-community/plugin-community-sessions-common';
import { parseSessionsQuery } from '../api/parseSessionsQuery';
import { SessionsService } from '../api/SessionsService';
import { findSeries } from './findSeries';
import { PageLinks } from './PageLinks';
import { recordingsFeed } from './recordingsFeed';
import { sessionsCalendar } from './sessionsCalendar';

const FEED_TITLE = 'Community Sessions';
const FEED_SESSIONS = 50;

/** A feed as it is sent. */
export interface FeedFile {
  name: string;
  contentType: 'text/calendar' | 'application/atom+xml';
  body: string;
}

/** What feeds are made of. */
export interface FeedDeps {
  sessions: Pick<SessionsService, 'series' | 'list' | 'get'>;
  links: PageLinks;
  /** Where the feeds are, as seen from outside, without trailing slash. */
  feedBaseUrl: string;
  /** Whether everybody can read the feeds. */
  isPublic: boolean;
}

/** Makes the calendars and feeds. */
export class FeedService {
  readonly #deps: FeedDeps;

  constructor(deps: FeedDeps) {
    this.#deps = deps;
  }

  /** One session as a calendar. */
  async sessionCalendar(id: string): Promise<FeedFile> {
    const session = await this.#deps.sessions.get(id);
    return this.#calendar(id, session.title, [session]);
  }

  /** All sessions, past and to come, of the given series or of all. */
  async calendar(series?: string[]): Promise<FeedFile> {
    const { name, title } = this.#chosen(series);
    const sessions = await this.#listAll({ series, order: 'asc' });
    return this.#calendar(name, title, sessions);
  }

  /** The recordings of the 50 newest sessions that have any, of the given series or of all. */
  async recordings(series?: string[]): Promise<FeedFile> {
    const { sessions, links, feedBaseUrl } = this.#deps;
    const { name, title } = this.#chosen(series);
    const { items } = await sessions.list(
      parseSessionsQuery({ series, recording: true, limit: FEED_SESSIONS }),
    );
    const query = new URLSearchParams(series?.map(id => ['series', id]));
    return {
      name: `${name}.atom`,
      contentType: 'application/atom+xml',
      body: recordingsFeed({
        title: `${title}: recordings`,
        feedUrl: `${feedBaseUrl}/recordings.atom${
          query.size ? `?${query}` : ''
        }`,
        sessions: await Promise.all(items.map(({ id }) => sessions.get(id))),
        links,
      }),
    };
  }

  #calendar(name: string, title: string, sessions: Session[]): FeedFile {
    const { links, isPublic } = this.#deps;
    return {
      name: `${name}.ics`,
      contentType: 'text/calendar',
      body: sessionsCalendar({ name: title, sessions, links, isPublic }),
    };
  }

  /** What a feed of these series is called. */
  #chosen(ids?: string[]): { name: string; title: string } {
    const chosen = findSeries(this.#deps.sessions.series().items, ids);
    return chosen.length === 1
      ? { name: chosen[0].id, title: chosen[0].title }
      : { name: 'community-sessions', title: FEED_TITLE };
  }

  async #listAll(query: SessionsQuery): Promise<Session[]> {
    const all: Session[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.#deps.sessions.list(
        parseSessionsQuery({ ...query, cursor }),
      );
      all.push(...page.items);
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
    return all;
  }
}
