/**
 * Extension point for sources of community sessions.
 *
 * @packageDocumentation
 */
export * from './extensionPoint';
export * from './SessionSource';
export * from './SourceRun';
export * from './claims';
export * from './SourceError';
export * from './Pattern';
export * from './networkReason';
