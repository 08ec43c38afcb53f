import { LoggerService } from '@backstage/backend-plugin-api';
import { SeriesConfig } from '../config';
import { Source, SourceHints } from '../sources/types';
import {
  ApplyOutcome,
  DatabaseSessionStore,
} from '../store/DatabaseSessionStore';
import { Interpreter } from './Interpreter';
import { SourceReader } from './SourceReader';

/** How long after a session people still comment and vote on its agenda. */
const HOT_DAYS = 30;

interface SyncServiceDeps {
  reader: SourceReader;
  interpreter: Interpreter;
  sessions: DatabaseSessionStore;
  logger: LoggerService;
  now: () => Date;
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
    sources: Source[],
    signal: AbortSignal,
  ): Promise<void> {
    const { reader, interpreter } = this.#deps;
    const hints = await this.#hints(series.id);
    let records = 0;
    let lookUp: Source | undefined;
    for (const source of sources) {
      if (signal.aborted) {
        break;
      }
      const outcome = await reader.read(series.id, source, hints, signal);
      records += outcome.changed;
      if (source.id === 'youtube' && outcome.isRead) {
        lookUp = source;
      }
    }
    let sessions = await interpreter.update(series);

    // Videos that only a link made known would else be shown one sync later.
    const found = await this.#hints(series.id);
    if (
      lookUp &&
      !signal.aborted &&
      isNew(found.linkedVideoIds, hints.linkedVideoIds)
    ) {
      const outcome = await reader.read(series.id, lookUp, found, signal);
      records += outcome.changed;
      sessions = sum(sessions, await interpreter.update(series));
    }
    this.#report(series.id, records, sessions);
  }

  async #hints(series: string): Promise<SourceHints> {
    const { sessions, now } = this.#deps;
    const since = new Date(now().getTime() - HOT_DAYS * 24 * 60 * 60 * 1000);
    return {
      hotIssues: await sessions.agendaNumbers(series, since),
      linkedVideoIds: (await sessions.seriesState(series)).linkedVideoIds,
    };
  }

  #report(series: string, records: number, sessions: ApplyOutcome): void {
    const { added, changed, removed } = sessions;
    const isNothing = records + added + changed + removed === 0;
    this.#deps.logger[isNothing ? 'debug' : 'info'](
      `Synced ${series}: ${records} records changed; sessions: ${added} added, ${changed} changed, ${removed} removed`,
      { series, records, added, changed, removed },
    );
  }
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
