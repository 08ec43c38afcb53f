export { interpret, INTERPRETER_VERSION } from './interpret';
export { keyStrength } from './keys';
export type { Interpretation, InterpretedSession } from './types';
