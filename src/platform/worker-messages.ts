/** What a page says to the service worker. */
export type ToWorker =
  | { readonly type: 'apply-update' }
  /** Cards and app are kept; now what an interview needs. */
  | { readonly type: 'keep-later' }
  | KeepScreens;

/** The cache in which the worker has them; a type, since the two sides share no code. */
export type ScreensCache = 'backfill-screens';

/** The lock that a tab holds while a session is open in it, and that the worker wants alone to update. */
export type SessionLock = 'backfill-session';

export type { LabCache } from '../core/drill/lab';

/** What the next start may show before any script has run. */
export interface KeepScreens {
  readonly type: 'keep-screens';
  /** A file of the build that made them: another build's styles would not fit. */
  readonly script: string;
  /** The contents of the page's root element, without scripts and without styles. */
  readonly html: string;
  readonly theme: 'light' | 'dark' | undefined;
  /** When it is out of date; ms since 1970. */
  readonly until: number;
}

/** What the service worker says to a page. */
export type FromWorker =
  /** It will not take over while a review is in progress. */
  | { readonly type: 'busy' }
  /** How far it has come with keeping the app's files for offline use. */
  | { readonly type: 'progress'; readonly done: number; readonly total: number };
