import { Readable } from 'node:stream';
import {
  CommunitySessionsApi,
  CommunitySessionsClient,
  communitySessionsReadPermission,
  SessionsPage,
} from '@backstage-community/plugin-community-sessions-common';
import {
  AuthService,
  DiscoveryService,
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { ForwardedError, ResponseError } from '@backstage/errors';
import { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import { pMapIterable, pMapSkip } from 'p-map';
import { SessionDocument, sessionDocument } from './sessionDocument';

/** The most that the API gives at once. */
const PAGE_SIZE = 100;
/** How many sessions are asked for at a time: indexing has no hurry, people who use the page have. */
const CONCURRENCY = 4;
const REQUEST_TIMEOUT_MS = 30_000;

/** A session to read, with the token that its page was read with. */
interface ListedSession {
  id: string;
  token: string;
}

/**
 * Reads every session from the API, as fast as the search engine takes them.
 * When the API fails the collator does too, and search keeps the index it has.
 */
export class CommunitySessionsCollatorFactory
  implements DocumentCollatorFactory
{
  readonly type = 'community-sessions';
  readonly visibilityPermission = communitySessionsReadPermission;

  readonly #api: CommunitySessionsApi;
  readonly #auth: AuthService;
  readonly #logger: LoggerService;
  readonly #pagePath: string;

  static fromConfig(
    config: RootConfigService,
    services: {
      auth: AuthService;
      discovery: DiscoveryService;
      logger: LoggerService;
    },
  ): CommunitySessionsCollatorFactory {
    return new CommunitySessionsCollatorFactory({
      ...services,
      api: new CommunitySessionsClient({ discoveryApi: services.discovery }),
      pagePath:
        config.getOptionalString('communitySessions.pagePath') ??
        '/community-sessions',
    });
  }

  private constructor(deps: {
    api: CommunitySessionsApi;
    auth: AuthService;
    logger: LoggerService;
    pagePath: string;
  }) {
    this.#api = deps.api;
    this.#auth = deps.auth;
    this.#logger = deps.logger;
    this.#pagePath = deps.pagePath;
  }

  async getCollator(): Promise<Readable> {
    return Readable.from(
      pMapIterable(this.#listSessions(), listed => this.#read(listed), {
        concurrency: CONCURRENCY,
      }),
    );
  }

  async *#listSessions(): AsyncGenerator<ListedSession> {
    let cursor: string | undefined;
    do {
      const token = await this.#token();
      const page: SessionsPage = await this.#api
        .getSessions(
          { limit: PAGE_SIZE, cursor },
          { token, signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) },
        )
        .catch(error => {
          throw new ForwardedError(
            'The Community Sessions backend did not list its sessions',
            error,
          );
        });
      yield* page.items.map(({ id }) => ({ id, token }));
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
  }

  async #read({
    id,
    token,
  }: ListedSession): Promise<SessionDocument | typeof pMapSkip> {
    try {
      const session = await this.#api.getSession(id, {
        token,
        signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
      });
      return session.status === 'cancelled'
        ? pMapSkip
        : sessionDocument(session, this.#pagePath);
    } catch (error) {
      if (error instanceof ResponseError && error.statusCode === 404) {
        this.#logger.debug(`Session '${id}' is gone since it was listed`);
        return pMapSkip;
      }
      throw new ForwardedError(`Session '${id}' could not be read`, error);
    }
  }

  async #token(): Promise<string> {
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: await this.#auth.getOwnServiceCredentials(),
      targetPluginId: 'community-sessions',
    });
    return token;
  }
}
