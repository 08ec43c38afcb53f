import { NotFoundError } from '@backstage/errors';
import { SeriesConfig } from '../config/config';
import { DatabaseRecordStore } from '../store/DatabaseRecordStore';
import { DatabaseSyncRequests } from '../store/DatabaseSyncRequests';
import { SyncTasks } from './SyncTasks';

/** What an admin wants to be read. */
export interface ManualSyncRequest {
  /** Ids of series; default: all. */
  series?: string[];
  /** Id of a source; default: all sources of the series. */
  source?: string;
  /** Accepts what doubtful sources lost: it is gone. */
  accept?: boolean;
}

interface ManualSyncDeps {
  series: SeriesConfig[];
  records: DatabaseRecordStore;
  forced: DatabaseSyncRequests;
  tasks: SyncTasks;
  now: () => Date;
}

/** Starts syncs that read even sources that asked to wait. */
export class ManualSync {
  readonly #deps: ManualSyncDeps;

  constructor(deps: ManualSyncDeps) {
    this.#deps = deps;
  }

  /** Resolves to false when the syncs of all series are under way already; the next ones read the sources then. */
  async start(request: ManualSyncRequest): Promise<boolean> {
    const { records, forced, tasks, now } = this.#deps;
    const ids = request.series ?? this.#deps.series.map(({ id }) => id);
    const wanted = ids.map(id => ({ id, sources: this.#sources(id, request) }));
    if (request.source && wanted.every(({ sources }) => sources.length === 0)) {
      throw new NotFoundError(`There is no source '${request.source}'`);
    }
    for (const { id, sources } of wanted) {
      await forced.add(id, sources, now());
      for (const source of request.accept ? sources : []) {
        await records.believe(id, source, now());
      }
    }
    return tasks.start(request.series);
  }

  #sources(id: string, { source }: ManualSyncRequest): string[] {
    const series = this.#deps.series.find(each => each.id === id);
    if (!series) {
      throw new NotFoundError(`There is no series '${id}'`);
    }
    return series.sources.filter(each => !source || each === source);
  }
}
