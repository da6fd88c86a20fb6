import type { CardId } from '../core/content/card';
import { dropDraft, putDraft } from '../storage/drafts';
import type { App } from './context';
import { longestNote } from './note-card';

/** A note being typed is kept like a card being written: as a draft of its own, in backups too. */
const prefix = 'note:';

/** @returns undefined where none is being written. */
export async function readNoteDraft({ database }: App, card: CardId): Promise<string | undefined> {
  const draft = await database.drafts.get(prefix + card);
  return draft?.text.slice(0, longestNote);
}

/** Durable when it resolves. @throws when it could not be stored. */
export async function keepNoteDraft(app: App, card: CardId, text: string): Promise<void> {
  const row = { id: prefix + card, text, at: app.clock.now().at };
  await putDraft(app.database, row);
}

export async function dropNoteDraft({ database }: App, card: CardId): Promise<void> {
  await dropDraft(database, prefix + card);
}
