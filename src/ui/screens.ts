/**
 * Where the app is cut into files: the store, the screens of every day (ui/mount), what is seldom
 * wanted, the interview, progress, and the library. Few files, since each costs a request on a first visit.
 */
export const loadSeldom = () => import('./seldom');
export const loadLibrary = () => import('./library/Library.svelte');
export const loadInterview = () => import('./interview/Interview.svelte');
export const loadDrill = () => import('./drill/Drill.svelte');
export const loadProgress = () => import('./progress/Progress.svelte');
