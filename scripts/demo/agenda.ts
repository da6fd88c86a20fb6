import type { StudyDay } from '../../src/core/time/study-day';
import type { HeldCard } from './learner';

/** Ahead of their time come only cards that are not due for so long: the next days stay as they are. */
const farAhead = 15;

/** Which of the learner's cards are due when. */
export class Agenda {
  #days = new Map<StudyDay, HeldCard[]>();
  #first = Infinity;
  #last = -Infinity;

  load = (day: StudyDay): number => this.#days.get(day)?.length ?? 0;

  add(day: StudyDay, card: HeldCard): void {
    const cards = this.#days.get(day);
    if (cards) cards.push(card);
    else this.#days.set(day, [card]);
    this.#first = Math.min(this.#first, day);
    this.#last = Math.max(this.#last, day);
  }

  /** Takes the longest overdue card, or one that is due much later; none that came today already. */
  take(day: StudyDay): HeldCard | undefined {
    while (this.#first <= day && this.load(this.#first) === 0) this.#first++;
    return this.#take(this.#first, day) ?? this.#take(day + farAhead, this.#last, day);
  }

  #take(first: StudyDay, last: StudyDay, unlessSeenOn?: StudyDay): HeldCard | undefined {
    for (let day = first; day <= last; day++) {
      const cards = this.#days.get(day) ?? [];
      const at = cards.findIndex(
        ({ memory }) => memory.stage === 'new' || memory.lastDay !== unlessSeenOn,
      );
      if (at >= 0) return cards.splice(at, 1)[0];
    }
    return undefined;
  }
}
