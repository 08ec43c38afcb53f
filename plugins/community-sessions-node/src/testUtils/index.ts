/**
 * For the tests of sources.
 *
 * @packageDocumentation
 */
export * from './MemoryRun';
export * from './sourceContract';
