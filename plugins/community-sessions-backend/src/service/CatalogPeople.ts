import {
  Person,
  SessionDetail,
} from '@backstage-community/plugin-community-sessions-common';
import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { stringifyError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { groupBy } from '../join/groupBy';
import { withTimeout } from '../config/withTimeout';

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

/** A person, and the annotation that a catalog user has who is that person. */
interface Wanted {
  annotation: string;
  /** In lower case. */
  login: string;
}

interface CatalogPeopleDeps {
  /** The annotation that holds a login at a source; undefined where nobody can be found by it. */
  annotationOf: (source: string) => string | undefined;
  catalog: CatalogService;
  auth: AuthService;
  logger: LoggerService;
  now: () => Date;
}

/** Finds the catalog users of people at the sources; none without a catalog. */
export class CatalogPeople {
  readonly #deps: CatalogPeopleDeps;
  /** By annotation and login. */
  readonly #known = new Map<string, Known>();
  /** Look-ups under way, by annotation and login. */
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
    const { agendas, topics } = session;
    const sourceOf = (url: string) =>
      agendas.find(agenda => url.startsWith(agenda.url))?.source;
    const hosts = agendas.map(each => this.#wanted(each.author, each.source));
    const proposers = topics.map(each =>
      this.#wanted(each.author, sourceOf(each.url)),
    );
    await this.#look([...hosts, ...proposers]);
    const identified = <T extends { author: Person }>(
      item: T,
      wanted: Wanted | undefined,
    ): T => {
      const entityRef = wanted && this.#known.get(keyOf(wanted))?.entityRef;
      return entityRef
        ? { ...item, author: { ...item.author, entityRef } }
        : item;
    };
    return {
      ...session,
      agendas: agendas.map((each, index) => identified(each, hosts[index])),
      topics: topics.map((each, index) => identified(each, proposers[index])),
    };
  }

  #wanted({ login }: Person, source: string | undefined): Wanted | undefined {
    const annotation =
      source === undefined ? undefined : this.#deps.annotationOf(source);
    return annotation && login
      ? { annotation, login: login.toLowerCase() }
      : undefined;
  }

  /** Looks up whoever is not known, or was looked up too long ago. */
  async #look(people: Array<Wanted | undefined>): Promise<void> {
    const now = this.#deps.now().getTime();
    const unknown = people.filter(
      each =>
        each !== undefined && (this.#known.get(keyOf(each))?.until ?? 0) <= now,
    );
    const wanted = [
      ...new Map(
        unknown.flatMap(each => (each ? [[keyOf(each), each] as const] : [])),
      ).values(),
    ];
    if (wanted.length === 0 || now < this.#pausedUntil) {
      return;
    }
    try {
      await withTimeout(PATIENCE_SECONDS, this.#request(wanted, now));
      this.#hasFailed = false;
    } catch (error) {
      this.#asked.clear();
      this.#pausedUntil = now + PAUSE_MS;
      this.#report(error);
    }
  }

  /** Whoever is being looked up already is not looked up once more. */
  async #request(wanted: Wanted[], now: number): Promise<void> {
    const others = wanted.filter(each => !this.#asked.has(keyOf(each)));
    if (others.length > 0) {
      const response = this.#learn(others, now).finally(() => {
        others
          .map(keyOf)
          .filter(key => this.#asked.get(key) === response)
          .forEach(key => this.#asked.delete(key));
      });
      others.forEach(each => this.#asked.set(keyOf(each), response));
    }
    await Promise.all(wanted.map(each => this.#asked.get(keyOf(each))));
  }

  /** Looks up parts of these people one after the other, and remembers each response. */
  async #learn(wanted: Wanted[], now: number): Promise<void> {
    for (const [annotation, people] of groupBy(
      wanted,
      each => each.annotation,
    )) {
      for (let at = 0; at < people.length; at += LOGINS_PER_REQUEST) {
        const part = people.slice(at, at + LOGINS_PER_REQUEST);
        const found = await this.#find(
          annotation,
          part.map(({ login }) => login),
        );
        for (const each of part) {
          const entityRef = found.get(each.login);
          const until = now + (entityRef ? FOUND_MS : NOT_FOUND_MS);
          this.#known.set(keyOf(each), { entityRef, until });
        }
      }
    }
  }

  async #find(
    annotation: string,
    logins: string[],
  ): Promise<Map<string, string>> {
    const { catalog, auth } = this.#deps;
    const { items } = await catalog.getEntities(
      {
        filter: {
          kind: 'User',
          [`metadata.annotations.${annotation}`]: logins,
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
      entity.metadata.annotations?.[annotation]?.toLowerCase() ?? '',
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

function keyOf({ annotation, login }: Wanted): string {
  return `${annotation} ${login}`;
}
