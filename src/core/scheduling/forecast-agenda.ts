import type { StudyDay } from '../time/study-day';
import type { Projected } from './forecast-card';

/** Which cards of a forecast are due when. Beyond its last day nothing is kept. */
export class ForecastAgenda {
  /** By the day they were put on. A card that came earlier since is passed over. */
  #days = new Map<StudyDay, Projected[]>();
  /** Due and not yet shown, the longest waiting first, from `#next` on. */
  #waiting: Projected[] = [];
  #next = 0;
  #count = 0;

  readonly #first: StudyDay;
  readonly #last: StudyDay;

  constructor(cards: readonly Projected[], first: StudyDay, last: StudyDay) {
    this.#first = first;
    this.#last = last;
    for (const card of cards) if (card.memory && !card.card.suspended) this.add(card);
  }

  add(card: Projected): void {
    const day = Math.max(card.due, this.#first);
    if (day > this.#last) return;
    const cards = this.#days.get(day);
    if (cards) cards.push(card);
    else this.#days.set(day, [card]);
  }

  /** Cards put on a day; those that came earlier since are too few to matter to its choice. */
  load(day: StudyDay): number {
    return this.#days.get(day)?.length ?? 0;
  }

  /** From here on the cards due on a day are waiting. */
  begin(day: StudyDay): void {
    for (const card of this.#days.get(day) ?? []) {
      if (Math.max(card.due, this.#first) !== day || card.queuedOn === day) continue;
      card.queuedOn = day;
      this.#waiting.push(card);
      this.#count++;
    }
    this.#days.delete(day);
  }

  /** Cards that wait. */
  get waiting(): number {
    return this.#count;
  }

  /** The next waiting card; call `leave` when it is shown. */
  next(day: StudyDay): Projected | undefined {
    while (this.#next < this.#waiting.length) {
      const card = this.#waiting[this.#next++];
      if (card && card.due <= day) return card;
    }
    return undefined;
  }

  /** A card that is about to be shown waits no longer, whoever asked for it. */
  leave(card: Projected, day: StudyDay): void {
    if (card.due <= day) this.#count--;
  }
}
