/**
 * Community Sessions: a page and a homepage card for Backstage apps on the legacy frontend system.
 *
 * Apps on the new frontend system use `./alpha`, which they discover by themselves.
 *
 * @packageDocumentation
 */

export { communitySessionsApiRef } from './api';
export type { HomePageCommunitySessionsProps } from './cardSettings';
export { isCommunitySessionsAvailable } from './components/EntityCards/annotations';
export type { CommunitySessionsSearchResultListItemProps } from './components/SearchItem/SessionSearchItem';
export {
  CommunitySessionsPage,
  communitySessionsPlugin,
  CommunitySessionsSearchResultListItem,
  CommunitySessionsSidebarItem,
  EntityCommunitySessionsCard,
  HomePageCommunitySessions,
} from './plugin';
export { communitySessionsTranslationRef } from './translation';
