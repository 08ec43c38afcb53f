export { join, INTERPRETER_VERSION } from './join';
export { keyStrength } from '../sources/keys';
export type { Interpretation, InterpretedSession } from './types';
