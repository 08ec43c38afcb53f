import { GitHubRun, Page } from './GitHubRun';
import { ListName, ListState } from './state';

/** GitHub's lists lag behind by some minutes at times. */
const OVERLAP_MS = 15 * 60_000;

/**
 * Reads what is new in a list, newest first, down to what was known before.
 * One conditional request when nothing is new.
 */
export async function deltaPass(
  run: GitHubRun,
  list: ListName,
  known: ListState,
): Promise<void> {
  const etag = run.usableEtag(known);
  const first = await run.page(list, run.listUrl(list), { etag });
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
        page.records,
      );
      return;
    }
    // The watermark stays until the last page is in, so that a broken run leaves no gap.
    await run.save({}, page.records);
    page = await run.page(list, page.next);
  }
}

/** What to remember of a list whose first page was just read. */
export function listState(
  run: GitHubRun,
  first: Page | undefined,
  watermark: string | undefined,
): ListState {
  return { etag: first?.etag, tokenHash: run.client.tokenHash, watermark };
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
