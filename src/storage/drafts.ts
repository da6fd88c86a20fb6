import type { BackfillDatabase, Draft } from './database';

/**
 * Keeps an answer being typed. The request and its commit are made before this returns, past Dexie,
 * so that they leave the page even where it goes away the next moment; durable when it resolves.
 */
export async function putDraft(database: BackfillDatabase, draft: Draft): Promise<void> {
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
