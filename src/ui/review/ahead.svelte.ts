import type { App } from '../../app/context';
import { prepareRating } from '../../app/rate-card';
import type { ShownCard } from '../../app/show-card';
import { showCard } from '../../app/show-card';
import type { CardId } from '../../core/content/card';
import type { Prepared } from '../../core/log/event-log';
import { painted } from '../painted';

/**
 * Work that is done while a revealed card is being thought about, so that its rating only has to
 * write and to show: what the rating needs is read, the elements of the next card are made.
 */
export class Ahead {
  /** The card that waits for its turn. */
  card = $state.raw<ShownCard>();
  /** What the rating of the revealed card will need. */
  prepared: Promise<Prepared | undefined> | undefined;

  #app: App;
  #next: { readonly id: CardId; readonly shown: Promise<ShownCard | undefined> } | undefined;

  constructor(app: App) {
    this.#app = app;
  }

  /** @param next the card that is likely to follow. */
  begin(revealed: ShownCard, next: CardId | undefined): void {
    const after = painted();
    this.prepared = after.then(() => prepareRating(this.#app, revealed)).catch(() => undefined);
    if (next === undefined) return;
    const reading = { id: next, shown: after.then(() => showCard(this.#app, next)) };
    this.#next = reading;
    const place = (shown?: ShownCard) => {
      if (shown && this.#next === reading) this.card = shown;
    };
    reading.shown.then(place, () => undefined);
  }

  /** The card, if it is the one that waits: at once where it was read already. */
  take(id: CardId): ShownCard | Promise<ShownCard | undefined> | undefined {
    const [next, card] = [this.#next, this.card];
    this.#next = undefined;
    this.card = undefined;
    if (next?.id !== id) return undefined;
    return card?.card.id === id ? card : next.shown;
  }
}
