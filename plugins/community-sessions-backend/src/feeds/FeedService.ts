import { SessionsService } from '../service/SessionsService';
import { findSeries } from '../service/findSeries';
import { CalendarSession } from '../store/sessionRows';
import { PageLinks } from '../service/PageLinks';
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

/** Who reads a feed. */
export interface FeedReader {
  /** Whether they are told how to join. */
  mayJoin: boolean;
}

/** What feeds are made of. */
export interface FeedDeps {
  sessions: Pick<
    SessionsService,
    'series' | 'all' | 'lastRecorded' | 'forCalendar'
  >;
  links: PageLinks;
  /** Where the feeds are, as seen from outside, without trailing slash. */
  feedBaseUrl: string;
}

interface FeedNames {
  /** Of the file, without its ending. */
  name: string;
  title: string;
}

/** Makes the calendars and feeds. */
export class FeedService {
  readonly #deps: FeedDeps;

  constructor(deps: FeedDeps) {
    this.#deps = deps;
  }

  /** One session as a calendar. */
  async sessionCalendar(id: string, reader: FeedReader): Promise<FeedFile> {
    const session = await this.#deps.sessions.forCalendar(id);
    return this.#calendar(
      { name: id, title: session.title },
      [session],
      reader,
    );
  }

  /** All sessions, past and to come, of the given series or of all. */
  async calendar(reader: FeedReader, series?: string[]): Promise<FeedFile> {
    const names = this.#namesOf(series);
    const sessions = await this.#deps.sessions.all(series);
    return this.#calendar(names, sessions, reader);
  }

  /** The recordings of the 50 newest sessions that have any, of the given series or of all. */
  async recordings(series?: string[]): Promise<FeedFile> {
    const { sessions, links, feedBaseUrl } = this.#deps;
    const { name, title } = this.#namesOf(series);
    const query = new URLSearchParams(series?.map(id => ['series', id]));
    return {
      name: `${name}.atom`,
      contentType: 'application/atom+xml',
      body: recordingsFeed({
        title: `${title}: recordings`,
        feedUrl: `${feedBaseUrl}/recordings.atom${
          query.size ? `?${query}` : ''
        }`,
        sessions: await sessions.lastRecorded(FEED_SESSIONS, series),
        links,
      }),
    };
  }

  #calendar(
    { name, title }: FeedNames,
    sessions: CalendarSession[],
    { mayJoin }: FeedReader,
  ): FeedFile {
    const { links, sessions: service } = this.#deps;
    const series = service.series().items;
    return {
      name: `${name}.ics`,
      contentType: 'text/calendar',
      body: sessionsCalendar({ name: title, sessions, series, links, mayJoin }),
    };
  }

  /** What a feed of these series is called. */
  #namesOf(ids?: string[]): FeedNames {
    const chosen = findSeries(this.#deps.sessions.series().items, ids);
    return chosen.length === 1
      ? { name: chosen[0].id, title: chosen[0].title }
      : { name: 'community-sessions', title: FEED_TITLE };
  }
}
