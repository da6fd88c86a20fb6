/** What a page says to the service worker. */
export interface ToWorker {
  readonly type: 'apply-update';
}

/** What the service worker says to a page: it will not take over while a review is in progress. */
export interface FromWorker {
  readonly type: 'busy';
}
