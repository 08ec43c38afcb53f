/**
 * Reads the agendas of community sessions from GitLab issues.
 *
 * @packageDocumentation
 */

export { communitySessionsModuleGitLab as default } from './module';
