/** What a page says to the service worker. */
export interface ToWorker {
  readonly type: 'apply-update';
}

/** What the service worker says to a page. */
export type FromWorker =
  /** It will not take over while a review is in progress. */
  | { readonly type: 'busy' }
  /** How far it has come with keeping the app's files for offline use. */
  | { readonly type: 'progress'; readonly done: number; readonly total: number };
