import { RequestBudget } from '@backstage-community/plugin-community-sessions-common';
import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { contentHashOf } from '../sources/contentHash';
import {
  isRateLimit,
  RecordRef,
  SeriesSource,
  SourceError,
  SourceHints,
  SourceRun,
} from '@backstage-community/plugin-community-sessions-node';
import { DatabaseRecordStore, SourceState } from '../store/DatabaseRecordStore';

/** However long a source asks to wait, it is tried again after a day. */
const LONGEST_WAIT_MS = 24 * 3_600_000;

/** How the reading of a source went. */
export interface ReadOutcome {
  /** False when it failed or was not tried. */
  isRead: boolean;
  /** How many records changed. */
  changed: number;
  /** The requested records that need no further look, also when the reading then failed. */
  settled: RecordRef[];
}

/** What to read, and how. */
export interface ReadOptions {
  series: string;
  source: SeriesSource;
  hints: SourceHints;
  /** An admin asked for it: it is read even if it asked to wait. */
  forced: boolean;
  signal: AbortSignal;
}

interface SourceReaderDeps {
  records: DatabaseRecordStore;
  logger: LoggerService;
  now: () => Date;
}

/** What a run led to before it ended, in whatever way. */
interface RunNotes {
  changed: number;
  settled: RecordRef[];
  failures: SourceError[];
  isRefreshed: boolean;
  budget?: RequestBudget;
}

/** Reads one source and remembers how that went. Never throws. */
export class SourceReader {
  readonly #deps: SourceReaderDeps;

  constructor(deps: SourceReaderDeps) {
    this.#deps = deps;
  }

  /** Reads a source, unless it asked to wait. */
  async read(options: ReadOptions): Promise<ReadOutcome> {
    const notes: RunNotes = {
      changed: 0,
      settled: [],
      failures: [],
      isRefreshed: false,
    };
    let isRead = false;
    try {
      isRead = await this.#read(options, notes);
    } catch (error) {
      // Also what only stores how it went must not keep the other sources from being read.
      const { series, source } = options;
      this.#deps.logger.error(
        `How the reading of ${
          source.id
        } of ${series} went could not be stored: ${stringifyError(error)}`,
      );
    }
    return { isRead, changed: notes.changed, settled: notes.settled };
  }

  async #read(options: ReadOptions, notes: RunNotes): Promise<boolean> {
    const { series, source, signal } = options;
    const { records, now } = this.#deps;
    const memory = (await records.sources(series)).find(
      each => each.source === source.id,
    );
    const at = now();
    // Hashes, since an address may hold a token.
    const scope = contentHashOf(source.scope);
    const address = contentHashOf([source.scope, source.address ?? '']);
    const attemptKey = contentHashOf([
      address,
      (await source.credentialsKey?.()) ?? '',
    ]);
    if (!options.forced && isPutOff(memory, attemptKey, at)) {
      return false;
    }

    const attempt = { series, source: source.id, scope, at, attemptKey };
    const run: SourceRun = {
      // An earlier version did not store the address of its state.
      state: [null, address].includes(memory?.address ?? null)
        ? memory?.state
        : undefined,
      hints: options.hints,
      now: at,
      signal,
      forced: options.forced,
      save: async batch => {
        notes.changed += await records.save({
          ...batch,
          series,
          source: source.id,
          scope,
          address,
          announcedGone: options.hints.requested.filter(({ gone }) => gone),
          now: at,
        });
      },
      noteBudget: budget => {
        notes.budget = budget;
      },
      settled: record => notes.settled.push(record),
      noteFailure: (_, error) => notes.failures.push(error),
      refreshed: () => {
        notes.isRefreshed = true;
      },
    };
    const error = await errorOf(() => source.read(run), notes.failures);
    const failure =
      error === undefined ? undefined : toSourceError(error, signal);
    if (failure) {
      this.#report({ series, source, memory, failure, error });
    }
    notes.changed += await records.recordAttempt({
      ...attempt,
      budget: notes.budget,
      isRefreshed: notes.isRefreshed,
      ...(failure && {
        nextAttemptAt: withinADay(failure.retryAt, at),
        error: { code: failure.code, message: failure.message },
        isNewestKnown: failure.isNewestRead,
      }),
    });
    return !failure;
  }

  /** A failure is worth a warning once, not at every repetition; a limit is no failure of anybody's. */
  #report(read: {
    series: string;
    source: SeriesSource;
    memory: SourceState | undefined;
    failure: SourceError;
    error: unknown;
  }): void {
    const { series, source, memory, failure, error } = read;
    const level = levelOf(failure, memory);
    const details =
      error instanceof SourceError ? '' : ` ${stringifyError(error)}`;
    this.#deps.logger[level](
      `Reading ${source.id} of ${series} failed: ${failure.message}${details}`,
      { series, source: source.id, code: failure.code },
    );
  }
}

/** A wait holds for the address and the credentials it was asked of. */
function isPutOff(
  memory: SourceState | undefined,
  attemptKey: string,
  now: Date,
): boolean {
  return (
    memory !== undefined &&
    (memory.nextAttemptAt ?? '') > now.toISOString() &&
    [null, attemptKey].includes(memory.attemptKey)
  );
}

/** The moment itself, or a day from now when it is later or no moment at all. */
function withinADay(moment: Date | undefined, now: Date): Date | undefined {
  const latest = now.getTime() + LONGEST_WAIT_MS;
  return moment && new Date(Math.min(moment.getTime() || latest, latest));
}

/** What a run failed with: what it threw, or the first record it could not read. */
async function errorOf(
  run: () => Promise<void>,
  failures: SourceError[],
): Promise<unknown> {
  try {
    await run();
    return failures[0];
  } catch (error) {
    return error ?? new Error('Nothing was thrown');
  }
}

function levelOf(
  failure: SourceError,
  memory: SourceState | undefined,
): 'debug' | 'info' | 'warn' {
  if (failure.code === 'aborted' || memory?.error?.code === failure.code) {
    return 'debug';
  }
  return isRateLimit(failure.code) ? 'info' : 'warn';
}

/** What a source did not foresee may have anything in its message, which is then for the log alone. */
function toSourceError(error: unknown, signal: AbortSignal): SourceError {
  if (error instanceof SourceError) {
    return error;
  }
  return signal.aborted
    ? new SourceError(
        'aborted',
        'The sync was stopped before it was done; the next one goes on from there.',
      )
    : new SourceError(
        'unavailable',
        'Something unforeseen went wrong; the log of the backend has the details.',
      );
}
