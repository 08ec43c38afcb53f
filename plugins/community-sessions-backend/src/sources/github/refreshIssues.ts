import {
  ChangedRecord,
  SourceError,
} from '@backstage-community/plugin-community-sessions-node';
import { NotThereError } from './errors';
import { GitHubRun, issueRef } from './GitHubRun';
import { readIssue } from './readIssue';

const HOUR_MS = 60 * 60_000;
/** Two requests each of the 60 an hour that GitHub allows without a token; the other passes need some, too. */
const MOST_ANONYMOUS = 10;
/** After so many failures in a row the next issue would fail as well. */
const MOST_FAILURES = 3;

/**
 * Reads single issues with all their comments: those that an event named, those that are unclear since an earlier run, and
 * hourly those near now. A reaction or a deleted comment does not change `updated_at`, so no list would tell of it.
 * One issue that fails never stops the next. After a full pass of the same run only what that does not tell is left.
 */
export async function refreshIssues(
  run: GitHubRun,
  { isAllRead }: { isAllRead: boolean },
): Promise<void> {
  const isHotDue = isHotPassDue(run);
  const requested = requestedIssues(run, isAllRead);
  const unclear = Object.keys(run.state.unclear)
    .map(Number)
    .filter(issue => !run.isMissed(issue));
  const issues = new Set([
    ...requested.keys(),
    ...(isHotDue ? run.hotAgendas : []).filter(
      issue => !unclear.includes(issue),
    ),
    // Last, so that they are in nobody's way.
    ...unclear.slice(0, mostAtOnce(run)),
  ]);
  let failures = 0;
  for (const issue of issues) {
    try {
      await refreshIssue(run, issue, requested.get(issue));
      failures = 0;
      if (requested.has(issue)) {
        run.settle(issue);
      }
    } catch (error) {
      if (!isAboutOneIssue(error)) {
        throw error;
      }
      failures += 1;
      const { unclear: before } = run.state;
      await run.save({
        unclear: { ...before, [issue]: before[issue] ?? 'failed' },
      });
      if (failures === MOST_FAILURES) {
        throw error;
      }
      run.noteFailure(issue, error);
      if (requested.get(issue)?.gone === false) {
        run.settle(issue);
      }
    }
  }
  if (issues.size > 0) {
    await run.save({
      hot: Object.fromEntries(
        Object.entries(run.state.hot).filter(
          ([issue]) =>
            issues.has(Number(issue)) || run.hotAgendas.includes(Number(issue)),
        ),
      ),
      ...(isHotDue && { lastHotAt: run.now.toISOString() }),
    });
  }
}

/** Whether the issues near now are to be read one by one; a full pass has just done that. */
function isHotPassDue(run: GitHubRun): boolean {
  return (
    run.hotAgendas.length > 0 &&
    run.since(run.state.lastFullAt) >= HOUR_MS &&
    (run.forced || run.since(run.state.lastHotAt) >= HOUR_MS)
  );
}

/** A full pass has read all but those that are said to be gone. */
function requestedIssues(
  run: GitHubRun,
  isAllRead: boolean,
): Map<number, ChangedRecord> {
  const left: Array<[number, ChangedRecord]> = [];
  for (const each of run.requestedIssues) {
    const issue = Number(each.externalId);
    if (isAllRead && !each.gone) {
      run.settle(issue);
    } else {
      left.push([issue, each]);
    }
  }
  return new Map(left.slice(0, mostAtOnce(run)));
}

function mostAtOnce({ client }: GitHubRun): number {
  return client.anonymous ? MOST_ANONYMOUS : Infinity;
}

async function refreshIssue(
  run: GitHubRun,
  issue: number,
  requested: ChangedRecord | undefined,
): Promise<void> {
  const { [issue]: doubt, ...unclear } = run.state.unclear;
  const isMissing = doubt === 'missing';
  try {
    await readIssue(run, issue, { unconditionally: isMissing });
    if (doubt) {
      await run.save({ unclear });
    }
  } catch (error) {
    if (!(error instanceof NotThereError)) {
      throw error;
    }
    const isAnnounced = requested?.gone === true;
    // Missing from a list of the same run is one and the same sign.
    const isNewSign = isAnnounced || !run.isMissed(issue);
    const isCertain = isAnnounced || (isMissing && isNewSign);
    // With 404 GitHub also hides what the credentials may not see.
    const isGone = isAnnounced || isMissing || error.status === 410;
    const { [issue]: _, ...hot } = run.state.hot;
    await run.save(
      {
        hot,
        unclear:
          isGone && !isCertain ? { ...unclear, [issue]: 'missing' } : unclear,
      },
      { gone: isGone && isNewSign ? [issueRef(issue)] : [] },
    );
  }
}

/** With limits and refusals the next issue would fare no better. */
function isAboutOneIssue(error: unknown): error is SourceError {
  return (
    error instanceof SourceError &&
    ['unavailable', 'invalid-answer'].includes(error.code)
  );
}
