/**
 * What the Community Sessions plugins share: the API's types, its permissions and a client.
 *
 * @packageDocumentation
 */

export * from './client';
export * from './permissions';
export * from './syncTypes';
export * from './types';
