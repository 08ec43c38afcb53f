import {
  Person,
  Session,
} from '@backstage-community/plugin-community-sessions-common';
import { useSession } from '../../data/useSession';

/** The person with a login, as one of their sessions knows them; by the login alone until that is there. */
export function usePersonNamed(
  login: string | undefined,
  sessions: Session[] | undefined,
): Person | undefined {
  const { data } = useSession(login ? sessions?.[0]?.id : undefined);
  if (!login) {
    return undefined;
  }
  const people = [...(data?.agendas ?? []), ...(data?.topics ?? [])];
  return (
    people
      .map(({ author }) => author)
      .find(each => each.login?.toLowerCase() === login.toLowerCase()) ?? {
      login,
    }
  );
}
