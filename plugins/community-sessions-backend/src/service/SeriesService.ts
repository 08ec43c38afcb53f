import { Series } from '@backstage-community/plugin-community-sessions-common';
import { SyncStatusService } from '../sync/SyncStatusService';
import { SessionsService } from './SessionsService';

/** Answers what the configured series are, and how up to date what is known of them is. */
export class SeriesService {
  readonly #sessions: Pick<SessionsService, 'series'>;
  readonly #status: Pick<SyncStatusService, 'freshness'>;

  constructor(deps: {
    sessions: Pick<SessionsService, 'series'>;
    status: Pick<SyncStatusService, 'freshness'>;
  }) {
    this.#sessions = deps.sessions;
    this.#status = deps.status;
  }

  /** The configured series, in the order of the config. */
  async list(): Promise<{ items: Series[] }> {
    const freshness = await this.#status.freshness();
    const items = this.#sessions.series().items.map(series => ({
      ...series,
      sources: freshness.get(series.id) ?? [],
    }));
    return { items };
  }
}
