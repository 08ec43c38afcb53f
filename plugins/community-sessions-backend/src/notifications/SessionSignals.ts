import {
  SESSIONS_CHANNEL,
  SessionsChangedSignal,
} from '@backstage-community/plugin-community-sessions-common';
import { SignalsService } from '@backstage/plugin-signals-node';
import { SyncObserver, SyncReport } from '../sync/SyncObserver';

/** Tells open pages when a sync has changed sessions. Without the signals plugin nobody hears it. */
export class SessionSignals implements SyncObserver {
  readonly #signals: SignalsService;

  constructor(signals: SignalsService) {
    this.#signals = signals;
  }

  async synced({ series, sessions }: SyncReport): Promise<void> {
    if (sessions.added + sessions.changed + sessions.removed > 0) {
      await this.#signals.publish<SessionsChangedSignal>({
        recipients: { type: 'broadcast' },
        channel: SESSIONS_CHANNEL,
        message: { action: 'sessions-changed', series: series.id },
      });
    }
  }
}
