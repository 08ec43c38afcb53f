import { SourceRecord } from '../records';
import { SourceError } from '../SourceError';
import { CompleteRead } from '../types';
import { GitHubRun, Page } from './GitHubRun';
import { parseIssue } from './parseIssues';
import { GitHubState, HotIssueState } from './state';

const HOUR_MS = 60 * 60_000;
/** Two requests each of the 60 an hour that GitHub allows who is anonymous; the other passes need some, too. */
const MOST_REQUESTED_ANONYMOUS = 10;

/** Whether the issues near now are to be looked at one by one; a full pass has just done that. */
export function isHotPassDue(run: GitHubRun): boolean {
  return (
    run.hotIssues.length > 0 &&
    run.since(run.state.lastHotAt) >= HOUR_MS &&
    run.since(run.state.lastFullAt) >= HOUR_MS
  );
}

/**
 * Reads single issues with all their comments.
 * A reaction or a deleted comment does not change `updated_at`, so no list would tell of it.
 */
export async function hotPass(run: GitHubRun): Promise<void> {
  for (const issue of run.hotIssues) {
    await readHotIssue(run, issue);
  }
  const hot = onlyIssues(run.hotIssues, run.state.hot);
  await run.save({ hot, lastHotAt: run.now.toISOString() });
}

/**
 * Reads the issues that somebody asked for, whenever the next hot pass is due. One that can't be read is given up, so that
 * it is in nobody's way: the lists tell of it later.
 */
export async function refreshPass(run: GitHubRun): Promise<void> {
  const { requestedIssues, hotIssues, client } = run;
  const most = client.anonymous ? MOST_REQUESTED_ANONYMOUS : Infinity;
  for (const issue of requestedIssues.slice(0, most)) {
    try {
      await readHotIssue(run, issue);
      run.answered(issue);
    } catch (error) {
      if (!isAboutOneIssue(error)) {
        throw error;
      }
      run.giveUp(issue, error.message);
    }
  }
  if (requestedIssues.length > 0) {
    const remembered = [...requestedIssues, ...hotIssues];
    await run.save({ hot: onlyIssues(remembered, run.state.hot) });
  }
}

/** With limits and refusals the next issue would fare no better. */
function isAboutOneIssue(error: unknown): error is SourceError {
  return (
    error instanceof SourceError &&
    ['unavailable', 'invalid-answer'].includes(error.code)
  );
}

function onlyIssues(issues: number[], hot: GitHubState['hot']) {
  return Object.fromEntries(
    Object.entries(hot).filter(([issue]) => issues.includes(Number(issue))),
  );
}

async function readHotIssue(run: GitHubRun, issue: number): Promise<void> {
  const known = run.state.hot[issue];
  try {
    const { record, ...issueState } = await readIssueItself(run, issue, known);
    const comments = await readComments(run, issue, known);
    if (record || comments) {
      await run.save(
        {
          hot: {
            ...run.state.hot,
            [issue]: {
              ...(known ?? { recheck: false }),
              ...issueState,
              ...comments?.state,
            },
          },
        },
        [...(record ? [record] : []), ...(comments?.records ?? [])],
        comments?.completeReads,
      );
    }
  } catch (error) {
    // Deleted or transferred: one such answer is no proof, the full passes tell.
    if (!(error instanceof SourceError && error.code === 'not-found')) {
      throw error;
    }
  }
}

async function readIssueItself(
  run: GitHubRun,
  issue: number,
  known: HotIssueState | undefined,
): Promise<{ record?: SourceRecord; etag?: string; tokenHash: string }> {
  const { tokenHash } = run.client;
  const etag = run.usableEtag(known);
  const answer = await run.client.get(run.issueUrl(issue), { etag });
  if (!answer) {
    return { etag, tokenHash };
  }
  const { record, repositoryUrl } = parseIssue(answer.data);
  const here = run.state.repositoryUrl;
  const isElsewhere = here && repositoryUrl && repositoryUrl !== here;
  if (isElsewhere || record?.externalId !== String(issue)) {
    throw new SourceError('not-found', `Issue ${issue} is not here any more`);
  }
  return { record, etag: answer.etag, tokenHash };
}

interface HotComments {
  records: SourceRecord[];
  completeReads: CompleteRead[];
  state: Pick<HotIssueState, 'comments' | 'commentIds' | 'recheck'>;
}

/** Undefined when nothing has changed and there is nothing to say. */
async function readComments(
  run: GitHubRun,
  issue: number,
  known: HotIssueState | undefined,
): Promise<HotComments | undefined> {
  const pages = await readCommentPages(run, issue, known);
  if (!pages) {
    // Not modified is a second read with the same answer.
    return known?.recheck && known.commentIds
      ? {
          records: [],
          completeReads: [completeRead(issue, known.commentIds)],
          state: {
            comments: known.comments,
            commentIds: known.commentIds,
            recheck: false,
          },
        }
      : undefined;
  }
  const records = pages.flatMap(page => page.records);
  const ids = records.map(record => record.externalId);
  const isWhole = pages.every(page => page.skipped === 0);
  const [{ etag }] = pages;
  return {
    records,
    completeReads: isWhole ? [completeRead(issue, ids)] : [],
    state: {
      // The ETag of a first page says nothing of the others.
      comments:
        etag && isWhole && pages.length === 1
          ? { etag, tokenHash: run.client.tokenHash }
          : undefined,
      commentIds: isWhole ? ids : known?.commentIds,
      recheck: (known?.commentIds ?? []).some(id => !ids.includes(id)),
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

function completeRead(issue: number, externalIds: string[]): CompleteRead {
  return { kind: 'github.comment', parentId: String(issue), externalIds };
}
