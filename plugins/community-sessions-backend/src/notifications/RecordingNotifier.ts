import { Session } from '@backstage-community/plugin-community-sessions-common';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { DateTime } from 'luxon';
import { SeriesConfig } from '../config/config';
import { PageLinks } from '../service/PageLinks';
import { DatabaseRecordStore } from '../store/DatabaseRecordStore';
import { DatabaseSessionReader } from '../store/DatabaseSessionReader';
import { DatabaseSessionStore } from '../store/DatabaseSessionStore';
import { sourceIds } from '../sync/Interpreter';
import { SyncObserver, SyncReport } from '../sync/SyncObserver';
import { NotificationSender } from './NotificationSender';

/** By this users choose whether they want to be told. */
const TOPIC = 'recording-available';
/** A recording of a session that is longer ago is no news. */
const NEWS_DAYS = 60;

interface RecordingNotifierDeps {
  records: DatabaseRecordStore;
  sessions: DatabaseSessionStore;
  reader: DatabaseSessionReader;
  sender: NotificationSender;
  links: PageLinks;
  now: () => Date;
}

/** Tells everybody when the recording of a session has come; never of those that were there when it began to look. */
export class RecordingNotifier implements SyncObserver {
  readonly #deps: RecordingNotifierDeps;

  constructor(deps: RecordingNotifierDeps) {
    this.#deps = deps;
  }

  async synced({ series }: SyncReport): Promise<void> {
    const { sessions, sender, now } = this.#deps;
    const since = await sessions.recordingsKnownSince(series.id);
    if (!since && !(await this.#hasReadEverything(series))) {
      return;
    }
    const recorded = await this.#recentlyRecorded(series.id);
    if (!since) {
      await sender.skip(recorded.map(keyOf));
      await sessions.startKnowingRecordings(series.id, now());
      return;
    }
    for (const session of recorded) {
      const { publishedAt } = session.recording ?? {};
      if (!publishedAt || new Date(publishedAt) >= since) {
        await sender.send([keyOf(session)], () => this.#message(session));
      }
    }
  }

  /** Any source may be the one that makes old recordings known, or the sessions they are of. */
  async #hasReadEverything(series: SeriesConfig): Promise<boolean> {
    const read = (await this.#deps.records.sources(series.id))
      .filter(({ lastSuccessAt }) => lastSuccessAt !== null)
      .map(({ source }) => source);
    return sourceIds(series).every(id => read.includes(id));
  }

  async #recentlyRecorded(series: string): Promise<Session[]> {
    const now = this.#deps.now();
    const from = DateTime.fromJSDate(now).minus({ days: NEWS_DAYS });
    const { items } = await this.#deps.reader.list(
      {
        series: [series],
        when: 'past',
        recording: true,
        from: { instant: from.toJSDate() },
      },
      { order: 'asc', limit: 100 },
      now,
    );
    return items.filter(({ status }) => status === 'past');
  }

  #message(session: Session): NotificationSendOptions {
    const day = DateTime.fromISO(session.startsAt, {
      zone: session.timeZone,
      locale: 'en',
    }).toFormat('d LLLL yyyy');
    return {
      recipients: { type: 'broadcast' },
      payload: {
        title: `Recording available: ${session.title}`,
        description: `The session of ${day} can be watched now.`,
        link: this.#deps.links.session(session.id),
        severity: 'normal',
        topic: TOPIC,
        scope: keyOf(session),
      },
    };
  }
}

function keyOf(session: Session): string {
  return `${TOPIC}:${session.id}`;
}
