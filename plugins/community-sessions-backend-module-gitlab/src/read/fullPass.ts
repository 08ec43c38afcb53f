import { SourceError } from '@backstage-community/plugin-community-sessions-node';
import { invalidAnswer } from '../http/errors';
import { kinds } from '../records';
import { GitLabRun, IssuePage, issueRecords } from './GitLabRun';
import { FullPassState, GitLabState } from './state';

const DAY_MS = 24 * 60 * 60_000;

/** Daily, when an admin asks for it, and once there is a token. */
export function isFullPassDue(run: GitLabRun): boolean {
  return (
    run.run.forced ||
    run.since(run.state.lastFullAt) >= DAY_MS ||
    (run.readsNotes && !run.state.hasNotes)
  );
}

/** A full pass that an earlier run began; none when it is so old that it had better begin anew. */
export function unfinishedFullPass(run: GitLabRun): FullPassState | undefined {
  const { full } = run.state;
  return full && run.since(full.startedAt) < DAY_MS ? full : undefined;
}

/**
 * Reads the list of all issues, newest first: the only way to see what was deleted, and votes, which change no `updated_at`.
 * Remembers after each page how far it got, so that a rate limit or a restart costs nothing.
 */
export async function fullPass(
  run: GitLabRun,
  unfinished: FullPassState | undefined,
): Promise<void> {
  let progress: FullPassState | undefined = unfinished ?? {
    startedAt: run.run.now.toISOString(),
    page: 1,
    met: [],
    kept: [],
    flawed: false,
  };
  while (progress) {
    const page = await readPage(run, progress.page);
    const done: FullPassState = afterPage(progress, page);
    progress = page.nextPage ? { ...done, page: page.nextPage } : undefined;
    const isTrusted = !progress && !done.flawed && isWhole(done, page);
    await run.save(
      {
        pending: run.pendingAfter(page.rows),
        full: progress,
        ...(!progress && afterLastPage(run, done, isTrusted)),
      },
      {
        records: issueRecords(page.rows),
        completeReads: isTrusted
          ? [
              {
                kind: kinds.issue,
                externalIds: done.kept,
                startedAt: new Date(done.startedAt),
              },
            ]
          : [],
      },
    );
  }
}

async function readPage(run: GitLabRun, page: number): Promise<IssuePage> {
  try {
    const found = await run.issues({
      order_by: 'created_at',
      sort: 'desc',
      page,
    });
    if (!found) {
      throw invalidAnswer('a status that it was not asked for');
    }
    return found;
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

function afterPage(progress: FullPassState, page: IssuePage): FullPassState {
  const { rows, skipped } = page;
  // An issue that is opened while the pages are read moves one to the next page, where it is met again.
  const met = new Set([...progress.met, ...rows.map(({ iid }) => iid)]);
  const kept = new Set([
    ...progress.kept,
    ...issueRecords(rows).map(({ externalId }) => externalId),
  ]);
  return {
    ...progress,
    met: [...met],
    kept: [...kept],
    flawed: progress.flawed || skipped > 0,
  };
}

/** An issue that is deleted while the pages are read takes one to a page that was read before. */
function isWhole({ met }: FullPassState, { total }: IssuePage): boolean {
  return total === undefined || met.length >= total;
}

function afterLastPage(
  run: GitLabRun,
  { kept, startedAt }: FullPassState,
  isTrusted: boolean,
): Partial<GitLabState> {
  const { notes, watermark } = run.state;
  const isKept = new Set(kept);
  return {
    lastFullAt: run.run.now.toISOString(),
    hasNotes: run.readsNotes,
    watermark: watermark ?? startedAt,
    notes: isTrusted
      ? Object.fromEntries(
          Object.entries(notes).filter(([iid]) => isKept.has(iid)),
        )
      : notes,
  };
}
