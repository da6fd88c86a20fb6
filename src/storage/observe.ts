import { Dexie, liveQuery } from 'dexie';

/** Runs a query now and again whenever what it read has changed, in this tab or another. */
export function observe<T>(
  query: () => Promise<T>,
  next: (value: T) => void,
  fault: (reason: unknown) => void,
): () => void {
  const subscription = liveQuery(query).subscribe(next, fault);
  return () => subscription.unsubscribe();
}

/** Calls after every write, in this tab or another. */
export function onWrite(listener: () => void): void {
  Dexie.on('storagemutated', listener);
}
