import type { CardKind } from '../core/content/card';
import { cardKinds } from '../core/content/card';
import type { Domain } from '../core/content/domain';
import type { PracticeFrom } from '../core/practice/choose-practice';
import { sittingSize } from '../core/practice/choose-practice';
import type { App } from './context';
import { practiceCards } from './practice-cards';
import { leftPractice } from './practice-place';

/** What there is to practise now: the cards that a sitting of each asks, siblings never both; of one that was left, what is left. */
export interface DrillView {
  readonly weakest: number;
  readonly missedToday: number;
  readonly domains: readonly (Domain & { readonly cards: number })[];
  readonly kinds: readonly { readonly kind: CardKind; readonly cards: number }[];
  /** Met, but left to today's review. */
  readonly due: number;
}

export async function seeDrill(app: App): Promise<DrillView> {
  const cards = await practiceCards(app);
  const asked = (from: PracticeFrom) =>
    leftPractice(app, from, cards)?.left.length ?? sittingSize(cards, from);
  return {
    weakest: asked({ by: 'weakest' }),
    missedToday: asked({ by: 'missed-today' }),
    domains: app.catalog.domains.map(({ id, title, short }) => ({
      id,
      title,
      short,
      cards: asked({ by: 'domain', domain: id }),
    })),
    kinds: cardKinds.map((kind) => ({
      kind,
      cards: asked({ by: 'kind', kind }),
    })),
    due: cards.filter((card) => card.due).length,
  };
}
