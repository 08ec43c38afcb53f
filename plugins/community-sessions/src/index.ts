/**
 * Community Sessions: a page and a homepage card for Backstage apps on the legacy frontend system.
 *
 * Apps on the new frontend system use `./alpha`, which they discover by themselves.
 *
 * @packageDocumentation
 */

export { communitySessionsApiRef } from './api';
export type { HomePageCommunitySessionsProps } from './cardSettings';
export {
  CommunitySessionsPage,
  communitySessionsPlugin,
  HomePageCommunitySessions,
} from './plugin';
export { communitySessionsTranslationRef } from './translation';
