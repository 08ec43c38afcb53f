import { Router } from 'express';
import { SampleIssue } from '../types';
import { SampleWorld } from '../world/SampleWorld';
import { Answer, answer, DOCUMENTATION, fail, notFound } from './githubAnswer';
import { Context, findRepository } from './githubContext';
import { contents } from './githubFiles';
import {
  InvalidQuery,
  listComments,
  listIssues,
  paginate,
} from './githubLists';
import { GithubViews } from './githubViews';
import { originOf } from './origin';
import { RateLimiter } from './RateLimiter';

const API_VERSIONS = ['2022-11-28', '2026-03-10'];

/** The part of GitHub's REST API that the sources of sessions use, with its limits and conditional requests. */
export function githubRouter(world: SampleWorld, limiter: RateLimiter): Router {
  const router = Router();
  router.use((req, res, next) => {
    const version = req.get('x-github-api-version');
    if (version && !API_VERSIONS.includes(version)) {
      fail(res, 400, `API version ${version} is not supported`);
    } else if (
      limiter.isUsedUp(req.get('authorization')) &&
      req.path !== '/rate_limit'
    ) {
      res.set(limiter.headers(req.get('authorization')));
      fail(res, 403, `API rate limit exceeded for ${req.ip}.`);
    } else {
      next();
    }
  });
  router.get('/rate_limit', (req, res) => {
    const [limit, remaining, used, reset] = Object.values(
      limiter.headers(req.get('authorization')),
    ).map(Number);
    const rate = { limit, remaining, used, reset };
    res.json({ resources: { core: rate }, rate });
  });
  const repository = repositoryRouter(world, limiter);
  router.use('/repos/:owner/:repo', repository);
  router.use('/repositories/:id', repository);
  router.use((req, res) => answer(req, res, limiter, notFound()));
  return router;
}

function repositoryRouter(world: SampleWorld, limiter: RateLimiter): Router {
  const router = Router({ mergeParams: true });
  const get = (path: string, handle: (context: Context) => Answer) =>
    router.get(path, (req, res) => {
      const repository = findRepository(world, req.params);
      answer(
        req,
        res,
        limiter,
        repository
          ? guarded(() =>
              handle({
                req,
                repository,
                views: new GithubViews(originOf(req), repository),
              }),
            )
          : notFound(),
      );
    });
  get('/', ({ views }) => ({ body: views.repository() }));
  get('/issues', context =>
    list(context, listIssues(context.repository.issues, context.req), issue =>
      context.views.issue(issue),
    ),
  );
  get('/issues/comments', context =>
    list(
      context,
      listComments(context.repository.comments, context.req),
      comment => context.views.comment(comment),
    ),
  );
  get('/issues/:number', context =>
    withIssue(context, issue => ({ body: context.views.issue(issue) })),
  );
  get('/issues/:number/comments', context =>
    withIssue(context, ({ number }) => {
      const comments = context.repository.comments.filter(
        ({ issueNumber }) => issueNumber === number,
      );
      return list(
        context,
        listComments(comments, context.req).sort((a, b) => a.id - b.id),
        comment => context.views.comment(comment),
      );
    }),
  );
  get('/contents/*', contents);
  return router;
}

function guarded(handle: () => Answer): Answer {
  try {
    return handle();
  } catch (error) {
    if (error instanceof InvalidQuery) {
      return {
        status: 422,
        body: {
          message: 'Validation Failed',
          errors: [
            { resource: 'Issue', field: error.message, code: 'invalid' },
          ],
          documentation_url: DOCUMENTATION,
          status: '422',
        },
      };
    }
    throw error;
  }
}

function list<T>(
  { req, repository }: Context,
  items: T[],
  view: (item: T) => object,
): Answer {
  const { pathname, search } = new URL(req.originalUrl, originOf(req));
  // GitHub's own links name the repository by its id.
  const path = pathname.replace(
    /\/repos\/[^/]+\/[^/]+/,
    `/repositories/${repository.id}`,
  );
  const { page, link } = paginate(
    items,
    req,
    `${originOf(req)}${path}${search}`,
  );
  return { body: page.map(view), headers: { link } };
}

function withIssue(
  { req, repository }: Context,
  found: (issue: SampleIssue) => Answer,
): Answer {
  const number = Number(req.params.number);
  const moved = repository.transferredIssues[number];
  if (moved) {
    const url = `${originOf(req)}/github/repositories/${
      moved.repositoryId
    }/issues/${moved.issueNumber}`;
    return {
      status: 301,
      headers: { location: url },
      body: {
        message: 'Moved Permanently',
        url,
        documentation_url: DOCUMENTATION,
      },
    };
  }
  if (repository.deletedIssues.includes(number)) {
    return {
      status: 410,
      body: {
        message: 'This issue was deleted',
        documentation_url: DOCUMENTATION,
        status: '410',
      },
    };
  }
  const issue = repository.issues.find(each => each.number === number);
  return issue ? found(issue) : notFound();
}
