import { CompleteRead } from '@backstage-community/plugin-community-sessions-node';
import { GitHubRun, listKinds, Page } from './GitHubRun';
import { ListName, ListState } from './state';

/** GitHub's lists lag behind by some minutes at times. */
const OVERLAP_MS = 15 * 60_000;

/**
 * Reads what is new in a list, newest first, down to what was known before.
 * One conditional request when nothing is new. A list of one page is read completely, so it also shows what is gone.
 */
export async function deltaPass(
  run: GitHubRun,
  list: ListName,
  known: ListState,
): Promise<void> {
  const etag = run.usableEtag(known);
  const first = await run.page(list, run.listUrl(list), { etag });
  if (!first && known.isWhole && !run.state.full) {
    await run.save({}, { unchanged: [{ kind: listKinds[list] }] });
  }
  const horizon = Date.parse(known.watermark ?? '') - OVERLAP_MS;
  const times: string[] = [];
  for (let page = first; page; ) {
    times.push(...page.updatedAt);
    if (!page.next || reaches(horizon, times)) {
      const watermark = newest([...times, known.watermark ?? '']);
      await run.save(
        {
          lists: {
            ...run.state.lists,
            [list]: listState(run, first, watermark),
          },
        },
        {
          records: page.records,
          // A full pass that is under way reads the same list completely.
          completeReads:
            isWhole(first) && !run.state.full
              ? [completeRead(list, first)]
              : [],
        },
      );
      return;
    }
    // The watermark stays until the last page is in, so that a broken run leaves no gap.
    await run.save({}, { records: page.records });
    page = await run.page(list, page.next);
  }
}

/** What to remember of a list whose first page was just read. */
export function listState(
  run: GitHubRun,
  first: Page | undefined,
  watermark: string | undefined,
): ListState {
  return {
    etag: first?.etag,
    tokenHash: run.client.tokenHash,
    watermark,
    isWhole: isWhole(first),
  };
}

function isWhole(first: Page | undefined): first is Page {
  return first !== undefined && !first.next && first.skipped === 0;
}

function completeRead(list: ListName, { records }: Page): CompleteRead {
  return {
    kind: listKinds[list],
    externalIds: records.map(({ externalId }) => externalId),
  };
}

/** The latest of some ISO 8601 moments. */
export function newest(moments: string[]): string | undefined {
  return (
    moments.reduce((latest, each) => (each > latest ? each : latest), '') ||
    undefined
  );
}

/** Whether the rows got down to the horizon. Rows in another order than asked for never do. */
function reaches(horizon: number, times: string[]): boolean {
  const descending = times.every((time, i) => i === 0 || time <= times[i - 1]);
  return descending && Date.parse(times[times.length - 1] ?? '') < horizon;
}
