import {
  CompleteRead,
  SourceError,
} from '@backstage-community/plugin-community-sessions-node';
import { listState, newest } from './deltaPass';
import { GitHubRun, listKinds, Page } from './GitHubRun';
import { FullPassState, GitHubState, listNames } from './state';

/** So many issues missing at once say more of the response than of each of them. */
const MANY_MISSING = 5;
const DAY_MS = 24 * 60 * 60_000;

/**
 * Whether everything is to be read again: daily with a token, weekly in the 60 requests an hour without. An admin with a
 * token need not wait.
 */
export function isFullPassDue(run: GitHubRun): boolean {
  if (run.forced && !run.client.anonymous) {
    return true;
  }
  const interval = run.client.anonymous ? 7 * DAY_MS : DAY_MS;
  return run.since(run.state.lastFullAt) >= interval;
}

/** A full pass that an earlier run began; none when it is so old that it had better begin anew. */
export function unfinishedFullPass(run: GitHubRun): FullPassState | undefined {
  const { full } = run.state;
  return full && run.since(full.startedAt) < DAY_MS ? full : undefined;
}

/**
 * Reads every page of both lists: the only way to see what was deleted or transferred, and old reactions.
 * Remembers after each page how far it got, so that a rate limit or a restart costs nothing.
 */
export async function fullPass(
  run: GitHubRun,
  unfinished: FullPassState | undefined,
): Promise<void> {
  let progress: FullPassState | undefined = unfinished ?? newFullPass(run.now);
  while (progress) {
    const { list, nextUrl } = progress;
    const page = await readPage(run, progress);
    const lists = { ...run.state.lists };
    if (nextUrl === null) {
      lists[list] = listState(run, page, newest(page.updatedAt));
    }
    const repositoryUrl = page.repositoryUrl ?? run.state.repositoryUrl;
    const done: FullPassState = afterPage(progress, page);
    progress = nextStep(done, page.next);
    await run.save(
      {
        lists,
        repositoryUrl,
        full: progress,
        ...(!progress && {
          lastFullAt: run.now.toISOString(),
          ...seenIssues(run, done),
        }),
      },
      {
        records: page.records,
        completeReads: progress ? [] : completeReads(done),
      },
    );
  }
}

function newFullPass(now: Date): FullPassState {
  return {
    startedAt: now.toISOString(),
    list: 'issues',
    nextUrl: null,
    seen: { issues: [], comments: [] },
    flawed: false,
  };
}

/** Adds what a page showed. */
function afterPage(progress: FullPassState, page: Page): FullPassState {
  const { list, seen } = progress;
  // A row that changes while the pages are read is met twice.
  const ids = new Set(seen[list]);
  page.records.forEach(record => ids.add(record.externalId));
  return {
    ...progress,
    flawed: progress.flawed || page.skipped > 0,
    seen: { ...seen, [list]: [...ids] },
  };
}

/** What to read next; undefined when everything was read. */
function nextStep(
  progress: FullPassState,
  nextUrl: string | undefined,
): FullPassState | undefined {
  if (nextUrl) {
    return { ...progress, nextUrl };
  }
  const list = listNames[listNames.indexOf(progress.list) + 1];
  return list && { ...progress, list, nextUrl: null };
}

/** What to remember of the issues: those that the last full pass had and this one has not are read one by one. */
function seenIssues(
  run: GitHubRun,
  { flawed, seen }: FullPassState,
): Partial<GitHubState> {
  const { issues, unclear } = run.state;
  const isSeen = new Set(seen.issues);
  const missing = issues.filter(issue => !isSeen.has(issue));
  if (flawed || missing.length >= MANY_MISSING) {
    return {};
  }
  return {
    issues: seen.issues,
    unclear: {
      ...unclear,
      ...Object.fromEntries(missing.map(issue => [issue, 'missing' as const])),
    },
  };
}

function completeReads({
  flawed,
  seen,
  startedAt,
}: FullPassState): CompleteRead[] {
  return flawed
    ? []
    : listNames.map(list => ({
        kind: listKinds[list],
        externalIds: seen[list],
        startedAt: new Date(startedAt),
      }));
}

async function readPage(
  run: GitHubRun,
  { list, nextUrl }: FullPassState,
): Promise<Page> {
  try {
    // The last list is read from its newest row on; by then the others are there.
    const isOlder = nextUrl !== null && list === 'comments';
    const url = nextUrl ?? run.listUrl(list);
    const page = await run.page(list, url, { isOlder });
    if (!page) {
      throw new SourceError(
        'invalid-answer',
        'GitHub says that nothing has changed though it was not asked that: something between here and GitHub answers from a cache',
      );
    }
    return page;
  } catch (error) {
    // Where the remembered page is of no use any more, the next run begins anew.
    if (
      run.state.full &&
      error instanceof SourceError &&
      (error.code === 'not-found' || error.code === 'invalid-answer')
    ) {
      await run.save({ full: undefined });
    }
    throw error;
  }
}
