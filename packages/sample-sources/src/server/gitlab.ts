import { Request, Response, Router } from 'express';
import {
  SampleGitLabIssue,
  SampleGitLabNote,
  SampleGitLabProject,
} from '../types';
import { SampleWorld } from '../world/SampleWorld';
import { isNotModified, weakEtag } from './etag';
import { GitLabViews } from './gitlabViews';
import { originOf } from './origin';

const DEFAULT_PER_PAGE = 20;
const MAX_PER_PAGE = 100;
/** Requests a minute, of which nothing is ever used up here. */
const LIMIT = 2000;

/** What a request about a project is answered from. */
interface Context {
  req: Request;
  project: SampleGitLabProject;
  views: GitLabViews;
}

/** The part of GitLab's REST API (version 4) that the sources of sessions use. Notes need a token, whichever. */
export function gitLabRouter(world: SampleWorld): Router {
  const router = Router();
  const get = (
    path: string,
    handle: (context: Context, res: Response) => void,
  ) =>
    router.get(`/projects/:id${path}`, (req, res) => {
      const project = world.facts.gitLabProjects.find(
        each => each.path === req.params.id || `${each.id}` === req.params.id,
      );
      res.set({
        'ratelimit-limit': `${LIMIT}`,
        'ratelimit-remaining': `${LIMIT - 1}`,
        'ratelimit-reset': `${Math.ceil(world.now().getTime() / 60_000) * 60}`,
      });
      if (!project) {
        fail(res, 404, '404 Project Not Found');
      } else if (path.includes('/notes')) {
        requireToken(req, res, () =>
          handle({ req, project, views: viewsOf(req, project) }, res),
        );
      } else {
        handle({ req, project, views: viewsOf(req, project) }, res);
      }
    });
  get('/issues', ({ req, project, views }, res) =>
    sendPage(
      req,
      res,
      listIssues(project.issues, req).map(issue => views.issue(issue)),
    ),
  );
  get('/issues/:iid', (context, res) =>
    withIssue(context, res, issue =>
      send(context.req, res, context.views.issue(issue)),
    ),
  );
  get('/issues/:iid/notes', (context, res) =>
    withIssue(context, res, issue =>
      sendPage(
        context.req,
        res,
        listNotes(issue, context.req).map(note =>
          context.views.note(issue, note),
        ),
      ),
    ),
  );
  get('/issues/:iid/notes/:note/award_emoji', (context, res) =>
    withIssue(context, res, issue => {
      const note = issue.notes.find(
        ({ id }) => `${id}` === context.req.params.note,
      );
      if (note) {
        sendPage(context.req, res, context.views.awards(note));
      } else {
        fail(res, 404, '404 Award Emoji Not Found');
      }
    }),
  );
  router.use((_req, res) => fail(res, 404, '404 Not Found'));
  return router;
}

function viewsOf(req: Request, project: SampleGitLabProject): GitLabViews {
  return new GitLabViews(originOf(req), project);
}

function requireToken(req: Request, res: Response, next: () => void): void {
  if (req.get('authorization') ?? req.get('private-token')) {
    next();
  } else {
    fail(res, 401, '401 Unauthorized');
  }
}

function withIssue(
  { req, project }: Context,
  res: Response,
  found: (issue: SampleGitLabIssue) => void,
): void {
  const issue = project.issues.find(({ iid }) => `${iid}` === req.params.iid);
  if (issue) {
    found(issue);
  } else {
    fail(res, 404, '404 Not found');
  }
}

function listIssues(
  issues: SampleGitLabIssue[],
  { query }: Request,
): SampleGitLabIssue[] {
  const labels = text(query.labels)?.split(',') ?? [];
  const after = text(query.updated_after);
  const key = query.order_by === 'updated_at' ? 'updatedAt' : 'createdAt';
  const chosen = issues
    .filter(
      issue =>
        (!after || Date.parse(issue.updatedAt) >= Date.parse(after)) &&
        labels.every(label => issue.labels.includes(label)),
    )
    .sort((a, b) => Date.parse(a[key]) - Date.parse(b[key]) || a.iid - b.iid);
  return query.sort === 'asc' ? chosen : chosen.reverse();
}

function listNotes(
  { notes }: SampleGitLabIssue,
  { query }: Request,
): SampleGitLabNote[] {
  const chosen = notes.filter(
    ({ system }) => !(system && query.activity_filter === 'only_comments'),
  );
  return query.sort === 'asc' ? chosen : chosen.reverse();
}

function sendPage(req: Request, res: Response, rows: object[]): void {
  const perPage = Math.min(
    positive(req.query.per_page) ?? DEFAULT_PER_PAGE,
    MAX_PER_PAGE,
  );
  const page = positive(req.query.page) ?? 1;
  const pages = Math.max(1, Math.ceil(rows.length / perPage));
  res.set({
    'x-page': `${page}`,
    'x-per-page': `${perPage}`,
    'x-next-page': page < pages ? `${page + 1}` : '',
    'x-prev-page': page > 1 ? `${page - 1}` : '',
    'x-total': `${rows.length}`,
    'x-total-pages': `${pages}`,
  });
  send(req, res, rows.slice((page - 1) * perPage, page * perPage));
}

function send(req: Request, res: Response, body: object): void {
  const payload = JSON.stringify(body);
  const etag = weakEtag(payload);
  res.set({ etag, 'cache-control': 'max-age=0, private, must-revalidate' });
  if (isNotModified(req, etag)) {
    res.status(304).end();
  } else {
    res.type('application/json').send(payload);
  }
}

function fail(res: Response, status: number, message: string): void {
  res.status(status).json({ message });
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function positive(value: unknown): number | undefined {
  const number = Number(text(value));
  return Number.isInteger(number) && number > 0 ? number : undefined;
}
