import type { CardId } from '../core/content/card';
import type { DomainId } from '../core/content/domain';
import type { OwnText } from '../core/content/own-text';
import { isOwnText } from '../core/content/own-text';
import type { Millis } from '../core/time/study-day';
import { dropDraft, putDraft } from '../storage/drafts';
import type { App } from './context';

/** A card being written: kept at every pause, in backups, and under a name of its own in each tab. */
export interface CardDraft {
  readonly token: string;
  readonly at: Millis;
  readonly domain: DomainId;
  readonly text: OwnText;
  /** Of a card that is edited, and what stood when that began. */
  readonly card?: CardId;
  readonly since?: string;
}

const prefix = 'own-card:';

/** Cards being written, the newest first. */
export async function cardDrafts({ database }: App): Promise<CardDraft[]> {
  const rows = await database.drafts.where('id').startsWith(prefix).toArray();
  const drafts = rows.flatMap(({ id, text, at }) => draftOf(id, text, at) ?? []);
  return drafts.sort((a, b) => b.at - a.at);
}

export async function readCardDraft(
  { database }: App,
  token: string,
): Promise<CardDraft | undefined> {
  const row = await database.drafts.get(prefix + token);
  return row && draftOf(row.id, row.text, row.at);
}

/** Durable when it resolves. @throws when it could not be stored. */
export async function keepCardDraft(app: App, draft: Omit<CardDraft, 'at'>): Promise<void> {
  const { token, ...content } = draft;
  const row = { id: prefix + token, text: JSON.stringify(content), at: app.clock.now().at };
  await putDraft(app.database, row);
}

export async function dropCardDraft({ database }: App, token: string): Promise<void> {
  await dropDraft(database, prefix + token);
}

/** A draft may come from a backup: what makes no sense is none. */
function draftOf(id: string, json: string, at: Millis): CardDraft | undefined {
  try {
    const { domain, text, card, since } = JSON.parse(json) as Record<string, unknown>;
    if (typeof domain !== 'string' || !isOwnText(text)) return undefined;
    return {
      token: id.slice(prefix.length),
      at,
      domain,
      text,
      ...(typeof card === 'string' && { card }),
      ...(typeof since === 'string' && { since }),
    };
  } catch {
    return undefined;
  }
}
