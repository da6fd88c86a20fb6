/**
 * The screens of every day as one file: the first rating of a first visit waits for none of them,
 * and later starts fetch them together, beside the main script.
 */
export { default as Today } from './today/Today.svelte';
export { default as Review } from './review/Review.svelte';
export { default as InstallHelp } from './components/InstallHelp.svelte';
export { afterStart } from './after-start';
