import { Entity, isUserEntity } from '@backstage/catalog-model';

/** Words that the sessions about an entity contain. */
export const QUERY_ANNOTATION = 'community-sessions/query';

/** The API takes no longer words. */
const LONGEST_QUERY = 200;

const LOGIN_ANNOTATION = 'github.com/user-login';

/** The words under which the sessions about an entity are found. */
export function queryOf(entity: Entity): string | undefined {
  return annotationOf(entity, QUERY_ANNOTATION)?.slice(0, LONGEST_QUERY);
}

/** The GitHub login of a user. */
export function loginOf(entity: Entity): string | undefined {
  return annotationOf(entity, LOGIN_ANNOTATION);
}

/**
 * Whether there is a card for the entity: a user with a GitHub login, or anything else that says which sessions are about it.
 * @public
 */
export function isCommunitySessionsAvailable(entity: Entity): boolean {
  return Boolean(isUserEntity(entity) ? loginOf(entity) : queryOf(entity));
}

function annotationOf(entity: Entity, name: string): string | undefined {
  return entity.metadata.annotations?.[name]?.trim() || undefined;
}
