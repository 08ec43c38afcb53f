import { reading } from './reading';
import { sync } from './sync';
import { takingPart } from './takingPart';

/** German. */
export default { ...reading, ...takingPart, ...sync };
