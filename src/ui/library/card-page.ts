/** One file of what is read about a single card or question. */
export { default as CardPage } from './CardPage.svelte';
export { default as QuestionPage } from './QuestionPage.svelte';
