import { GitLabRun, issueRecords, issueRef } from './GitLabRun';

/** For clocks that differ, and replicas that lag behind. */
const OVERLAP_MS = 15 * 60_000;

/**
 * Reads the issues that have changed, oldest change first, so that what was read is known whenever the run ends. One conditional
 * request when nothing has changed.
 */
export async function deltaPass(
  run: GitLabRun,
  tokenHash: string,
): Promise<void> {
  const known = run.state.delta;
  let etag = known?.tokenHash === tokenHash ? known.etag : undefined;
  let after = before(run.state.watermark ?? run.run.now.toISOString());
  let pageNumber = 1;
  for (;;) {
    const page = await run.issues(
      {
        order_by: 'updated_at',
        sort: 'asc',
        updated_after: after,
        page: pageNumber,
      },
      etag,
    );
    if (!page) {
      return;
    }
    etag = undefined;
    const { rows, nextPage } = page;
    const newest = rows.reduce(
      (latest, { updatedAt }) => later(latest, updatedAt),
      run.state.watermark ?? '',
    );
    // The next request has another address as soon as there is something newer.
    const isSameList = newest === run.state.watermark && pageNumber === 1;
    await run.save(
      {
        watermark: newest,
        pending: run.pendingAfter(rows),
        delta:
          isSameList && !nextPage && page.etag
            ? { etag: page.etag, tokenHash }
            : undefined,
      },
      {
        records: issueRecords(rows),
        gone: rows
          .filter(({ payload }) => !payload)
          .map(({ iid }) => issueRef(iid)),
      },
    );
    if (!nextPage) {
      return;
    }
    // An issue that changes meanwhile moves the others: pages are counted from what was read last.
    const last = rows.at(-1)?.updatedAt;
    if (last && Date.parse(last) > Date.parse(after)) {
      after = last;
      pageNumber = 1;
    } else {
      pageNumber = nextPage;
    }
  }
}

function before(moment: string): string {
  return new Date(Date.parse(moment) - OVERLAP_MS).toISOString();
}

function later(left: string, right: string): string {
  return left && Date.parse(left) >= Date.parse(right) ? left : right;
}
