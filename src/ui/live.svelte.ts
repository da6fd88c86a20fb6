import { createSubscriber } from 'svelte/reactivity';
import { observe } from '../app/observe';

export type Live<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly reason: unknown };

/**
 * A query as a rune: `current` follows the database. Values the query needs are passed in.
 * @param known the first value, where it was read already.
 */
export function live<T>(
  query: () => Promise<T>,
  known?: T,
): { readonly current: Live<T>; retry(): void } {
  let now: Live<T> = known === undefined ? { state: 'loading' } : { state: 'ready', value: known };
  let restart: (() => void) | undefined;
  const subscribe = createSubscriber((update) => {
    const set = (next: Live<T>) => {
      now = next;
      update();
    };
    const begin = () =>
      observe(
        query,
        (value) => set({ state: 'ready', value }),
        (reason) => set({ state: 'failed', reason }),
      );
    let stop = begin();
    restart = () => {
      stop();
      stop = begin();
    };
    // Time passes while nobody looks: what was due yesterday is not what is due now.
    const look = () => document.visibilityState === 'visible' && restart?.();
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      stop();
    };
  });
  return {
    get current() {
      subscribe();
      return now;
    },
    // A query that failed on its first run is not tried again by itself.
    retry: () => restart?.(),
  };
}
