import {
  SampleComment,
  SampleFacts,
  SampleIssue,
  SampleRepository,
  SampleVideo,
} from '../types';

/** A repository by `owner/name`, any case; the first one without a name. */
export function findRepository(
  facts: SampleFacts,
  name?: string,
): SampleRepository {
  const found = facts.repositories.find(each => !name || isNamed(each, name));
  if (!found) {
    throw new Error(`There is no repository ${name}`);
  }
  return found;
}

function isNamed(repository: SampleRepository, name: string): boolean {
  return (
    `${repository.owner}/${repository.name}`.toLowerCase() ===
    name.toLowerCase()
  );
}

export function findOrAddRepository(
  facts: SampleFacts,
  name: string,
): SampleRepository {
  const found = facts.repositories.find(each => isNamed(each, name));
  if (found) {
    return found;
  }
  const [owner, repo] = name.split('/');
  const added: SampleRepository = {
    id: facts.repositories[0].id + facts.repositories.length,
    owner,
    name: repo,
    description: '',
    defaultBranch: 'main',
    issues: [],
    comments: [],
    files: {},
    deletedIssues: [],
    transferredIssues: {},
  };
  facts.repositories.push(added);
  return added;
}

export function findIssue(
  { issues }: SampleRepository,
  number: number,
): SampleIssue {
  const found = issues.find(issue => issue.number === number);
  if (!found) {
    throw new Error(`There is no issue #${number}`);
  }
  return found;
}

export function findComment(
  { comments }: Pick<SampleRepository, 'comments'>,
  id: number,
): SampleComment {
  const found = comments.find(comment => comment.id === id);
  if (!found) {
    throw new Error(`There is no comment ${id}`);
  }
  return found;
}

export function findVideo({ videos }: SampleFacts, id: string): SampleVideo {
  const found = videos.find(video => video.id === id);
  if (!found) {
    throw new Error(`There is no video ${id}`);
  }
  return found;
}

export function removeIssue(
  repository: SampleRepository,
  number: number,
): { issue: SampleIssue; comments: SampleComment[] } {
  const issue = findIssue(repository, number);
  const comments = repository.comments.filter(
    comment => comment.issueNumber === number,
  );
  repository.issues = repository.issues.filter(each => each !== issue);
  repository.comments = repository.comments.filter(
    comment => comment.issueNumber !== number,
  );
  return { issue, comments };
}
