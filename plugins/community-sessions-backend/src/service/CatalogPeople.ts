import {
  Person,
  SessionDetail,
} from '@backstage-community/plugin-community-sessions-common';
import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { stringifyError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { withTimeout } from '../config/withTimeout';

const LOGIN_ANNOTATION = 'github.com/user-login';
/** They travel in the URL. */
const LOGINS_PER_REQUEST = 50;
const FOUND_MS = 10 * 60_000;
/** Somebody who has just been added to the catalog is to be seen at once. */
const NOT_FOUND_MS = 10_000;
/** As long as a page waits for names that it can do without. */
const PATIENCE_SECONDS = 3;
/** As long as a catalog that failed is left alone. */
const PAUSE_MS = 60_000;

interface Known {
  entityRef: string | undefined;
  until: number;
}

interface CatalogPeopleDeps {
  catalog: CatalogService;
  auth: AuthService;
  logger: LoggerService;
  now: () => Date;
}

/** Knows which catalog users the people on GitHub are. Without a catalog nobody is one. */
export class CatalogPeople {
  readonly #deps: CatalogPeopleDeps;
  /** By login in lower case. */
  readonly #known = new Map<string, Known>();
  /** Look-ups under way, by login in lower case. */
  readonly #asked = new Map<string, Promise<void>>();
  #pausedUntil = 0;
  #hasFailed = false;

  constructor(deps: CatalogPeopleDeps) {
    this.#deps = deps;
  }

  /**
   * The session with the `entityRef` of every host and proposer who is in the catalog. Never fails, nor waits for long: while
   * the catalog does not answer, people are who they were when it last did.
   */
  async identify(session: SessionDetail): Promise<SessionDetail> {
    const authors = [...session.agendas, ...session.topics].map(
      ({ author }) => author,
    );
    await this.#look(authors);
    const identified = <T extends { author: Person }>(item: T): T => ({
      ...item,
      author: this.#identified(item.author),
    });
    return {
      ...session,
      agendas: session.agendas.map(identified),
      topics: session.topics.map(identified),
    };
  }

  #identified(person: Person): Person {
    const entityRef = this.#known.get(
      person.login?.toLowerCase() ?? '',
    )?.entityRef;
    return entityRef ? { ...person, entityRef } : person;
  }

  /** Asks the catalog for whoever is not known, or was asked for too long ago. */
  async #look(people: Person[]): Promise<void> {
    const now = this.#deps.now().getTime();
    const logins = people
      .flatMap(({ login }) => login?.toLowerCase() ?? [])
      .filter(login => (this.#known.get(login)?.until ?? 0) <= now);
    const wanted = [...new Set(logins)];
    if (wanted.length === 0 || now < this.#pausedUntil) {
      return;
    }
    try {
      await withTimeout(PATIENCE_SECONDS, this.#ask(wanted, now));
      this.#hasFailed = false;
    } catch (error) {
      this.#asked.clear();
      this.#pausedUntil = now + PAUSE_MS;
      this.#report(error);
    }
  }

  /** Whoever is asked for already is not asked for once more. */
  async #ask(logins: string[], now: number): Promise<void> {
    const others = logins.filter(login => !this.#asked.has(login));
    if (others.length > 0) {
      const answer = this.#learn(others, now).finally(() => {
        others
          .filter(login => this.#asked.get(login) === answer)
          .forEach(login => this.#asked.delete(login));
      });
      others.forEach(login => this.#asked.set(login, answer));
    }
    await Promise.all(logins.map(login => this.#asked.get(login)));
  }

  /** Asks for parts of these people one after the other, and remembers each answer. */
  async #learn(logins: string[], now: number): Promise<void> {
    for (let at = 0; at < logins.length; at += LOGINS_PER_REQUEST) {
      const part = logins.slice(at, at + LOGINS_PER_REQUEST);
      const found = await this.#find(part);
      for (const login of part) {
        const entityRef = found.get(login);
        const until = now + (entityRef ? FOUND_MS : NOT_FOUND_MS);
        this.#known.set(login, { entityRef, until });
      }
    }
  }

  async #find(logins: string[]): Promise<Map<string, string>> {
    const { catalog, auth } = this.#deps;
    const { items } = await catalog.getEntities(
      {
        filter: {
          kind: 'User',
          [`metadata.annotations.${LOGIN_ANNOTATION}`]: logins,
        },
        fields: [
          'kind',
          'metadata.name',
          'metadata.namespace',
          'metadata.annotations',
        ],
      },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    const users = items.map((entity): [string, string] => [
      entity.metadata.annotations?.[LOGIN_ANNOTATION]?.toLowerCase() ?? '',
      stringifyEntityRef(entity),
    ]);
    // Of two users with one login it is always the same that counts.
    return new Map(users.sort(([, a], [, b]) => (a < b ? 1 : -1)));
  }

  /** Once, not at each repetition. Without catalog the answer is a 404. */
  #report(error: unknown): void {
    if (!this.#hasFailed) {
      this.#hasFailed = true;
      this.#deps.logger.debug(
        `Hosts and proposers are not linked to catalog users: ${stringifyError(
          error,
        )}`,
      );
    }
  }
}
