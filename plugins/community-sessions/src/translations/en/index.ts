import { reading } from './reading';
import { sync } from './sync';
import { takingPart } from './takingPart';

/** English. */
export default { ...reading, ...takingPart, ...sync };
