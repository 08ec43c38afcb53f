import { Request, Router } from 'express';
import { SampleRepository } from '../types';
import { SampleWorld } from '../world/SampleWorld';
import { isNotModified, strongEtag } from './etag';
import { Answer, notFound } from './githubAnswer';
import { Context, findRepository } from './githubContext';

const RAW_MEDIA_TYPE = /application\/vnd\.github(\.v3)?\.raw(\+json)?/;

/** Files as raw.githubusercontent.com gives them; they count against no limit of the API. */
export function rawRouter(world: SampleWorld): Router {
  const router = Router();
  router.get('/:owner/:repo/:branch/*', (req, res) => {
    const found = findRepository(world, req.params);
    const content = isRef(found, req.params.branch)
      ? found?.files[wildcard(req)]
      : undefined;
    if (content === undefined) {
      res.status(404).type('text/plain').send('404: Not Found');
      return;
    }
    const etag = strongEtag(content);
    res.set('etag', etag);
    if (isNotModified(req, etag)) {
      res.status(304).end();
    } else {
      res.type('text/plain').send(content);
    }
  });
  return router;
}

/** A file by GitHub's contents API, as JSON or raw. */
export function contents({ req, repository, views }: Context): Answer {
  const path = wildcard(req);
  const ref = String(req.query.ref ?? repository.defaultBranch);
  const content = repository.files[path];
  if (content === undefined || !isRef(repository, ref)) {
    return notFound();
  }
  return RAW_MEDIA_TYPE.test(req.get('accept') ?? '')
    ? {
        body: content,
        contentType: 'application/vnd.github.raw; charset=utf-8',
        etag: 'strong',
      }
    : { body: views.file(path, content, ref) };
}

function isRef(repository: SampleRepository | undefined, ref: string): boolean {
  return ref === repository?.defaultBranch || ref === 'HEAD';
}

/** What the `*` of a route stands for; express has it under the number 0. */
function wildcard(req: Request): string {
  return (req.params as Record<string, string>)[0];
}
