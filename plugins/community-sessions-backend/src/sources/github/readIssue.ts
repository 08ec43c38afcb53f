import {
  SourceBatch,
  SourceRecord,
} from '@backstage-community/plugin-community-sessions-node';
import { z } from 'zod/v4';
import { NotThereError } from './errors';
import { GitHubRun, listKinds, Page } from './GitHubRun';
import { parseIssue } from './parseIssues';
import { HotIssueState } from './state';

const repository = z.object({ url: z.string() });

/** Reads one issue with all its comments. Throws a {@link NotThereError} when it was deleted or moved elsewhere. */
export async function readIssue(
  run: GitHubRun,
  issue: number,
  { unconditionally }: { unconditionally: boolean },
): Promise<void> {
  const known = unconditionally ? undefined : run.state.hot[issue];
  const { record, ...issueState } = await readIssueItself(run, issue, known);
  const { state, ...comments } = await readComments(run, issue, known);
  await run.save(
    {
      hot: {
        ...run.state.hot,
        [issue]: { ...known, ...issueState, ...state },
      },
    },
    {
      ...comments,
      records: [...(record ? [record] : []), ...(comments.records ?? [])],
    },
  );
}

async function readIssueItself(
  run: GitHubRun,
  issue: number,
  known: HotIssueState | undefined,
): Promise<{ record?: SourceRecord; etag?: string; tokenHash: string }> {
  const { tokenHash } = run.client;
  const etag = run.usableEtag(known);
  const response = await run.client.get(run.issueUrl(issue), { etag });
  if (!response) {
    return { etag, tokenHash };
  }
  const { record, repositoryUrl } = parseIssue(response.data);
  if (
    record?.externalId !== String(issue) ||
    (await isElsewhere(run, repositoryUrl))
  ) {
    throw new NotThereError(410, `Issue ${issue} was moved elsewhere`);
  }
  return { record, etag: response.etag, tokenHash };
}

/** Tells a transferred issue from one whose repository was renamed: that answers under its new name itself. */
async function isElsewhere(
  run: GitHubRun,
  repositoryUrl: string | undefined,
): Promise<boolean> {
  const here = run.state.repositoryUrl;
  if (!here || !repositoryUrl || repositoryUrl === here) {
    return false;
  }
  const response = await run.client.get(run.repositoryPath);
  const { data } = repository.safeParse(response?.data);
  if (data) {
    await run.save({ repositoryUrl: data.url });
  }
  return data?.url !== repositoryUrl;
}

async function readComments(
  run: GitHubRun,
  issue: number,
  known: HotIssueState | undefined,
): Promise<
  Omit<SourceBatch, 'state'> & { state: Pick<HotIssueState, 'comments'> }
> {
  const comments = { kind: listKinds.comments, parentId: String(issue) };
  const pages = await readCommentPages(run, issue, known);
  if (!pages) {
    return { unchanged: [comments], state: { comments: known?.comments } };
  }
  const records = pages.flatMap(page => page.records);
  const externalIds = records.map(record => record.externalId);
  const isWhole = pages.every(page => page.skipped === 0);
  const [{ etag }] = pages;
  return {
    records,
    completeReads:
      isWhole && !run.hasListed('comments')
        ? [{ ...comments, externalIds }]
        : [],
    state: {
      // The ETag of a first page says nothing of the others.
      comments:
        etag && isWhole && pages.length === 1
          ? { etag, tokenHash: run.client.tokenHash }
          : undefined,
    },
  };
}

async function readCommentPages(
  run: GitHubRun,
  issue: number,
  known: HotIssueState | undefined,
): Promise<Page[] | undefined> {
  const url = `${run.issueUrl(issue)}/comments?per_page=100`;
  const pages: Page[] = [];
  const etag = run.usableEtag(known?.comments);
  let page = await run.page('comments', url, { etag });
  if (!page) {
    return undefined;
  }
  while (page) {
    pages.push(page);
    page = page.next ? await run.page('comments', page.next) : undefined;
  }
  return pages;
}
