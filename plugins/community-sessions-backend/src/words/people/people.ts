import { Person } from '@backstage-community/plugin-community-sessions-common';

/** An account as a code host's API gives it; null for a deleted one. */
export type Account = {
  login: string;
  avatar_url?: string;
  html_url?: string;
  type?: string;
} | null;

/** Returns the person behind an account. */
export function toPerson(user: Account): Person {
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
export function isBot(user: Account): boolean {
  return user?.type === 'Bot' || Boolean(user?.login.endsWith('[bot]'));
}
