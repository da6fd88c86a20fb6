import type { Page } from '@playwright/test';
import type { LogEvent } from '../../src/core/log/event.ts';
import type { CardRow, Draft } from '../../src/storage/database.ts';

interface Stores {
  tail: LogEvent;
  cards: CardRow;
  drafts: Draft;
  facts: { readonly key: string; readonly value: unknown };
}

/** What is on the disk, read beside the app and at whatever version it is. */
export function stored<S extends keyof Stores>(page: Page, store: S): Promise<Stores[S][]> {
  return page.evaluate(
    (name) =>
      new Promise<never[]>((resolve, reject) => {
        const opening = indexedDB.open('backfill');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction(name).objectStore(name).getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => resolve(reading.result as never[]);
          database.close();
        };
      }),
    store,
  );
}

/** The ratings that were written, undone ones too, oldest first. */
export async function storedRatings(page: Page): Promise<string[]> {
  const events = await stored(page, 'tail');
  return events
    .sort((a, b) => a.order.ms - b.order.ms || a.order.counter - b.order.counter)
    .flatMap((event) => (event.type === 'card-reviewed' ? [event.rating] : []));
}
