/** What asks a model, in one file that is loaded when one is asked: Settings opens without it. */
export { check } from './check';
export { explain } from './doctor';
export { listModels } from './models';
