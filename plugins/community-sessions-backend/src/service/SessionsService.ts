import {
  Series,
  SeriesFeeds,
  SessionDetail,
  SessionsPage,
} from '@backstage-community/plugin-community-sessions-common';
import { NotFoundError } from '@backstage/errors';
import { SeriesConfig } from '../config/config';
import { CatalogPeople } from './CatalogPeople';
import { DatabaseSessionReader } from '../store/DatabaseSessionReader';
import { CalendarSession, RecordedSession } from '../store/sessionRows';
import { encodeCursor } from './cursor';
import { SessionsRequest } from './parseSessionsQuery';

interface SessionsServiceDeps {
  series: SeriesConfig[];
  reader: DatabaseSessionReader;
  /** Who people are in the catalog; nobody is looked up where it is left out. */
  people?: Pick<CatalogPeople, 'identify'>;
  /** Where the feeds are, without trailing slash, if they are open to everybody. */
  publicFeedUrl?: string;
  /** Whether one can be reminded of a session. Default: false */
  hasReminders?: boolean;
  now: () => Date;
}

/** Answers what can be asked about the sessions of the configured series; others are not there, whatever is stored. */
export class SessionsService {
  readonly #deps: SessionsServiceDeps;

  constructor(deps: SessionsServiceDeps) {
    this.#deps = deps;
  }

  /** The configured series. */
  series(): { items: Series[] } {
    const { series, publicFeedUrl, hasReminders = false } = this.#deps;
    const items = series.map(each => ({
      ...toSeries(each),
      ...(publicFeedUrl && { feeds: feedsOf(each.id, publicFeedUrl) }),
      reminders: hasReminders,
    }));
    return { items };
  }

  /** A page of sessions with the cursors of the pages beside it. */
  async list({ filter, page }: SessionsRequest): Promise<SessionsPage> {
    const { items, totalItems, next, previous } = await this.#deps.reader.list(
      { ...filter, series: this.#ids(filter.series) },
      page,
      this.#deps.now(),
    );
    const { order } = page;
    return {
      items,
      totalItems,
      pageInfo: {
        ...(next && { nextCursor: encodeCursor({ order, ...next }) }),
        ...(previous && { prevCursor: encodeCursor({ order, ...previous }) }),
      },
    };
  }

  /** All sessions of the given series, or of all, the first one first. */
  async all(series?: string[]): Promise<CalendarSession[]> {
    return this.#deps.reader.all(this.#ids(series), this.#deps.now());
  }

  /** The last sessions of the given series, or of all, that have a recording, with all their recordings. */
  async lastRecorded(
    limit: number,
    series?: string[],
  ): Promise<RecordedSession[]> {
    const { reader, now } = this.#deps;
    return reader.lastRecorded(this.#ids(series), limit, now());
  }

  /** One session as calendars show it; throws a `NotFoundError` when there is none with this id. */
  async forCalendar(id: string): Promise<CalendarSession> {
    const { reader, now } = this.#deps;
    const session = await reader.forCalendar(id, this.#ids(), now());
    if (!session) {
      throw noSession(id);
    }
    return session;
  }

  /** One session; throws a `NotFoundError` when there is none with this id. */
  async get(id: string): Promise<SessionDetail> {
    const { reader, people, now } = this.#deps;
    const session = await reader.get(id, this.#ids(), now());
    if (!session) {
      throw noSession(id);
    }
    return people ? people.identify(session) : session;
  }

  /** The ids of the configured series; only of those that are chosen, if any are. */
  #ids(chosen?: string[]): string[] {
    return this.#deps.series
      .map(({ id }) => id)
      .filter(id => chosen?.includes(id) ?? true);
  }
}

function noSession(id: string): NotFoundError {
  return new NotFoundError(`There is no session '${id}'`);
}

function toSeries(series: SeriesConfig): Series {
  const { id, title, timeZone, startTime, durationMinutes, links } = series;
  return {
    id,
    title,
    timeZone,
    startTime,
    durationMinutes,
    ...(series.github && { repositoryUrl: series.github.repository }),
    ...(series.youtube && {
      playlistUrl: `https://www.youtube.com/playlist?list=${series.youtube.playlistId}`,
    }),
    tracks: series.tracks.map(track => ({ id: track.id, title: track.title })),
    links,
  };
}

function feedsOf(series: string, feedUrl: string): SeriesFeeds {
  const query = new URLSearchParams({ series });
  return {
    calendarUrl: `${feedUrl}/calendar.ics?${query}`,
    recordingsUrl: `${feedUrl}/recordings.atom?${query}`,
  };
}
