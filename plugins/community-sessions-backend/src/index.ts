/**
 * Collects community sessions from GitHub, YouTube, a calendar and an archive, and serves them.
 *
 * @packageDocumentation
 */

export { communitySessionsPlugin as default } from './plugin';
