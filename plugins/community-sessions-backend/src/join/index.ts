export { join, INTERPRETER_VERSION } from './join';
export { keyStrength } from './keys';
export type { Interpretation, InterpretedSession } from './types';
