/**
 * Where the app is cut into files: the store, these screens of every day (ui/mount), and what is
 * seldom wanted, the interview, and the library. Few files, since each costs a request on a first visit.
 */
export const loadSeldom = () => import('./seldom');
export const loadLibrary = () => import('./library/Library.svelte');
export const loadInterview = () => import('./interview/Interview.svelte');
export const loadDrill = () => import('./drill/Drill.svelte');
