import { HttpRouterServiceAuthPolicy } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { FeedDeps, FeedFile, FeedService } from './FeedService';

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

/**
 * The feeds of the API. Public ones need no credentials and may be kept by caches for a quarter of an hour; of others
 * `authorize` throws when the request must not read them.
 */
export function createFeedRoutes(
  deps: FeedDeps & { authorize: (request: Request) => Promise<void> },
): Router {
  const { isPublic, authorize } = deps;
  const feeds = new FeedService(deps);
  const router = PromiseRouter();

  const answer = async (
    request: Request,
    response: Response,
    load: () => Promise<FeedFile>,
  ) => {
    if (!isPublic) {
      await authorize(request);
    }
    const { name, contentType, body } = await load();
    response
      // Express names the type after the file; what follows replaces it.
      .attachment(name)
      .type(contentType)
      .set(
        'Cache-Control',
        isPublic ? 'public, max-age=900' : 'private, no-cache',
      )
      .send(body);
  };

  router.get(SESSION_CALENDAR, async (request, response) => {
    rejectParameters(request.query);
    await answer(request, response, () =>
      feeds.sessionCalendar(request.params.id),
    );
  });

  router.get(CALENDAR, async (request, response) => {
    const series = parseSeries(request.query);
    await answer(request, response, () => feeds.calendar(series));
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
