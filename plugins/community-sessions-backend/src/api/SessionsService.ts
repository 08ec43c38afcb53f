import {
  Series,
  SessionDetail,
  SessionsPage,
} from '@backstage-community/plugin-community-sessions-common';
import { NotFoundError } from '@backstage/errors';
import { SeriesConfig } from '../config';
import { DatabaseSessionReader } from '../store/DatabaseSessionReader';
import { encodeCursor } from './cursor';
import { SessionsRequest } from './parseSessionsQuery';

/** Answers what can be asked about the sessions of the configured series; others are not there, whatever is stored. */
export class SessionsService {
  readonly #series: SeriesConfig[];
  readonly #reader: DatabaseSessionReader;
  readonly #now: () => Date;

  constructor(deps: {
    series: SeriesConfig[];
    reader: DatabaseSessionReader;
    now: () => Date;
  }) {
    this.#series = deps.series;
    this.#reader = deps.reader;
    this.#now = deps.now;
  }

  /** The configured series. */
  series(): { items: Series[] } {
    return { items: this.#series.map(toSeries) };
  }

  /** A page of sessions with the cursors of the pages beside it. */
  async list({ filter, page }: SessionsRequest): Promise<SessionsPage> {
    const series = this.#ids().filter(
      id => filter.series?.includes(id) ?? true,
    );
    const { items, totalItems, next, previous } = await this.#reader.list(
      { ...filter, series },
      page,
      this.#now(),
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

  /** One session; throws a `NotFoundError` when there is none with this id. */
  async get(id: string): Promise<SessionDetail> {
    const session = await this.#reader.get(id, this.#ids(), this.#now());
    if (!session) {
      throw new NotFoundError(`There is no session '${id}'`);
    }
    return session;
  }

  #ids(): string[] {
    return this.#series.map(({ id }) => id);
  }
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
    links,
  };
}
