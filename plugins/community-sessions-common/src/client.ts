import { ResponseError } from '@backstage/errors';
import {
  Reminder,
  Series,
  SessionDetail,
  SessionsPage,
  SessionsQuery,
} from './types';
import { SyncRequest, SyncStatus } from './syncTypes';

/**
 * How a request is sent: `token` for calls between plugins, `signal` to give up waiting.
 * @public
 */
export interface RequestOptions {
  token?: string;
  signal?: AbortSignal;
}

/**
 * The API of the Community Sessions backend. Failed requests throw a `ResponseError`.
 * @public
 */
export interface CommunitySessionsApi {
  /** The configured series, in the order of the config. */
  getSeries(options?: RequestOptions): Promise<{ items: Series[] }>;
  /** One page of sessions, newest first unless asked otherwise. */
  getSessions(
    query?: SessionsQuery,
    options?: RequestOptions,
  ): Promise<SessionsPage>;
  /** One session with agenda, topics and recordings. */
  getSession(id: string, options?: RequestOptions): Promise<SessionDetail>;
  /** State of the sync; needs `community-sessions.sync.manage`. */
  getStatus(options?: RequestOptions): Promise<SyncStatus>;
  /** Starts a sync of one series, or of all; `started` is false when one is already under way. */
  sync(
    request?: SyncRequest,
    options?: RequestOptions,
  ): Promise<{ started: boolean }>;
  /** Whether the signed-in user is reminded of a session; 404 where there are no reminders. */
  getReminder(sessionId: string, options?: RequestOptions): Promise<Reminder>;
  /** Asks for a reminder of a session, for the signed-in user, or takes that back. */
  setReminder(
    sessionId: string,
    reminded: boolean,
    options?: RequestOptions,
  ): Promise<Reminder>;
}

/**
 * Talks to the Community Sessions backend, from a frontend (with `fetchApi`) or from another backend plugin.
 * @public
 */
export class CommunitySessionsClient implements CommunitySessionsApi {
  readonly #discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  readonly #fetchApi: { fetch: typeof fetch };

  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi?: { fetch: typeof fetch };
  }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi ?? { fetch };
  }

  getSeries(options?: RequestOptions): Promise<{ items: Series[] }> {
    return this.#request('/series', options);
  }

  getSessions(
    query: SessionsQuery = {},
    options?: RequestOptions,
  ): Promise<SessionsPage> {
    return this.#request(`/sessions${searchOf(query)}`, options);
  }

  getSession(id: string, options?: RequestOptions): Promise<SessionDetail> {
    return this.#request(`/sessions/${encodeURIComponent(id)}`, options);
  }

  getStatus(options?: RequestOptions): Promise<SyncStatus> {
    return this.#request('/status', options);
  }

  sync(
    request: SyncRequest = {},
    options?: RequestOptions,
  ): Promise<{ started: boolean }> {
    return this.#request(`/sync${searchOf(request)}`, options, 'POST');
  }

  getReminder(sessionId: string, options?: RequestOptions): Promise<Reminder> {
    return this.#request(reminderPath(sessionId), options);
  }

  setReminder(
    sessionId: string,
    reminded: boolean,
    options?: RequestOptions,
  ): Promise<Reminder> {
    const method = reminded ? 'PUT' : 'DELETE';
    return this.#request(reminderPath(sessionId), options, method);
  }

  async #request<T>(
    path: string,
    options: RequestOptions = {},
    method: 'GET' | 'POST' | 'PUT' | 'DELETE' = 'GET',
  ): Promise<T> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('community-sessions');
    const response = await this.#fetchApi.fetch(`${baseUrl}${path}`, {
      method,
      signal: options.signal,
      headers: options.token
        ? { Authorization: `Bearer ${options.token}` }
        : {},
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  }
}

function reminderPath(sessionId: string): string {
  return `/sessions/${encodeURIComponent(sessionId)}/reminder`;
}

function searchOf(query: object): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each !== undefined) {
        params.append(name, String(each));
      }
    }
  }
  const search = params.toString();
  return search && `?${search}`;
}
