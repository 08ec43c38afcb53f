import {
  Person,
  SessionDetail,
} from '@backstage-community/plugin-community-sessions-common';
import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { stringifyError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';

const LOGIN_ANNOTATION = 'github.com/user-login';
/** They travel in the URL. */
const LOGINS_PER_REQUEST = 50;
const FOUND_MS = 10 * 60_000;
/** Somebody who has just been added to the catalog is to be seen soon. */
const NOT_FOUND_MS = 60_000;

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
  #hasFailed = false;

  constructor(deps: CatalogPeopleDeps) {
    this.#deps = deps;
  }

  /** The session with the `entityRef` of every host and proposer who is in the catalog. Never fails. */
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
    for (let at = 0; at < wanted.length; at += LOGINS_PER_REQUEST) {
      const part = wanted.slice(at, at + LOGINS_PER_REQUEST);
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
    try {
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
      this.#hasFailed = false;
      const users = items.map((entity): [string, string] => [
        entity.metadata.annotations?.[LOGIN_ANNOTATION]?.toLowerCase() ?? '',
        stringifyEntityRef(entity),
      ]);
      // Of two users with one login it is always the same that counts.
      return new Map(users.sort(([, a], [, b]) => (a < b ? 1 : -1)));
    } catch (error) {
      this.#report(error);
      return this.#stale(logins);
    }
  }

  /** What was known before the catalog failed. */
  #stale(logins: string[]): Map<string, string> {
    return new Map(
      logins.flatMap(login => {
        const entityRef = this.#known.get(login)?.entityRef;
        return entityRef ? [[login, entityRef]] : [];
      }),
    );
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
