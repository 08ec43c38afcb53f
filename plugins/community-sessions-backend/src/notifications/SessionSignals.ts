import {
  SESSIONS_CHANNEL,
  SessionsChangedSignal,
} from '@backstage-community/plugin-community-sessions-common';
import { SignalsService } from '@backstage/plugin-signals-node';
import {
  Reinterpretation,
  SyncObserver,
  SyncReport,
} from '../sync/SyncObserver';

/** Tells open pages when sessions have changed. Without the signals plugin nobody hears it. */
export class SessionSignals implements SyncObserver {
  readonly #signals: SignalsService;

  constructor(signals: SignalsService) {
    this.#signals = signals;
  }

  async synced(report: SyncReport): Promise<void> {
    await this.reinterpreted(report);
  }

  async reinterpreted({ series, sessions }: Reinterpretation): Promise<void> {
    if (sessions.added + sessions.changed + sessions.removed > 0) {
      await this.#signals.publish<SessionsChangedSignal>({
        recipients: { type: 'broadcast' },
        channel: SESSIONS_CHANNEL,
        message: { action: 'sessions-changed', series: series.id },
      });
    }
  }
}
