import { RequestBudget } from '@backstage-community/plugin-community-sessions-common';
import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { contentHashOf } from '../sources/contentHash';
import { isRateLimit, SourceError } from '../sources/SourceError';
import { RecordRef, Source, SourceHints } from '../sources/types';
import { DatabaseRecordStore, SourceState } from '../store/DatabaseRecordStore';

/** How the reading of a source went. */
export interface ReadOutcome {
  /** False when it failed or was not tried. */
  isRead: boolean;
  /** How many records changed. */
  changed: number;
  /** The requested records that need no further look, also when the reading then failed. */
  settled: RecordRef[];
}

interface SourceReaderDeps {
  records: DatabaseRecordStore;
  logger: LoggerService;
  now: () => Date;
}

/** Reads one source and remembers how that went. A failure never leaves it. */
export class SourceReader {
  readonly #deps: SourceReaderDeps;

  constructor(deps: SourceReaderDeps) {
    this.#deps = deps;
  }

  /** Reads a source, unless it asked to be left alone until later. */
  async read(
    series: string,
    source: Source,
    hints: SourceHints,
    signal: AbortSignal,
  ): Promise<ReadOutcome> {
    const { records, now } = this.#deps;
    const memory = (await records.sources(series)).find(
      each => each.source === source.id,
    );
    const at = now();
    if (memory?.nextAttemptAt && new Date(memory.nextAttemptAt) > at) {
      return { isRead: false, changed: 0, settled: [] };
    }

    // Not as it is: an address may hold a token.
    const scope = contentHashOf(source.scope);
    let changed = 0;
    let budget: RequestBudget | undefined;
    const settled: RecordRef[] = [];
    const failures: SourceError[] = [];
    const suspicions: string[] = [];
    try {
      await source.read({
        state: memory?.scope === scope ? memory.state : undefined,
        hints,
        now: at,
        signal,
        save: async batch => {
          const outcome = await records.save({
            ...batch,
            records: batch.records ?? [],
            series,
            source: source.id,
            scope,
            now: at,
          });
          changed += outcome.changed;
          suspicions.push(...outcome.suspicions);
        },
        noteBudget: noted => {
          budget = noted;
        },
        forced: false,
        settled: record => settled.push(record),
        noteFailure: (_, error) => failures.push(error),
        refreshed: () => {},
      });
      if (suspicions.length > 0) {
        throw new SourceError('invalid-answer', suspicions.join(' '));
      }
      if (failures.length > 0) {
        throw failures[0];
      }
    } catch (error) {
      const failure = toSourceError(error, signal);
      this.#report({ series, source, memory, failure, error });
      await records.recordAttempt({
        series,
        source: source.id,
        scope,
        at,
        nextAttemptAt: failure.retryAt,
        error: { code: failure.code, message: failure.message },
        isNewestKnown: failure.isNewestRead,
        budget,
      });
      return { isRead: false, changed, settled };
    }
    await records.recordAttempt({
      series,
      source: source.id,
      scope,
      at,
      budget,
    });
    return { isRead: true, changed, settled };
  }

  /** A failure is worth a warning once, not at every repetition; a limit is no failure of anybody's. */
  #report(read: {
    series: string;
    source: Source;
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
