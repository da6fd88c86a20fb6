import type { CardKind } from '../core/content/card';
import { cardKinds } from '../core/content/card';
import type { Domain } from '../core/content/domain';
import { practicable } from '../core/practice/choose-practice';
import type { App } from './context';
import { practiceCards } from './practice-cards';

/** What there is to practise now, in cards. */
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
  return {
    weakest: practicable(cards, { by: 'weakest' }).length,
    missedToday: practicable(cards, { by: 'missed-today' }).length,
    domains: app.catalog.domains.map(({ id, title, short }) => ({
      id,
      title,
      short,
      cards: practicable(cards, { by: 'domain', domain: id }).length,
    })),
    kinds: cardKinds.map((kind) => ({
      kind,
      cards: practicable(cards, { by: 'kind', kind }).length,
    })),
    due: cards.filter((card) => card.due).length,
  };
}
