import { Session } from '@backstage-community/plugin-community-sessions-common';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import { DateTime } from 'luxon';
import request from 'supertest';
import plugin from '..';
import { Outside } from './Outside';
import { NotificationsBackend } from './NotificationsBackend';

// Its queues live as long as the process: after a clock that is set back for the next test they would wait for weeks.
jest.mock('@octokit/plugin-throttling', () => ({ throttling: () => ({}) }));

const BASE = '/api/community-sessions';
const HOUR_MS = 3_600_000;

/** Sets the process's clock; timers, network and database stay real. Call in `beforeEach`, and `jest.useRealTimers()` after. */
export function setClock(now: string): void {
  jest.useFakeTimers({
    now: new Date(now),
    doNotFake: [
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'clearImmediate',
      'setInterval',
      'clearInterval',
      'setTimeout',
      'clearTimeout',
    ],
  });
}

/** Runs the whole plugin with one series over days and weeks, against sources that change; the clock moves an hour per sync. */
export class Life {
  readonly notifications = new NotificationsBackend();
  #stop: () => Promise<void> = async () => {};
  #server!: Parameters<typeof request>[0];
  #tasks = new Map<string, (signal: AbortSignal) => unknown>();

  private constructor(
    readonly outside: Outside,
    readonly knex: Knex,
    private config: JsonObject,
  ) {}

  static async begin(options: {
    outside: Outside;
    knex: Knex;
    config?: JsonObject;
  }): Promise<Life> {
    const life = new Life(options.outside, options.knex, options.config ?? {});
    await life.restart();
    return life;
  }

  /** Restarts the backend with keys of `communitySessions` changed; keys of `series` replace those of the one series. */
  async restart({
    series = {},
    token = 'a-token',
    ...rest
  }: JsonObject & { series?: JsonObject; token?: string } = {}): Promise<void> {
    await this.#stop();
    const { host, repository } = this.outside;
    this.config = {
      ...this.config,
      ...rest,
      series: [
        {
          id: 'meetup',
          timeZone: 'Europe/Stockholm',
          calendar: { url: `http://${host}/calendar.ics` },
          ...((this.config.series as JsonObject[] | undefined)?.[0] ?? {}),
          ...series,
        },
      ],
    };
    const scheduler = mockServices.scheduler.mock();
    const backend = await startTestBackend({
      features: [
        plugin,
        this.notifications.plugin,
        mockServices.database.factory({ knex: this.knex }),
        scheduler.factory,
        mockServices.rootConfig.factory({
          data: {
            app: { baseUrl: 'https://portal.example.com' },
            backend: { reading: { allow: [{ host }] } },
            integrations: {
              github: [
                {
                  host: 'github.com',
                  apiBaseUrl: `http://${host}/github`,
                  token,
                },
              ],
            },
            // Without the keys that a restart took out.
            communitySessions: JSON.parse(JSON.stringify(this.config)),
          },
        }),
      ],
    });
    this.#server = backend.server;
    this.#stop = () => backend.stop();
    this.#tasks = new Map(
      scheduler.scheduleTask.mock.calls.map(([task]) => [task.id, task.fn]),
    );
    this.repository = `https://github.com/${repository}`;
  }

  repository = '';

  async end(): Promise<void> {
    await this.#stop();
  }

  later(hours: number): void {
    jest.setSystemTime(Date.now() + hours * HOUR_MS);
  }

  async run(task: string): Promise<void> {
    await this.#tasks.get(task)?.(new AbortController().signal);
  }

  /** Syncs several times, an hour after each other. */
  async sync(times = 1): Promise<void> {
    for (let n = 0; n < times; n++) {
      this.later(1);
      await this.run('sync-meetup');
    }
  }

  /** Starts a sync as an admin does, with these query parameters. */
  async admin(query: string): Promise<void> {
    await request(this.#server).post(`${BASE}/sync?${query}`).expect(202);
    await this.run('sync-meetup');
  }

  async get(path: string) {
    const { status, body } = await request(this.#server).get(BASE + path);
    return status === 200 ? body : { status };
  }

  async text(path: string): Promise<string> {
    return (
      await request(this.#server)
        .get(BASE + path)
        .expect(200)
    ).text;
  }

  async put(path: string): Promise<void> {
    await request(this.#server)
      .put(BASE + path)
      .expect(200);
  }

  /** All sessions by start, in pages. */
  async list(): Promise<Session[]> {
    const all: Session[] = [];
    let cursor: string | undefined;
    do {
      const { items, pageInfo } = await this.get(
        `/sessions?order=asc&limit=100${cursor ? `&cursor=${cursor}` : ''}`,
      );
      all.push(...items);
      cursor = pageInfo.nextCursor;
    } while (cursor);
    return all;
  }

  /** Ids and starts of all sessions, by start. */
  async startsById(): Promise<Array<[string, string]>> {
    return (await this.list()).map(({ id, startsAt }) => [id, startsAt]);
  }

  /** What each session shows, by start: id, local time of its start, status if it is not the usual one, and its recording. */
  async sights(): Promise<string[]> {
    return (await this.list()).map(session =>
      [
        session.id,
        DateTime.fromISO(session.startsAt, {
          zone: 'Europe/Stockholm',
        }).toFormat('MM-dd HH:mm'),
        ...(session.status === 'cancelled' ? ['cancelled'] : []),
        ...(session.recording ? [session.recording.videoId] : []),
      ].join(' '),
    );
  }

  async ids(): Promise<string[]> {
    return (await this.list()).map(({ id }) => id);
  }

  async source(id: string) {
    const { series } = await this.get('/status');
    return series[0].sources.find((each: { id: string }) => each.id === id);
  }

  async problems(): Promise<Array<{ kind: string; message: string }>> {
    return (await this.get('/status')).series[0].problems;
  }

  /** Titles of the notifications sent so far. */
  get notified(): string[] {
    return this.notifications.received.map(({ payload }) => payload.title);
  }
}
