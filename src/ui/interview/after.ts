/** One file of what is read after an interview, and not needed to hold one. */
export { default as Study } from './Study.svelte';
export { default as Transcript } from './Transcript.svelte';
