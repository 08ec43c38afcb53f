import { Person } from '@backstage-community/plugin-community-sessions-common';
import { RecordPayload } from '../../records/schemas';

type GithubUser = RecordPayload<'github.issue'>['user'];

/** Somebody on GitHub; GitHub gives no user for a deleted account. */
export function toPerson(user: GithubUser): Person {
  if (!user) {
    return { login: null };
  }
  return {
    login: user.login,
    ...(user.avatar_url && { avatarUrl: user.avatar_url }),
    ...(user.html_url && { url: user.html_url }),
  };
}

/** Whether an account is an app or a machine. */
export function isBot(user: GithubUser): boolean {
  return user?.type === 'Bot' || Boolean(user?.login.endsWith('[bot]'));
}
