import { Session } from '@backstage-community/plugin-community-sessions-common';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { DateTime } from 'luxon';
import { SeriesConfig } from '../config/config';
import { PageLinks } from '../service/PageLinks';
import { DatabaseRecordStore } from '../store/DatabaseRecordStore';
import { DatabaseSentNotifications } from '../store/DatabaseSentNotifications';
import { DatabaseSessionReader } from '../store/DatabaseSessionReader';
import { DatabaseSessionStore } from '../store/DatabaseSessionStore';
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
  sent: DatabaseSentNotifications;
  links: PageLinks;
  now: () => Date;
}

/** Notifies everybody of new recordings, once for each video and each session; never of those that were there when it began. */
export class RecordingNotifier implements SyncObserver {
  readonly #deps: RecordingNotifierDeps;

  constructor(deps: RecordingNotifierDeps) {
    this.#deps = deps;
  }

  async synced({ series }: SyncReport): Promise<void> {
    const { sessions, sender, sent, now } = this.#deps;
    const since = await sessions.recordingsKnownSince(series.id);
    if (!since && !(await this.#hasTriedEverySource(series))) {
      return;
    }
    const recorded = await this.#recentlyRecorded(series.id);
    if (!since) {
      await sent.skip(recorded.flatMap(keysOf), now());
      await sessions.startKnowingRecordings(series.id, now());
      return;
    }
    await sender.send(
      recorded
        .filter(session => isNews(session, since))
        .map(session => ({
          keys: keysOf(session),
          notification: this.#message(session),
        })),
    );
  }

  /** Any source may make old recordings known, or their sessions; one that fails for ever must not hold back the others. */
  async #hasTriedEverySource(series: SeriesConfig): Promise<boolean> {
    const tried = (await this.#deps.records.sources(series.id))
      .filter(({ lastAttemptAt }) => lastAttemptAt !== null)
      .map(({ source }) => source);
    return series.sources.every(id => tried.includes(id));
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
        scope: scopeOf(session),
      },
    };
  }
}

/** Where nobody knows when a video was published, its session tells. */
function isNews({ recording, endsAt }: Session, since: Date): boolean {
  return new Date(recording?.publishedAt ?? endsAt) >= since;
}

function scopeOf(session: Session): string {
  return `${TOPIC}:${session.id}`;
}

/** The video counts too: it may turn out to be of another session. */
function keysOf(session: Session): string[] {
  const videoId = session.recording?.videoId;
  return [scopeOf(session), ...(videoId ? [`${TOPIC}:video:${videoId}`] : [])];
}
