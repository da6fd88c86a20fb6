/** Where the app is cut into files; each is kept for offline use like everything else. */
export const loadEveryday = () => import('./everyday');
export const loadSettings = () => import('./settings/Settings.svelte');
