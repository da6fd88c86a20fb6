import type { Card, CardId } from '../core/content/card';
import type { PracticeFrom } from '../core/practice/choose-practice';
import { choosePractice } from '../core/practice/choose-practice';
import type { Sitting } from '../core/practice/sitting';
import { beginSitting, cardsOf, only } from '../core/practice/sitting';
import type { App } from './context';
import { practiceCards } from './practice-cards';
import { leftPractice } from './practice-place';

export interface BegunPractice {
  readonly cards: ReadonlyMap<CardId, Card>;
  readonly sitting: Sitting;
}

/** The sitting that was left in this tab today, else a new one. @throws when texts cannot be loaded. */
export async function beginPractice(app: App, from: PracticeFrom): Promise<BegunPractice> {
  const all = await practiceCards(app);
  const chosen = () => choosePractice(all, from, String(app.clock.now().at)).map(({ id }) => id);
  const sitting = leftPractice(app, from, all) ?? beginSitting(chosen());
  const texts = await Promise.all(cardsOf(sitting).map((id) => app.texts.find(id)));
  const cards = new Map(texts.flatMap((card) => (card ? [[card.id, card] as const] : [])));
  return { cards, sitting: only(sitting, (id) => cards.has(id)) };
}
