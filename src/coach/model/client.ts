/** What asks a model, in one file that is loaded when one is asked: Settings opens without it. */
export { check } from './check';
export { remedyFor } from './doctor';
export { faultText } from './faults';
export { listModels } from './models';
