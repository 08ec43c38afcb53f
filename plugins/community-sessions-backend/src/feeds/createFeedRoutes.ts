import { HttpRouterServiceAuthPolicy } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { FeedDeps, FeedFile, FeedReader, FeedService } from './FeedService';
import { AuthorizeFeed } from './authorizeFeed';

const SESSION_CALENDAR = '/sessions/:id/calendar.ics';
const CALENDAR = '/calendar.ics';
const RECORDINGS = '/recordings.atom';

/**
 * What the HTTP router has to be told to let everybody read public feeds. Its paths also match whatever lies below them,
 * where there is nothing.
 */
export const publicFeedPolicies: HttpRouterServiceAuthPolicy[] = [
  SESSION_CALENDAR,
  CALENDAR,
  RECORDINGS,
].map(path => ({ path, allow: 'unauthenticated' }));

/** What the routes of feeds are made of. */
export interface FeedRoutesDeps extends FeedDeps {
  /** Whether everybody can read the feeds. */
  isPublic: boolean;
  authorizeFeed: AuthorizeFeed;
}

/**
 * The feeds of the API. Public ones need no credentials, and what everybody gets may be kept by caches for a quarter of an
 * hour. Those who may read sessions also get how to join, which is for nobody else to keep.
 */
export function createFeedRoutes(deps: FeedRoutesDeps): Router {
  const { isPublic, authorizeFeed } = deps;
  const feeds = new FeedService(deps);
  const router = PromiseRouter();

  const answer = async (
    request: Request,
    response: Response,
    load: (reader: FeedReader) => Promise<FeedFile>,
  ) => {
    const mayJoin = await authorizeFeed(request);
    const { name, contentType, body } = await load({ mayJoin });
    if (isPublic) {
      response.vary('Authorization');
    }
    response
      // Express names the type after the file; what follows replaces it.
      .attachment(name)
      .type(contentType)
      .set(
        'Cache-Control',
        mayJoin ? 'private, no-cache' : 'public, max-age=900',
      )
      .send(body);
  };

  router.get(SESSION_CALENDAR, async (request, response) => {
    rejectParameters(request.query);
    await answer(request, response, reader =>
      feeds.sessionCalendar(request.params.id, reader),
    );
  });

  router.get(CALENDAR, async (request, response) => {
    const series = parseSeries(request.query);
    await answer(request, response, reader => feeds.calendar(reader, series));
  });

  router.get(RECORDINGS, async (request, response) => {
    const series = parseSeries(request.query);
    await answer(request, response, () => feeds.recordings(series));
  });

  return router;
}

function parseSeries({
  series,
  ...others
}: Request['query']): string[] | undefined {
  rejectParameters(others);
  if (series === undefined) {
    return undefined;
  }
  const ids = [series].flat();
  if (!ids.every(id => typeof id === 'string')) {
    throw new InputError('series: must be the id of a series');
  }
  return ids;
}

function rejectParameters(query: Request['query']): void {
  const [name] = Object.keys(query);
  if (name !== undefined) {
    throw new InputError(`Unknown query parameter '${name}'`);
  }
}
