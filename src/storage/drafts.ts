import type { BackfillDatabase, Draft } from './database';
import { reopenIfLost } from './reopen';

/**
 * Keeps an answer being typed. The request and its commit are made before this returns, past Dexie,
 * so that they leave the page even where it goes away the next moment; durable when it resolves.
 */
export function putDraft(database: BackfillDatabase, draft: Draft): Promise<void> {
  return reopenIfLost(database, () => put(database, draft));
}

/** Takes a draft away; where there is none, nothing happens. */
export function dropDraft(database: BackfillDatabase, id: string): Promise<void> {
  return reopenIfLost(database, () => database.drafts.delete(id));
}

async function put(database: BackfillDatabase, draft: Draft): Promise<void> {
  const connection = database.isOpen() ? database.backendDB() : undefined;
  if (!connection) {
    await database.drafts.put(draft);
    return;
  }
  const change = connection.transaction('drafts', 'readwrite', { durability: 'strict' });
  change.objectStore('drafts').put(draft);
  change.commit();
  await new Promise<void>((resolve, reject) => {
    change.oncomplete = () => resolve();
    change.onabort = () => reject(change.error ?? new Error('The draft was not written.'));
  });
}
