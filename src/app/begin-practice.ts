import type { Card, CardId } from '../core/content/card';
import type { PracticeFrom } from '../core/practice/choose-practice';
import { choosePractice } from '../core/practice/choose-practice';
import type { App } from './context';
import { practiceCards } from './practice-cards';

/** A sitting's cards, in their order. @throws when their texts cannot be loaded. */
export async function beginPractice(
  app: App,
  from: PracticeFrom,
): Promise<ReadonlyMap<CardId, Card>> {
  const chosen = choosePractice(await practiceCards(app), from, String(app.clock.now().at));
  const cards = await Promise.all(chosen.map(({ id }) => app.texts.find(id)));
  return new Map(cards.flatMap((card) => (card ? [[card.id, card] as const] : [])));
}
