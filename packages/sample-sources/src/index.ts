/**
 * A local HTTP stand-in for GitHub, GitLab, YouTube and Google Calendar, so that the demo portal and the tests run offline.
 *
 * @packageDocumentation
 */
export { sampleSourcesPlugin as default } from './plugin';
export { createSampleSources } from './createSampleSources';
export type {
  SampleSourcesControl,
  SampleSourcesOptions,
} from './createSampleSources';
export { DEFAULT_PORT, startSampleSources } from './startSampleSources';
export type { RunningSampleSources } from './startSampleSources';
export { syntheticData } from './data/syntheticData';
export type { MisbehaviourRule } from './server/Misbehaviour';
export type { RateLimits } from './server/RateLimiter';
export type { LoggedRequest } from './server/RequestLog';
export type { SampleEdits } from './world/SampleEdits';
export * from './types';
