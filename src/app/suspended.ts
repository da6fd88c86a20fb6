import type { CardId } from '../core/content/card';
import { suspendedCards } from '../storage/queries';
import type { App } from './context';
import { resumeCard } from './suspend-card';

/** The cards that were taken out of the schedule. */
export function seeSuspended({ database }: App): Promise<CardId[]> {
  return suspendedCards(database);
}

export async function resumeAll(app: App): Promise<void> {
  for (const card of await seeSuspended(app)) await resumeCard(app, card);
}
