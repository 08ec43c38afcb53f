import { Request } from 'express';
import { SampleRepository } from '../types';
import { SampleWorld } from '../world/SampleWorld';
import { GithubViews } from './githubViews';

/** What a request about a repository is answered from. */
export interface Context {
  req: Request;
  repository: SampleRepository;
  views: GithubViews;
}

/** The repository of a route, by owner and name in any case or by its id. */
export function findRepository(
  world: SampleWorld,
  params: Request['params'],
): SampleRepository | undefined {
  const { owner, repo, id } = params;
  return world.facts.repositories.find(each =>
    id
      ? `${each.id}` === id
      : `${each.owner}/${each.name}`.toLowerCase() ===
        `${owner}/${repo}`.toLowerCase(),
  );
}
