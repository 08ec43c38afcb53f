import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { withTimeout } from '../config/withTimeout';
import { SeriesConfig } from '../config/config';
import {
  SeriesSource,
  SourceHints,
} from '@backstage-community/plugin-community-sessions-node';
import {
  DatabaseReadRequests,
  RequestedRecord,
} from '../store/DatabaseReadRequests';
import { DatabaseSyncRequests } from '../store/DatabaseSyncRequests';
import {
  ApplyOutcome,
  AgendaRef,
  DatabaseSessionStore,
} from '../store/DatabaseSessionStore';
import { Interpreter } from './Interpreter';
import { SourceReader } from './SourceReader';
import { Reinterpretation, SyncObserver, SyncReport } from './SyncObserver';

/** How long after a session people still comment and vote on its agenda. */
const HOT_DAYS = 30;
/** As long as a sync waits for each of those who are told of it. */
const PATIENCE_SECONDS = 60;

interface SyncServiceDeps {
  reader: SourceReader;
  interpreter: Interpreter;
  sessions: DatabaseSessionStore;
  requested: DatabaseReadRequests;
  forced: DatabaseSyncRequests;
  observers: SyncObserver[];
  logger: LoggerService;
  now: () => Date;
}

/** What a sync did, however long it took. */
type SyncWork = Omit<SyncReport, 'series' | 'seconds'>;

/** What all sources of a series should look at. */
interface SeriesHints {
  agendas: AgendaRef[];
  requested: RequestedRecord[];
  linkedVideoIds: string[];
}

/** How the reading of all sources went. */
interface AllRead {
  /** How many records changed. */
  records: number;
  isComplete: boolean;
  /** The sources that look up linked videos, when they were read. */
  ofVideos: SeriesSource[];
}

/** Reads the sources of a series and brings its sessions up to date. */
export class SyncService {
  readonly #deps: SyncServiceDeps;

  constructor(deps: SyncServiceDeps) {
    this.#deps = deps;
  }

  /** One sync of one series. A source that fails stops neither the others nor the interpretation. */
  async sync(
    series: SeriesConfig,
    sources: SeriesSource[],
    signal: AbortSignal,
  ): Promise<void> {
    const { now } = this.#deps;
    const startedAt = now();
    const seconds = () => (now().getTime() - startedAt.getTime()) / 1000;
    let done: SyncWork;
    try {
      done = await this.#work(series, sources, signal);
    } catch (error) {
      const failure = { series, seconds: seconds() };
      await this.#tell(series, observer => observer.failed?.(failure));
      throw error;
    }
    const report = { series, seconds: seconds(), ...done };
    this.#log(report);
    await this.#tell(series, observer => observer.synced(report));
  }

  /** Tells of sessions that changed without a sync. */
  async tellReinterpreted(change: Reinterpretation): Promise<void> {
    await this.#tell(change.series, observer =>
      observer.reinterpreted?.(change),
    );
  }

  async #work(
    series: SeriesConfig,
    sources: SeriesSource[],
    signal: AbortSignal,
  ): Promise<SyncWork> {
    const { reader, interpreter } = this.#deps;
    const hints = await this.#hints(series.id);
    const read = await this.#readAll(series.id, sources, hints, signal);
    let { records } = read;
    let sessions = await interpreter.update(series);

    // Videos that only a link made known would else be shown one sync later.
    const found = await this.#hints(series.id);
    if (isNew(found.linkedVideoIds, hints.linkedVideoIds)) {
      for (const source of read.ofVideos.filter(() => !signal.aborted)) {
        const again = await reader.read({
          series: series.id,
          source,
          hints: hintsFor(source, found),
          forced: false,
          signal,
        });
        records += again.changed;
        sessions = sum(sessions, await interpreter.update(series));
      }
    }
    return { isComplete: read.isComplete, records, sessions };
  }

  async #readAll(
    series: string,
    sources: SeriesSource[],
    hints: SeriesHints,
    signal: AbortSignal,
  ): Promise<AllRead> {
    const { reader, requested, now } = this.#deps;
    const startedAt = now();
    const forced = await this.#deps.forced.take(series);
    const all: AllRead = { records: 0, isComplete: true, ofVideos: [] };
    for (const source of sources) {
      if (signal.aborted) {
        return { ...all, isComplete: false };
      }
      const outcome = await reader.read({
        series,
        source,
        hints: hintsFor(source, hints),
        forced: forced.includes(source.id),
        signal,
      });
      all.records += outcome.changed;
      all.isComplete &&= outcome.isRead;
      if (outcome.isRead && source.readsLinkedVideos) {
        all.ofVideos.push(source);
      }
      if (outcome.settled.length > 0) {
        await requested.done(series, source.id, outcome.settled, startedAt);
      }
    }
    return all;
  }

  async #hints(series: string): Promise<SeriesHints> {
    const { sessions, requested, now } = this.#deps;
    const since = new Date(now().getTime() - HOT_DAYS * 24 * 60 * 60 * 1000);
    return {
      agendas: await sessions.agendas(series, since),
      requested: await requested.pending(series),
      linkedVideoIds: (await sessions.seriesState(series)).linkedVideoIds,
    };
  }

  async #tell(
    series: SeriesConfig,
    tell: (observer: SyncObserver) => Promise<void> | undefined,
  ): Promise<void> {
    for (const observer of this.#deps.observers) {
      try {
        await withTimeout(PATIENCE_SECONDS, Promise.resolve(tell(observer)));
      } catch (error) {
        this.#deps.logger.warn(
          `What follows a sync of ${series.id} failed: ${stringifyError(
            error,
          )}`,
        );
      }
    }
  }

  #log({ series, records, sessions }: SyncReport): void {
    const { added, changed, removed } = sessions;
    const isNothing = records + added + changed + removed === 0;
    this.#deps.logger[isNothing ? 'debug' : 'info'](
      `Synced ${series.id}: ${records} records changed; sessions: ${added} added, ${changed} changed, ${removed} removed`,
      { series: series.id, records, added, changed, removed },
    );
  }
}

/** What one source should look at. */
function hintsFor(
  { id }: SeriesSource,
  { agendas, requested, linkedVideoIds }: SeriesHints,
): SourceHints {
  return {
    hotAgendas: agendas
      .filter(({ source }) => source === id)
      .map(({ number }) => number),
    requested: requested.filter(({ source }) => source === id),
    linkedVideoIds,
  };
}

function isNew(ids: string[], before: string[]): boolean {
  return ids.some(id => !before.includes(id));
}

function sum(a: ApplyOutcome, b: ApplyOutcome): ApplyOutcome {
  return {
    added: a.added + b.added,
    changed: a.changed + b.changed,
    removed: a.removed + b.removed,
  };
}
