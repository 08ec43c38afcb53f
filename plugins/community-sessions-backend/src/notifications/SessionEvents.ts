import {
  SESSIONS_CHANGED_TOPIC,
  SessionsChangedEvent,
} from '@backstage-community/plugin-community-sessions-common';
import { EventsService } from '@backstage/plugin-events-node';
import {
  Reinterpretation,
  SyncObserver,
  SyncReport,
} from '../sync/SyncObserver';

/** Tells other plugins of the backend, such as search, when sessions have changed. */
export class SessionEvents implements SyncObserver {
  readonly #events: EventsService;

  constructor(events: EventsService) {
    this.#events = events;
  }

  async synced(report: SyncReport): Promise<void> {
    await this.reinterpreted(report);
  }

  async reinterpreted({ series, sessions }: Reinterpretation): Promise<void> {
    if (sessions.added + sessions.changed + sessions.removed > 0) {
      const eventPayload: SessionsChangedEvent = { series: series.id };
      await this.#events.publish({
        topic: SESSIONS_CHANGED_TOPIC,
        eventPayload,
      });
    }
  }
}
