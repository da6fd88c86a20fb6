/**
 * Every screen but the first visit's is a file of its own: the first rating waits for none of
 * them. The service worker's shell asks for the common ones beside the main script.
 */
export const loadToday = () => import('./today/Today.svelte');
export const loadReview = () => import('./review/Review.svelte');
export const loadSettings = () => import('./settings/Settings.svelte');
