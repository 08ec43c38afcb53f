/**
 * Makes community sessions findable in Backstage search.
 *
 * @packageDocumentation
 */

export { searchModuleCommunitySessionsCollator as default } from './module';
