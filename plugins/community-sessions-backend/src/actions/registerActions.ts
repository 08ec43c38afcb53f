import { ActionDeps } from './ActionDeps';
import { registerGetSession } from './getSession';
import { registerListSessions } from './listSessions';
import { registerSearchSessions } from './searchSessions';

/** Registers the actions with which AI tools read sessions. */
export function registerActions(deps: ActionDeps): void {
  registerListSessions(deps);
  registerGetSession(deps);
  registerSearchSessions(deps);
}
